'use client';

import { useEffect, useState } from 'react';
import { useChat } from '../../hooks/chatContext.js';
import { useT } from '../../i18n/useT.js';
import { richTextChunk } from '../../message-kinds/text/richTextChunk.js';
import { useChunk } from '../../ui/chunk/useChunk.js';
import { useToast } from '../../ui/Toast/useToast.js';

/** Messages are not kept from a reader for longer than this. */
const PATIENCE_MS = 10_000;

/**
 * Whether what reads Markdown is still on its way, so that texts which need it wait. If it does not come they are shown as
 * they were written, which is said; it is fetched again with the next conversation.
 */
export function useAwaitsRichText(): boolean {
  const { clock } = useChat();
  const t = useT();
  const toast = useToast();
  const [isTooLate, setIsTooLate] = useState(false);
  const { value, failure } = useChunk(richTextChunk, true);
  const isMissing = value === undefined;
  const isGivenUp = isMissing && (isTooLate || failure !== undefined);

  useEffect(() => (isMissing ? clock.schedule(PATIENCE_MS, () => setIsTooLate(true)) : undefined), [clock, isMissing]);
  useEffect(() => {
    if (isGivenUp) toast.show({ text: t('kind.text.as-written'), key: 'rich-text' });
    // It is said once, in the language of the moment.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isGivenUp]);
  return isMissing && !isGivenUp;
}
