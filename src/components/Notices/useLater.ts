'use client';

import { useCallback } from 'react';
import { ChatError } from '../../model/errors.js';
import type { Chunk } from '../../ui/chunk/createChunk.js';
import { useTellError } from './useTellError.js';

/**
 * For acts whose code is fetched when it is first needed: calls with it at once when it is there, else as soon as it is,
 * so that no press is lost. A failed fetch is told; the next use tries again.
 *
 * @example
 * const withMenu = useLater(menuChunk);
 * const onContextMenu = (event) => withMenu(({ openMenu }) => openMenu(scope, event));
 */
export function useLater<T>(chunk: Chunk<T>): (use: (value: T) => void) => void {
  const tellError = useTellError();
  return useCallback(
    (use) => {
      const value = chunk.peek();
      if (value !== undefined) use(value);
      else {
        const tell = (cause: unknown): void => tellError(new ChatError('network', 'ui', { cause }));
        chunk.load().then(use, tell);
      }
    },
    [chunk, tellError],
  );
}
