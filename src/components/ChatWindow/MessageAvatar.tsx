'use client';

import { memo, type ReactNode } from 'react';
import { useAvatarUrl } from '../../hooks/useMediaUrl.js';
import { useUser } from '../../hooks/usePeople.js';
import { initials } from '../../i18n/text/initials.js';
import { Avatar } from '../../ui/Avatar/Avatar.js';

export interface MessageAvatarProps {
  readonly userId: string;
}

/** The picture of who wrote, beside what they wrote. What it stands in says the person's hue. */
export const MessageAvatar = memo(function MessageAvatar({ userId }: MessageAvatarProps): ReactNode {
  const user = useUser(userId);
  const url = useAvatarUrl(user?.avatarUrl);
  const name = user?.name || userId;
  return <Avatar name={name} initials={initials(name)} src={url} size="timeline" />;
});
