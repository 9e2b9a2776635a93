'use client';

import type { ReactNode } from 'react';
import { useChunk } from '../../ui/chunk/useChunk.js';
import { listExtrasChunk } from './listExtrasChunk.js';

export interface HighlightedProps {
  readonly text: string;
  /** What was searched for; empty marks nothing. */
  readonly query: string;
}

/** A name with what was searched for marked in it. */
export function Highlighted(props: HighlightedProps): ReactNode {
  return props.query === '' ? props.text : <LazyMatch {...props} />;
}

function LazyMatch(props: HighlightedProps): ReactNode {
  const { value: part } = useChunk(listExtrasChunk, true);
  return part ? <part.MatchedText {...props} /> : props.text;
}
