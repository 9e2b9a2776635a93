import type { ReactNode } from 'react';
import type { MessageStatus } from '../../model/message.js';
import { Icon, type IconName } from '../../ui/Icon/Icon.js';

export interface RowReceiptProps {
  readonly status: MessageStatus;
}

const ICONS: Readonly<Record<MessageStatus, IconName>> = {
  queued: 'clock',
  sending: 'clock',
  sent: 'check',
  delivered: 'checks',
  read: 'checks',
  failed: 'alert',
};

/** How far one's own last message got. */
export function RowReceipt({ status }: RowReceiptProps): ReactNode {
  return (
    <span className="cl-ConversationRow-receipt" data-state={status}>
      <Icon name={ICONS[status]} size={16} />
    </span>
  );
}
