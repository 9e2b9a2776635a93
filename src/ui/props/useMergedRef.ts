'use client';

import { useCallback } from 'react';
import type { Ref } from 'react';

/** One ref that feeds two: the caller's and the part's own. */
export function useMergedRef<T>(
  callers: Ref<T> | undefined,
  own: Ref<T>,
): (node: T | null) => (() => void) | undefined {
  return useCallback(
    (node: T | null) => {
      const undoCallers = assignRef(callers, node);
      const undoOwn = assignRef(own, node);
      return () => {
        undoCallers();
        undoOwn();
      };
    },
    [callers, own],
  );
}

function assignRef<T>(ref: Ref<T> | undefined, node: T | null): () => void {
  if (!ref) return () => undefined;
  if (typeof ref === 'function') {
    const cleanup = ref(node);
    return typeof cleanup === 'function' ? cleanup : () => void ref(null);
  }
  ref.current = node;
  return () => {
    ref.current = null;
  };
}
