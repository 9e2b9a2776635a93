'use client';

import type { ReactNode } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useChatState } from '../../hooks/useChatState.js';
import { useFormat } from '../../i18n/useFormat.js';
import { useT } from '../../i18n/useT.js';
import type { Message, Reaction } from '../../model/message.js';
import { selectUserName } from '../../store/selectors/selectors.js';
import { useTooltip } from '../../ui/Tooltip/useTooltip.js';
import { dataFlag } from '../../ui/props/dataFlag.js';
import { useToggleReaction } from './useToggleReaction.js';

export interface ReactionsProps {
  readonly message: Message;
}

/** Different reactions that are drawn; the list of who reacted has all. */
const MOST_PILLS = 20;
const NAMED_PEOPLE = 3;

/** The reactions of a message as pills: press one to add or take back one's own. */
export function Reactions({ message }: ReactionsProps): ReactNode {
  const t = useT();
  const { reactions } = message;
  if (!reactions || reactions.length === 0) return null;
  return (
    <div className="cl-Reactions" role="group" aria-label={t('reaction.label')}>
      {reactions.slice(0, MOST_PILLS).map((reaction) => (
        <ReactionPill key={reaction.key} message={message} reaction={reaction} />
      ))}
    </div>
  );
}

function ReactionPill({ message, reaction }: ReactionsProps & { readonly reaction: Reaction }): ReactNode {
  const { key, count, userIds } = reaction;
  const chat = useChat();
  const t = useT();
  const format = useFormat();
  const toggle = useToggleReaction();
  const isMine = userIds.includes(chat.userId);
  const people = useChatState((state) =>
    userIds
      .slice(0, NAMED_PEOPLE)
      .map((id) => (id === chat.userId ? t('names.you') : selectUserName(state, id)))
      .join('\n'),
  );
  const who = people === '' ? '' : t('reaction.who', { names: people.split('\n'), total: count, emoji: key });
  const hint = useTooltip(who || undefined);
  return (
    <button
      type="button"
      className="cl-Reaction"
      aria-pressed={isMine}
      aria-label={t(isMine ? 'reaction.pill-own' : 'reaction.pill', { emoji: key, count })}
      aria-description={who || undefined}
      data-mine={dataFlag(isMine)}
      onClick={() => toggle(message, key)}
      {...hint}
    >
      <span className="cl-Reaction-emoji" aria-hidden="true">
        {key}
      </span>
      <span aria-hidden="true">{format.compactNumber(count)}</span>
    </button>
  );
}
