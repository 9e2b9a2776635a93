import { createEmitter } from '../../../shared/emitter.js';

/**
 * How the line behaves. `offline`: calls reject and the line is reported lost. `slow`: 1.5 to 4 s each way. `drop`: one
 * in five answers and batches is lost, and the line with it. `duplicate`: every call and every batch arrives twice.
 */
export type NetworkMode = 'online' | 'offline' | 'slow' | 'drop' | 'duplicate';

/** A switch for the network under one or more embedded connectors, for demos and tests. */
export interface NetworkControl {
  readonly mode: NetworkMode;
  setMode(mode: NetworkMode): void;
  /** Called after each change; returns the undo. */
  subscribe(listener: (mode: NetworkMode) => void): () => void;
}

/**
 * A network switch to hand to `createEmbeddedConnector({ network })`.
 *
 * @example
 * const network = createNetworkControl();
 * const connector = createEmbeddedConnector({ user: 'ana', network });
 * network.setMode('offline');
 */
export function createNetworkControl(initial: NetworkMode = 'online'): NetworkControl {
  const changes = createEmitter<NetworkMode>();
  let mode = initial;
  return {
    get mode() {
      return mode;
    },
    setMode(next) {
      if (next === mode) return;
      mode = next;
      changes.emit(next);
    },
    subscribe: (listener) => changes.subscribe(listener),
  };
}
