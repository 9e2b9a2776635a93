'use client';

import { useEffect, useState } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useT } from '../../i18n/useT.js';
import { useChunk } from '../../ui/chunk/useChunk.js';
import { useToast } from '../../ui/Toast/useToast.js';
import { rowPartsChunk } from './rowPartsChunk.js';

/** Messages are not kept from a reader for longer than this. */
const PATIENCE_MS = 10_000;

/**
 * Whether what draws more than plain words is still on its way, so that messages which need it wait. If it does not come,
 * they are shown as plain text, which is said; it is fetched again with the next conversation.
 */
export function useAwaitsViews(): boolean {
  const { clock } = useChat();
  const t = useT();
  const toast = useToast();
  const [isTooLate, setIsTooLate] = useState(false);
  const { value, failure } = useChunk(rowPartsChunk, true);
  const isMissing = value === undefined;
  const isGivenUp = isMissing && (isTooLate || failure !== undefined);

  useEffect(() => (isMissing ? clock.schedule(PATIENCE_MS, () => setIsTooLate(true)) : undefined), [clock, isMissing]);
  useEffect(() => {
    if (isGivenUp) toast.show({ text: t('message.plain'), key: 'later-views' });
    // It is said once, in the language of the moment.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isGivenUp]);
  return isMissing && !isGivenUp;
}
