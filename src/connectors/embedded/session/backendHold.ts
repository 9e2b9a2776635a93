import { type Backend, type BackendOptions, openBackend } from './openBackend.js';

/** One connector's hold on its backend: opened by the first call, kept until `close` or until the database goes. */
export interface BackendHold {
  open(): Promise<Backend>;
  /** Lets go; the next call opens anew. Never rejects. */
  close(): Promise<void>;
}

export function createBackendHold(options: BackendOptions): BackendHold {
  let held: Promise<Backend> | undefined;

  function forget(backend: Promise<Backend>): boolean {
    if (held !== backend) return false;
    held = undefined;
    return true;
  }

  return {
    open() {
      if (held) return held;
      const backend: Promise<Backend> = openBackend({
        ...options,
        onLost() {
          if (!forget(backend)) return;
          options.onLost();
          backend.then((opened) => opened.close()).catch(() => undefined);
        },
      });
      held = backend;
      backend.catch(() => forget(backend));
      return backend;
    },
    async close() {
      const backend = held;
      held = undefined;
      const opened = await backend?.catch(() => undefined);
      opened?.close();
    },
  };
}
