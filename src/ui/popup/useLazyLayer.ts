'use client';

import { useCallback, useEffect, useInsertionEffect, useRef, useState } from 'react';
import type { Chunk } from '../chunk/createChunk.js';
import { useChunk } from '../chunk/useChunk.js';
import { elementOf, rememberFocus } from '../focus/rememberFocus.js';
import type { FocusTarget, FocusTrail } from '../focus/rememberFocus.js';
import { useLatest } from '../props/useLatest.js';

export interface LazyLayerOptions<S> {
  readonly chunk: Chunk<S>;
  readonly open: boolean;
  /** Called when the code cannot be fetched: better closed than open and not to be seen. */
  readonly onClose: () => void;
  readonly returnFocusTo: FocusTarget | null | undefined;
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
  const [openings, setOpenings] = useState(0);
  const [isPresent, setIsPresent] = useState(false);
  if (open && !isPresent) {
    setIsPresent(true);
    setOpenings(openings + 1);
  }
  const isThere = chunk.peek() !== undefined;
  const { value, failure } = useChunk(chunk, open || (isPresent && isThere), openings);

  const trail = useRef<FocusTrail>(undefined);
  // Before anything of this commit takes the focus, a field with `autoFocus` included.
  useInsertionEffect(() => {
    if (open) trail.current = rememberFocus();
  }, [open]);
  const target = useLatest(returnFocusTo);
  const wayBack = useCallback<FocusTrail>(() => {
    const wanted = elementOf(target.current);
    return (wanted && rememberFocus(wanted)()) ?? trail.current?.() ?? null;
  }, [target]);

  const giveUp = useLatest(onClose);
  useEffect(() => {
    if (!failure) return;
    giveUp.current();
    reportError(failure.error);
  }, [failure, giveUp]);

  const isClosedUnseen = isPresent && !open && !isThere;
  if (isClosedUnseen) setIsPresent(false);
  if (!isPresent || value === undefined) return undefined;
  return { Surface: value, wayBack, onClosed: () => setIsPresent(false) };
}
