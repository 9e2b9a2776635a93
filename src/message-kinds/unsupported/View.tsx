'use client';

import type { ReactNode } from 'react';
import type { MessageViewProps } from '../../hooks/messageViews.js';
import { useT } from '../../i18n/useT.js';
import { Icon } from '../../ui/Icon/Icon.js';
import type { UnsupportedContent } from './content.js';

/** What stands for a message that cannot be shown: what its sender gave for this case, or a plain sentence. */
export function UnsupportedView({ content, meta }: MessageViewProps<UnsupportedContent>): ReactNode {
  const t = useT();
  return (
    <div className="cl-Bubble-text cl-Unsupported" dir={content.fallbackText ? 'auto' : undefined}>
      <Icon name="info" size={16} />
      {content.fallbackText ?? t('kind.unsupported.title')}
      {meta}
    </div>
  );
}
