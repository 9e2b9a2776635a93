'use client';

import type { KeyboardEvent, ReactNode } from 'react';
import { useT } from '../../i18n/useT.js';
import { Button } from '../Button/Button.js';
import { Icon } from '../Icon/Icon.js';
import { IconButton } from '../IconButton/IconButton.js';
import type { Toast } from './createToasts.js';

export interface ToastLineProps {
  readonly toast: Toast;
  /** Takes it away and gives the focus back. */
  readonly onLeave: (toast: Toast) => void;
}

/** One notice: its text, perhaps one thing to do about it, and a cross. */
export function ToastLine({ toast, onLeave }: ToastLineProps): ReactNode {
  const t = useT();
  const { text, tone = 'neutral', action } = toast;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onLeave(toast);
  };
  return (
    <li className="cl-Toast" data-tone={tone} onKeyDown={onKeyDown}>
      <span className="cl-Toast-text" role={tone === 'danger' ? 'alert' : undefined}>
        {text}
      </span>
      {action ? (
        <Button
          variant="text"
          onClick={() => {
            onLeave(toast);
            action.onAction();
          }}
        >
          {action.label}
        </Button>
      ) : null}
      <IconButton label={t('ui.dismiss')} size={28} onClick={() => onLeave(toast)}>
        <Icon name="close" size={16} />
      </IconButton>
    </li>
  );
}
