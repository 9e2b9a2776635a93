'use client';

import { useEffect, useLayoutEffect, useState } from 'react';
import type { Chunk } from '../chunk/createChunk.js';
import { useChunk } from '../chunk/useChunk.js';
import { rememberFocus } from '../focus/rememberFocus.js';
import type { FocusTrail } from '../focus/rememberFocus.js';
import { useLatest } from '../props/useLatest.js';

export interface LazyLayerOptions<S> {
  readonly chunk: Chunk<S>;
  readonly open: boolean;
  /** Called when the code cannot be fetched: better closed than open and not to be seen. */
  readonly onClose: () => void;
  readonly returnFocusTo: Element | null | undefined;
}

export interface LazyLayer<S> {
  readonly Surface: S;
  readonly wayBack: FocusTrail;
  /** After the last frame of its closing. */
  readonly onClosed: () => void;
}

/** A dialog whose code comes when it is first open, and which stays mounted until it has faded. */
export function useLazyLayer<S>(options: LazyLayerOptions<S>): LazyLayer<S> | undefined {
  const { chunk, open, onClose, returnFocusTo } = options;
  const [wayBack, setWayBack] = useState<FocusTrail>();
  const { value, hasFailed } = useChunk(chunk, open || wayBack !== undefined);
  // Before the surface is drawn: it takes the focus as soon as it is there.
  useLayoutEffect(() => {
    if (open) setWayBack(() => rememberFocus(returnFocusTo ?? undefined));
  }, [open, returnFocusTo]);
  const giveUp = useLatest(onClose);
  useEffect(() => {
    if (!hasFailed) return;
    setWayBack(undefined);
    giveUp.current();
  }, [hasFailed, giveUp]);
  if (!wayBack || value === undefined) return undefined;
  return { Surface: value, wayBack, onClosed: () => setWayBack(undefined) };
}
