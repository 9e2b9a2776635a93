'use client';

import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.js';
import type { MessageStatus } from '../../model/message.js';
import { Icon, type IconName } from '../../ui/Icon/Icon.js';
import { dataFlag } from '../../ui/props/dataFlag.js';

export interface ReceiptProps {
  readonly status: MessageStatus;
  /** Not on this device's disk yet: it would be lost with the page (P1). */
  readonly isUnstored?: boolean | undefined;
}

const ICONS: Readonly<Record<MessageStatus, IconName>> = {
  queued: 'clock',
  sending: 'clock',
  sent: 'check',
  delivered: 'checks',
  read: 'checks',
  failed: 'alert',
};

/** How far one's own message got, as a mark with its word. */
export function Receipt({ status, isUnstored }: ReceiptProps): ReactNode {
  const t = useT();
  const label = isUnstored ? t('message.not-stored') : t(`message.status.${status}`);
  return (
    <span
      className="cl-Receipt"
      data-state={status}
      data-unstored={dataFlag(isUnstored)}
      role="img"
      aria-label={label}
      title={label}
    >
      <Icon name={ICONS[status]} size={14} />
    </span>
  );
}
