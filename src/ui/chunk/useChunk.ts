'use client';

import { useEffect, useState } from 'react';
import type { Chunk } from './createChunk.js';

export interface ChunkState<T> {
  readonly value: T | undefined;
  /** Why it could not be fetched; absent once it is tried again. */
  readonly failure: { readonly error: unknown } | undefined;
}

/** The chunk once it has been fetched; starts fetching as soon as it is wanted, and again when `attempt` changes. */
export function useChunk<T>(chunk: Chunk<T>, isWanted: boolean, attempt = 0): ChunkState<T> {
  const [, setArrivals] = useState(0);
  const [failed, setFailed] = useState<{ readonly attempt: number; readonly error: unknown }>();
  const value = isWanted ? chunk.peek() : undefined;
  const isMissing = isWanted && value === undefined;
  useEffect(() => {
    if (!isMissing) return undefined;
    let isStale = false;
    chunk.load().then(
      () => {
        if (!isStale) setArrivals((arrivals) => arrivals + 1);
      },
      (error: unknown) => {
        if (!isStale) setFailed({ attempt, error });
      },
    );
    return () => {
      isStale = true;
    };
  }, [chunk, isMissing, attempt]);
  return { value, failure: isMissing && failed?.attempt === attempt ? failed : undefined };
}
