'use client';

import type { ReactNode } from 'react';
import { useFormat } from '../../i18n/useFormat.js';
import { useNow } from '../../i18n/useNow.js';

export interface DayLabelProps {
  /** Any time of the day, in milliseconds since the epoch. */
  readonly at: number;
}

/** The day that begins here, in words that stay right after midnight (P61). */
export function DayLabel({ at }: DayLabelProps): ReactNode {
  return (
    <div className="cl-Day">
      <DayText at={at} />
    </div>
  );
}

export function DayText({ at }: DayLabelProps): ReactNode {
  const format = useFormat();
  const now = useNow('day');
  return (
    <time className="cl-Day-label" dateTime={format.dayKey(at)}>
      {format.dayLabel(at, now)}
    </time>
  );
}
