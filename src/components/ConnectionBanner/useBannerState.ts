'use client';

import { useEffect, useState } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useConnection } from '../../hooks/useConnection.js';
import type { ConnectionState } from '../../store/state.js';

export type BannerState = 'none' | 'connecting' | 'updating' | 'offline' | 'back' | 'signed-out';

/** A line that opens or catches up within this time is not worth a word. */
const PATIENCE_MS = 1_000;
/** How long "back online" stays. */
const BACK_MS = 3_000;

/**
 * What the banner says of the line. While it is tried again it goes on saying offline, so that it does not change with
 * every attempt; and it says "updating", never "online", before what was missed is there (P52).
 */
export function useBannerState(): BannerState {
  const { clock } = useChat();
  const connection = useConnection();
  const [shown, setShown] = useState<BannerState>('none');
  // Only who was told of a break is told that it is over.
  const [hasBroken, setHasBroken] = useState(false);
  const wanted = wantedState(connection, shown, hasBroken);

  useEffect(() => {
    if (wanted === shown) return undefined;
    const show = (): void => {
      setShown(wanted);
      if (wanted === 'offline') setHasBroken(true);
      if (wanted === 'back' || wanted === 'none') setHasBroken(false);
    };
    return clock.schedule(delayBefore(wanted, shown), show);
  }, [clock, wanted, shown]);

  return shown;
}

function wantedState(
  { status, wasOnline, restored }: ConnectionState,
  shown: BannerState,
  hasBroken: boolean,
): BannerState {
  switch (status) {
    case 'signed-out':
      return 'signed-out';
    case 'offline':
      return wasOnline || restored ? 'offline' : 'none';
    case 'connecting':
      return shown === 'offline' ? 'offline' : 'connecting';
    case 'updating':
      return 'updating';
    case 'online':
      return hasBroken ? 'back' : 'none';
    case 'idle':
      return 'none';
    default:
      status satisfies never;
      return 'none';
  }
}

function delayBefore(wanted: BannerState, shown: BannerState): number {
  if (shown === 'back' && wanted === 'none') return BACK_MS;
  if (shown === 'none' && (wanted === 'connecting' || wanted === 'updating')) return PATIENCE_MS;
  return 0;
}
