'use client';

import type { ReactNode } from 'react';
import { useConversationFacts } from '../../hooks/useConversationFacts.js';
import { useConversationTitle } from '../../hooks/useConversationTitle.js';
import { useAvatarUrl } from '../../hooks/useMediaUrl.js';
import { usePresence, useUser } from '../../hooks/usePeople.js';
import { useSelection } from '../../hooks/selectionContext.js';
import { initials } from '../../i18n/text/initials.js';
import { personHue } from '../../i18n/text/personHue.js';
import { useT } from '../../i18n/useT.js';
import type { PresenceState } from '../../model/user.js';
import { Avatar, type AvatarPresence } from '../../ui/Avatar/Avatar.js';
import { Icon } from '../../ui/Icon/Icon.js';
import { IconButton } from '../../ui/IconButton/IconButton.js';
import { HeaderStatus } from './HeaderStatus.js';

/** What the bar above a conversation takes; a `Header` slot of `ChatWindow` gets the same. */
export interface ChatHeaderProps {
  readonly conversationId: string;
  /** Shows a way back to the list; narrow layouts need one. @default false */
  readonly showBack?: boolean | undefined;
  /** Buttons at the end. */
  readonly actions?: ReactNode;
  readonly className?: string | undefined;
}

/** Whom one talks to: picture, name, and who is there or typing. Empty while nothing is known: an id is no name. */
export function ChatHeader({ conversationId, showBack = false, actions, className }: ChatHeaderProps): ReactNode {
  const t = useT();
  const { select } = useSelection();
  const conversation = useConversationFacts(conversationId);
  const title = useConversationTitle(conversationId);
  const peer = useUser(conversation?.peerId);
  const presence = usePresence(conversation?.peerId);
  const src = useAvatarUrl(conversation?.avatarUrl ?? peer?.avatarUrl);
  const isGroup = conversation !== undefined && conversation.kind !== 'direct';
  return (
    <header className={['cl-Header', className].filter(Boolean).join(' ')}>
      {showBack ? (
        <IconButton label={t('chat.back')} className="cl-Header-back" onClick={() => select(undefined, 'back')}>
          <Icon name="left" />
        </IconButton>
      ) : null}
      {conversation ? (
        <Avatar
          name={title}
          initials={initials(title)}
          hue={personHue(conversation.peerId ?? conversationId)}
          src={src}
          shape={isGroup ? 'group' : 'person'}
          size={36}
          presence={isGroup ? undefined : shownPresence(presence.state)}
        />
      ) : null}
      <div className="cl-Header-text">
        {conversation ? (
          <h2 className="cl-Header-name">
            <bdi>{title}</bdi>
          </h2>
        ) : null}
        <HeaderStatus conversationId={conversationId} />
      </div>
      {actions ? <div className="cl-Header-actions">{actions}</div> : null}
    </header>
  );
}

/** A dot says that somebody is there; of who is away for long or not known there is none. */
function shownPresence(state: PresenceState): AvatarPresence | undefined {
  return state === 'offline' || state === 'unknown' ? undefined : state;
}
