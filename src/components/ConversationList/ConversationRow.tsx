'use client';

import type { ReactNode } from 'react';
import { useConversation, useUnread } from '../../hooks/useConversations.js';
import { useConversationTitle } from '../../hooks/useConversationTitle.js';
import { usePresence } from '../../hooks/usePeople.js';
import { useFormat } from '../../i18n/useFormat.js';
import { useNow } from '../../i18n/useNow.js';
import { useT } from '../../i18n/useT.js';
import { isMuted } from '../../model/conversation.js';
import { Icon } from '../../ui/Icon/Icon.js';
import { dataFlag } from '../../ui/props/dataFlag.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden/VisuallyHidden.js';
import { ConversationAvatar, shownPresence } from './ConversationAvatar.js';
import { isUnread } from './conversationFilters.js';
import { Highlighted } from './Highlighted.js';
import { RowBadges } from './RowBadges.js';
import { rowLabel } from './rowLabel.js';
import { RowPreviewLine } from './RowPreviewLine.js';
import { useRowPreview } from './useRowPreview.js';

/** What a `Row` slot of the list gets. */
export interface ConversationRowProps {
  readonly conversationId: string;
  /** The conversation that is open. */
  readonly isSelected: boolean;
  /** What was searched for, to be marked in the name. */
  readonly query: string;
}

/** A conversation in the list. What is drawn is for the eyes; one sentence stands beside it for everybody else. */
export function DefaultConversationRow({ conversationId, isSelected, query }: ConversationRowProps): ReactNode {
  const t = useT();
  const format = useFormat();
  const now = useNow('day');
  const conversation = useConversation(conversationId);
  const title = useConversationTitle(conversationId);
  const unread = useUnread(conversationId);
  const presence = shownPresence(usePresence(conversation?.peerId));
  const { preview, at } = useRowPreview(conversationId, isSelected);
  if (!conversation) return null;
  const muted = isMuted(conversation);
  const time = at === undefined ? '' : format.listTime(at, now);
  const label = rowLabel({ t, format, conversation, title, unread, presence, preview, time });

  return (
    <div
      className="cl-ConversationRow"
      data-selected={dataFlag(isSelected)}
      data-unread={dataFlag(isUnread(conversation, unread))}
      data-muted={dataFlag(muted)}
      data-pinned={dataFlag(conversation.pinnedAt !== undefined)}
    >
      <VisuallyHidden>{label}</VisuallyHidden>
      <ConversationAvatar conversationId={conversationId} title={title} />
      <span className="cl-ConversationRow-body" aria-hidden="true">
        <span className="cl-ConversationRow-line">
          <span className="cl-ConversationRow-name" dir="auto">
            <Highlighted text={title} query={query} />
          </span>
          {muted ? (
            <span className="cl-ConversationRow-mark">
              <Icon name={conversation.notify === 'mentions' ? 'at' : 'belloff'} size={14} />
            </span>
          ) : null}
          <time className="cl-ConversationRow-time" dateTime={at === undefined ? undefined : format.isoTime(at)}>
            {time}
          </time>
        </span>
        <span className="cl-ConversationRow-line">
          <RowPreviewLine preview={preview} />
          <RowBadges conversation={conversation} unread={unread} />
        </span>
      </span>
      <span className="cl-ConversationRow-more" data-row-menu="" aria-hidden="true">
        <Icon name="more" size={16} />
      </span>
    </div>
  );
}
