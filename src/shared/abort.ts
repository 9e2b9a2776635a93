/**
 * A signal that fires with any of the given ones. `AbortSignal.any` without its need for a recent browser,
 * and with an undo, so that a long-lived parent does not collect listeners.
 */
export function linkSignals(...parents: readonly (AbortSignal | undefined)[]): {
  controller: AbortController;
  unlink(): void;
} {
  const controller = new AbortController();
  const undos: (() => void)[] = [];
  for (const parent of parents) {
    if (!parent) continue;
    if (parent.aborted) {
      controller.abort(parent.reason);
      break;
    }
    const onAbort = (): void => controller.abort(parent.reason);
    parent.addEventListener('abort', onAbort, { once: true });
    undos.push(() => parent.removeEventListener('abort', onAbort));
  }
  return {
    controller,
    unlink() {
      for (const undo of undos) undo();
    },
  };
}

export function isAbort(error: unknown): boolean {
  return typeof error === 'object' && error !== null && (error as { name?: unknown }).name === 'AbortError';
}
