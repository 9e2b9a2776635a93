/** A part of the kit that is fetched when it is first needed. */
export interface Chunk<T> {
  /** Fetches it, once. A failed fetch is tried again at the next call. */
  load(): Promise<T>;
  /** What has been fetched, if it has. */
  peek(): T | undefined;
}

/**
 * Like `React.lazy`, with two differences that a chat needs: a chunk that is there already renders in the same
 * commit, and a fetch that failed (offline, a new release) is tried again instead of failing for ever.
 */
export function createChunk<T>(fetchChunk: () => Promise<T>): Chunk<T> {
  let loaded: T | undefined;
  let pending: Promise<T> | undefined;
  return {
    load() {
      pending ??= fetchChunk().then(
        (value) => {
          loaded = value;
          return value;
        },
        (error: unknown) => {
          pending = undefined;
          throw error;
        },
      );
      return pending;
    },
    peek: () => loaded,
  };
}
