'use client';

import type { ReactNode } from 'react';
import { useDirection } from '../../i18n/useDirection.js';
import { useFormat } from '../../i18n/useFormat.js';
import { useT } from '../../i18n/useT.js';
import type { RowMessage } from './useRowMessage.js';
import { Receipt } from './Receipt.js';

export interface MessageMetaProps extends RowMessage {}

/** Time, edited mark and state. Beside the words, but never a part of them: its direction is the page's. */
export function MessageMeta({ message, status, send }: MessageMetaProps): ReactNode {
  const t = useT();
  const format = useFormat();
  const dir = useDirection();
  if (!message) return null;
  const isUnstored = send !== undefined && !send.stored && send.state !== 'failed';
  return (
    <span className="cl-Bubble-meta" dir={dir}>
      {message.edit ? (
        <span className="cl-Bubble-edited" title={t('message.edited-at', { time: format.fullDateTime(message.edit.editedAt) })}>
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
