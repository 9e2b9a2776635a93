'use client';

import { useContext } from 'react';
import { AnnouncerContext } from './announcerContext.js';
import type { Announcer } from './createAnnouncer.js';

const SILENT: Announcer['announce'] = () => undefined;

/**
 * A function that has a screen reader say something, at most once a second and twenty times a minute. It does nothing
 * outside of an `AnnouncerProvider`.
 *
 * @example
 * const announce = useAnnounce();
 * announce(t('announce.older', { count }), { key: 'older' });
 */
export function useAnnounce(): Announcer['announce'] {
  return useContext(AnnouncerContext)?.announce ?? SILENT;
}
