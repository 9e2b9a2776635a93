'use client';

import { type ReactNode, useState } from 'react';
import { useChunk } from '../../ui/chunk/useChunk.js';
import type { QuoteProps } from './Quote.js';
import type { ReactionsProps } from './Reactions.js';
import { rowPartsChunk } from './rowPartsChunk.js';
import type { SendErrorProps } from './SendError.js';

/** A row with a quote waits for its part. If that could not be fetched, the row stays without. */
export function RowQuote(props: QuoteProps): ReactNode {
  const [parts] = useState(() => rowPartsChunk.peek());
  return parts ? <parts.Quote {...props} /> : null;
}

/** Reactions that come before their part is there come with it. */
export function RowReactions(props: ReactionsProps): ReactNode {
  const { value: parts } = useChunk(rowPartsChunk, true);
  return parts ? <parts.Reactions {...props} /> : null;
}

export function RowSendError(props: SendErrorProps): ReactNode {
  const { value: parts } = useChunk(rowPartsChunk, true);
  return parts ? <parts.SendError {...props} /> : null;
}
