'use client';

import { useEffect, useMemo, useRef } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import type { Segment, Timeline } from '../../store/state.js';
import { useLatest } from '../../ui/props/useLatest.js';

export interface PagesOptions {
  readonly conversationId: string;
  readonly timeline: Timeline;
  readonly segment: Segment | undefined;
  readonly firstId: string | undefined;
  readonly lastId: string | undefined;
}

export interface Pages {
  /** The reader comes near the first row. */
  readonly reachStart: () => void;
  readonly reachEnd: () => void;
  readonly loadOlder: () => void;
  readonly loadNewer: () => void;
  /** The reader is at the end. */
  readonly trim: () => void;
}

/** Trimming moves arrays: not at each message. */
const TRIM_INTERVAL_MS = 2_000;

/** Loads pages as the reader comes near an end, once for each end; after a failure only when asked. */
export function usePages({ conversationId, timeline, segment, firstId, lastId }: PagesOptions): Pages {
  const { commands, clock } = useChat();
  const latest = useLatest({ timeline, segment, firstId, lastId });
  /** The rows that the reader came near, and those that pages were asked for. */
  const near = useRef<{ start?: string | undefined; end?: string | undefined }>({});
  const asked = useRef<{ start?: string | undefined; end?: string | undefined }>({});
  const cancelTrim = useRef<() => void>(undefined);
  useEffect(() => () => cancelTrim.current?.(), []);

  const pages = useMemo(() => {
    const loadOlder = (): void => void commands.loadOlder(conversationId);
    const loadNewer = (): void => void commands.loadNewer(conversationId);
    const ask = (): void => {
      const now = latest.current;
      const { start, end } = near.current;
      if (start !== undefined && start === now.firstId && asked.current.start !== start && mayLoad(now, 'older')) {
        asked.current.start = start;
        loadOlder();
      }
      if (end !== undefined && end === now.lastId && asked.current.end !== end && mayLoad(now, 'newer')) {
        asked.current.end = end;
        loadNewer();
      }
    };
    return {
      ask,
      loadOlder,
      loadNewer,
      reachStart(): void {
        near.current.start = latest.current.firstId;
        asked.current.start = undefined;
        ask();
      },
      reachEnd(): void {
        near.current.end = latest.current.lastId;
        asked.current.end = undefined;
        ask();
      },
      trim(): void {
        cancelTrim.current ??= clock.schedule(TRIM_INTERVAL_MS, () => {
          cancelTrim.current = undefined;
          commands.trimOlder(conversationId);
        });
      },
    };
  }, [commands, clock, conversationId, latest]);

  // The end may open, or the first load be over, after the reader came near.
  useEffect(() => pages.ask(), [pages, timeline, segment]);
  return pages;
}

function mayLoad(
  { timeline, segment }: { readonly timeline: Timeline; readonly segment: Segment | undefined },
  direction: 'older' | 'newer',
): boolean {
  const edge = direction === 'older' ? segment?.before : segment?.after;
  return Boolean(edge) && timeline[direction].status === 'idle';
}
