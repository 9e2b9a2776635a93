import type { Chunk } from './createChunk.js';

/** Fetches the chunks when the browser has nothing better to do; returns the undo. */
export function prefetchWhenIdle(chunks: readonly Chunk<unknown>[]): () => void {
  const fetchAll = (): void => {
    // Offline, perhaps: it is fetched again when it is wanted.
    for (const chunk of chunks) chunk.load().catch(() => undefined);
  };
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(fetchAll, { timeout: 10_000 });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(fetchAll, 2000);
  return () => clearTimeout(timer);
}
