'use client';

import { type ReactNode, type RefObject, useCallback } from 'react';
import type { VisibleRows } from '../../ui/VirtualList/VirtualList.types.js';
import { useLazyPart } from '../Notices/useLazyPart.js';
import type { TimelineWatcher, TimelineWatchProps } from './TimelineWatch.js';
import { timelineWatchChunk } from './timelineWatchChunk.js';

export interface LazyTimelineWatchProps extends Omit<TimelineWatchProps, 'watcher'> {
  readonly watcher: RefObject<TimelineWatcher | null>;
  /** What is in view now: nothing that was seen before the watch came is missed. */
  readonly visible: RefObject<VisibleRows | undefined>;
  /** A message that somebody wanted to go to before the watch came. */
  readonly wanted: RefObject<string | undefined>;
}

export function LazyTimelineWatch({ watcher, visible, wanted, ...props }: LazyTimelineWatchProps): ReactNode {
  const part = useLazyPart(timelineWatchChunk, true, ignore);
  const begin = useCallback(
    (current: TimelineWatcher | null) => {
      watcher.current = current;
      if (!current) return;
      if (visible.current) current.see(visible.current);
      if (wanted.current !== undefined) current.jumpTo(wanted.current);
      wanted.current = undefined;
    },
    [watcher, visible, wanted],
  );
  return part ? <part.TimelineWatch {...props} watcher={begin} /> : null;
}

function ignore(): void {
  // The messages can be read all the same; it is fetched again with the next conversation.
}
