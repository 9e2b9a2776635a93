/** A list of listeners. A listener that throws does not keep the others from being called. */
export interface Emitter<T> {
  emit(value: T): void;
  /** Adds a listener; returns the undo. */
  subscribe(listener: (value: T) => void): () => void;
  clear(): void;
}

export function createEmitter<T>(onListenerError: (error: unknown) => void = reportLater): Emitter<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    emit(value) {
      for (const listener of [...listeners]) {
        try {
          listener(value);
        } catch (error) {
          onListenerError(error);
        }
      }
    },
    subscribe(listener) {
      // Wrapped, so that the same function subscribed twice is called twice and each undo removes its own.
      const own = (value: T): void => listener(value);
      listeners.add(own);
      return () => listeners.delete(own);
    },
    clear: () => listeners.clear(),
  };
}

function reportLater(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
