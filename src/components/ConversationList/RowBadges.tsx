'use client';

import type { ReactNode } from 'react';
import { useFormat } from '../../i18n/useFormat.js';
import { type Conversation, isMuted } from '../../model/conversation.js';
import type { UnreadCount } from '../../store/state.js';
import { Badge } from '../../ui/Badge/Badge.js';
import { Icon } from '../../ui/Icon/Icon.js';

export interface RowBadgesProps {
  readonly conversation: Conversation;
  readonly unread: UnreadCount;
}

/** The sign itself: the same in every language. */
const MENTION = '@';

/** What waits in a conversation: a mention, a count, or a dot for one marked by hand; and the pin. */
export function RowBadges({ conversation, unread }: RowBadgesProps): ReactNode {
  const format = useFormat();
  const muted = isMuted(conversation);
  return (
    <>
      {unread.mentions > 0 ? <Badge mention>{MENTION}</Badge> : null}
      {unread.count > 0 ? <Badge muted={muted}>{format.badge(unread.count)}</Badge> : null}
      {unread.count === 0 && conversation.markedUnread ? <Badge muted={muted} data-dot="" /> : null}
      {conversation.pinnedAt === undefined ? null : (
        <span className="cl-ConversationRow-mark">
          <Icon name="pin" size={16} />
        </span>
      )}
    </>
  );
}
