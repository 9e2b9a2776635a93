'use client';

import type { ReactNode } from 'react';
import { useConversation } from '../../hooks/useConversations.js';
import { useAvatarUrl } from '../../hooks/useMediaUrl.js';
import { usePresence, useUser } from '../../hooks/usePeople.js';
import { initials } from '../../i18n/text/initials.js';
import { personHue } from '../../i18n/text/personHue.js';
import type { Presence } from '../../model/user.js';
import { Avatar, type AvatarPresence, type AvatarProps } from '../../ui/Avatar/Avatar.js';
import { Icon } from '../../ui/Icon/Icon.js';

export interface ConversationAvatarProps {
  readonly conversationId: string;
  readonly title: string;
}

/** The picture of a conversation: the peer's with their presence, or the group's. */
export function ConversationAvatar({ conversationId, title }: ConversationAvatarProps): ReactNode {
  const conversation = useConversation(conversationId);
  const peerId = conversation?.peerId;
  const peer = useUser(peerId);
  const presence = usePresence(peerId);
  const url = useAvatarUrl(conversation?.avatarUrl ?? peer?.avatarUrl);
  if (conversation?.kind === 'direct') {
    return (
      <Avatar
        name={title}
        initials={initials(title)}
        hue={personHue(peerId ?? conversationId)}
        src={url}
        presence={shownPresence(presence)}
      />
    );
  }
  // Initials of a list of names would name nobody.
  const hasName = Boolean(conversation?.title);
  return (
    <Avatar
      name={title}
      initials={hasName ? initials(title) : undefined}
      icon={hasName ? undefined : <Icon name="users" />}
      hue={personHue(conversationId)}
      src={url}
      shape="group"
    />
  );
}

export interface PersonAvatarProps extends Pick<AvatarProps, 'size'> {
  readonly userId: string;
  /** Off where the picture is too small for the dot. @default true */
  readonly showPresence?: boolean | undefined;
}

/** The picture of a person, with their presence. */
export function PersonAvatar({ userId, size, showPresence = true }: PersonAvatarProps): ReactNode {
  const user = useUser(userId);
  const presence = usePresence(userId);
  const url = useAvatarUrl(user?.avatarUrl);
  const name = user?.name || userId;
  return (
    <Avatar
      name={name}
      initials={initials(name)}
      hue={personHue(userId)}
      src={url}
      size={size}
      presence={showPresence ? shownPresence(presence) : undefined}
    />
  );
}

/** Who is away from the line, or whom nobody knows of, has no dot. */
export function shownPresence({ state }: Presence): AvatarPresence | undefined {
  return state === 'online' || state === 'away' || state === 'busy' ? state : undefined;
}
