'use client';

import type { ReactNode } from 'react';
import { useUserName } from '../../hooks/usePeople.js';
import { useFormat } from '../../i18n/useFormat.js';

export interface RowHeadProps {
  readonly userId: string;
  readonly sentAt: number;
}

/** Who wrote, once for a group; in the flat layout with the time. */
export function RowHead({ userId, sentAt }: RowHeadProps): ReactNode {
  const format = useFormat();
  const name = useUserName(userId);
  return (
    <div className="cl-Row-head">
      <bdi className="cl-Row-name">{name}</bdi>
      <time className="cl-Row-time" dateTime={format.isoTime(sentAt)} title={format.fullDateTime(sentAt)}>
        {format.time(sentAt)}
      </time>
    </div>
  );
}
