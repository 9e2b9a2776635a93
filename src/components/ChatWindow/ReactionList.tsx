'use client';

import { type CSSProperties, type ReactNode, useState } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useMessage } from '../../hooks/useMessages.js';
import { useUserName } from '../../hooks/usePeople.js';
import { personHue } from '../../i18n/text/personHue.js';
import { useFormat } from '../../i18n/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { Button } from '../../ui/Button/Button.js';
import { Spinner } from '../../ui/Progress/Spinner.js';
import { MessageAvatar } from './MessageAvatar.js';
import { useReactors } from './useReactors.js';

export interface ReactionListProps {
  readonly messageId: string;
}

/** Who reacted to a message, by reaction. */
export function ReactionList({ messageId }: ReactionListProps): ReactNode {
  const t = useT();
  const format = useFormat();
  const message = useMessage(messageId);
  const reactions = message?.reactions ?? [];
  const [chosen, setChosen] = useState<string>();
  const shown = reactions.find(({ key }) => key === chosen) ?? reactions[0];
  if (!shown) return null;
  return (
    <>
      <div className="cl-ReactionList-keys" role="group" aria-label={t('reaction.label')}>
        {reactions.map(({ key, count }) => (
          <button
            key={key}
            type="button"
            className="cl-Reaction"
            aria-pressed={key === shown.key}
            aria-label={t('reaction.pill', { emoji: key, count })}
            onClick={() => setChosen(key)}
          >
            <span className="cl-Reaction-emoji">{key}</span>
            {format.compactNumber(count)}
          </button>
        ))}
      </div>
      <Reactors key={shown.key} messageId={messageId} reactionKey={shown.key} />
    </>
  );
}

function Reactors({ messageId, reactionKey }: ReactionListProps & { readonly reactionKey: string }): ReactNode {
  const t = useT();
  const { userIds, status, loadMore } = useReactors(messageId, reactionKey);
  return (
    <>
      <ul className="cl-ReactionList-people" aria-label={reactionKey}>
        {userIds.map((userId) => (
          <Reactor key={userId} userId={userId} />
        ))}
      </ul>
      {status === 'loading' ? <Spinner label={t('ui.loading')} /> : null}
      {status === 'more' || status === 'failed' ? (
        <Button variant="quiet" onClick={loadMore}>
          {t(status === 'failed' ? 'ui.retry' : 'ui.more')}
        </Button>
      ) : null}
    </>
  );
}

function Reactor({ userId }: { readonly userId: string }): ReactNode {
  const t = useT();
  const chat = useChat();
  const name = useUserName(userId);
  return (
    <li className="cl-PersonRow" style={{ '--h': personHue(userId) } as CSSProperties}>
      <MessageAvatar userId={userId} />
      <bdi className="cl-truncate">{userId === chat.userId ? t('names.you') : name}</bdi>
    </li>
  );
}
