'use client';

import { memo, type ReactNode } from 'react';
import { useAvatarUrl } from '../../hooks/useMediaUrl.js';
import { useUser } from '../../hooks/usePeople.js';
import { initials } from '../../i18n/text/initials.js';
import { personHue } from '../../i18n/text/personHue.js';
import { Avatar } from '../../ui/Avatar/Avatar.js';

export interface MessageAvatarProps {
  readonly userId: string;
}

/** The picture of who wrote, beside what they wrote. */
export const MessageAvatar = memo(function MessageAvatar({ userId }: MessageAvatarProps): ReactNode {
  const user = useUser(userId);
  const url = useAvatarUrl(user?.avatarUrl);
  const name = user?.name || userId;
  return <Avatar name={name} initials={initials(name)} hue={personHue(userId)} src={url} size="timeline" />;
});
