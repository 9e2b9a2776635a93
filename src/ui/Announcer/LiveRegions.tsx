'use client';

import { useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { Announcer } from './createAnnouncer.js';

export interface LiveRegionsProps {
  readonly announcer: Announcer;
}

/** The two regions. They stand there, empty, from the start: readers miss the text of a region that has just come. */
export function LiveRegions({ announcer }: LiveRegionsProps): ReactNode {
  const { polite, assertive } = useSyncExternalStore(announcer.subscribe, announcer.getState, announcer.getState);
  return (
    <>
      <div className="cl-VisuallyHidden" aria-live="polite" aria-atomic="true" data-announcer="polite">
        {polite ? <p key={polite.id}>{polite.text}</p> : null}
      </div>
      <div className="cl-VisuallyHidden" aria-live="assertive" aria-atomic="true" data-announcer="assertive">
        {assertive ? <p key={assertive.id}>{assertive.text}</p> : null}
      </div>
    </>
  );
}
