'use client';

import type { ReactNode } from 'react';
import { useUserName } from '../../hooks/usePeople.js';
import { useFormat } from '../../i18n/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { rowLabel } from './rowLabel.js';
import { useTimelineContext } from './timelineContext.js';
import { useDescribeMessage } from './useMessagePreview.js';
import type { RowMessage } from './useRowMessage.js';

export interface RowLabelProps extends RowMessage {
  readonly rowKey: string;
  readonly isOwn: boolean;
}

/** Names the row for screen readers. An element, since the row's own attributes are not drawn again when a mark changes. */
export function RowLabel({ rowKey, isOwn, ...row }: RowLabelProps): ReactNode {
  const t = useT();
  const format = useFormat();
  const describe = useDescribeMessage();
  const { labelId, frameOf } = useTimelineContext();
  const name = useUserName(row.message?.senderId);
  if (!row.message) return null;
  const isNotice = frameOf(row.message) === 'notice';
  const sender = isOwn ? t('message.you') : name;
  return (
    <span id={labelId(rowKey)} hidden>
      {rowLabel({ ...row, t, format, sender: isNotice ? '' : sender, text: describe(row.message).text })}
    </span>
  );
}
