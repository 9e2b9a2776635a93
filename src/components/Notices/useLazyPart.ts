'use client';

import { useEffect, useState } from 'react';
import { ChatError } from '../../model/errors.js';
import type { Chunk } from '../../ui/chunk/createChunk.js';
import { useChunk } from '../../ui/chunk/useChunk.js';
import { useLatest } from '../../ui/props/useLatest.js';
import { useTellError } from './useTellError.js';

/**
 * What draws a part that is opened now and then: fetched at its first opening, kept from then on. When it does not come
 * that is told, and `onGiveUp` closes what is not there; the next opening tries again.
 */
export function useLazyPart<T>(chunk: Chunk<T>, isOpen: boolean, onGiveUp: () => void): T | undefined {
  const tellError = useTellError();
  const [openings, setOpenings] = useState(0);
  const [wasOpen, setWasOpen] = useState(false);
  if (isOpen !== wasOpen) {
    setWasOpen(isOpen);
    if (isOpen) setOpenings(openings + 1);
  }
  const { value, failure } = useChunk(chunk, openings > 0, openings);
  const giveUp = useLatest(() => {
    onGiveUp();
    tellError(new ChatError('network', 'ui', { cause: failure?.error }));
  });
  useEffect(() => {
    if (failure && isOpen) giveUp.current();
  }, [failure, isOpen, giveUp]);
  return value;
}
