'use client';

import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.js';

/** Stands above the first message that was unread when the conversation was opened. */
export function UnreadDivider(): ReactNode {
  const t = useT();
  return (
    <div className="cl-UnreadDivider" role="separator" aria-label={t('timeline.new.label')}>
      {t('timeline.new')}
    </div>
  );
}
