'use client';

import { useContext, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Clock } from '../../shared/clock.js';
import { Portal } from '../Portal/Portal.js';
import { AnnouncerContext } from './announcerContext.js';
import { createAnnouncer } from './createAnnouncer.js';
import { LiveRegions } from './LiveRegions.js';

export interface AnnouncerProviderProps {
  /** Tests hand in a virtual one. @default the system's */
  readonly clock?: Clock | undefined;
  readonly children?: ReactNode;
}

/**
 * One polite and one assertive hidden region for everything inside. A provider inside another adds none: it passes on
 * to the outer one, so that the limits hold for the whole page.
 */
export function AnnouncerProvider({ clock, children }: AnnouncerProviderProps): ReactNode {
  const outer = useContext(AnnouncerContext);
  const [own] = useState(() => (outer ? undefined : createAnnouncer(clock)));
  useEffect(() => () => own?.dispose(), [own]);
  if (!own) return children;
  return (
    <AnnouncerContext value={own}>
      {children}
      <Portal>
        <LiveRegions announcer={own} />
      </Portal>
    </AnnouncerContext>
  );
}
