'use client';

import type { ReactNode } from 'react';
import { useFormat } from '../../i18n/useFormat.js';
import { useT } from '../../i18n/useT.js';
import type { RowMessage } from './useRowMessage.js';
import { Receipt } from './Receipt.js';

export interface MessageMetaProps extends RowMessage {}

/** Time, edited mark and state. It floats: beside the words, but in no run of theirs. */
export function MessageMeta({ message, status, send }: MessageMetaProps): ReactNode {
  const t = useT();
  const format = useFormat();
  if (!message) return null;
  const isUnstored = send !== undefined && !send.stored && send.state !== 'failed';
  return (
    <span className="cl-Bubble-meta">
      {message.edit ? (
        <span
          className="cl-Bubble-edited"
          title={t('message.edited-at', { time: format.fullDateTime(message.edit.editedAt) })}
        >
          {t('message.edited')}
        </span>
      ) : null}
      <time dateTime={format.isoTime(message.sentAt)} title={format.fullDateTime(message.sentAt)}>
        {format.time(message.sentAt)}
      </time>
      {status ? <Receipt status={status} isUnstored={isUnstored} /> : null}
    </span>
  );
}
