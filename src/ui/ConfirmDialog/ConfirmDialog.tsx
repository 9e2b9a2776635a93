'use client';

import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../Button/Button.js';
import { Dialog } from '../Dialog/Dialog.js';
import type { FocusTarget } from '../focus/rememberFocus.js';

export interface ConfirmText {
  /** Names the thing: 'Leave “Lisbon offsite”?'. */
  readonly title: string;
  /** What follows from it. */
  readonly text?: string | undefined;
  /** The act as a verb: 'Leave group'. */
  readonly confirmLabel: string;
  /** The way out as a verb: 'Stay'. */
  readonly cancelLabel: string;
  /** `danger` for what cannot be undone. @default 'accent' */
  readonly tone?: 'accent' | 'danger' | undefined;
}

export interface ConfirmDialogProps extends ConfirmText {
  readonly open: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  /** Where the focus goes afterwards. @default where it was, or the nearest thing that survived */
  readonly returnFocusTo?: FocusTarget | null | undefined;
}

/** Asks before an act. The focus starts on the way out. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactNode {
  const { open, onConfirm, onCancel, title, text, confirmLabel, cancelLabel, tone = 'accent', returnFocusTo } = props;
  const wayOut = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open={open}
      role="alertdialog"
      title={title}
      text={text}
      initialFocus={wayOut}
      returnFocusTo={returnFocusTo}
      onClose={onCancel}
      actions={
        <>
          <Button ref={wayOut} onClick={onCancel}>
            {cancelLabel}
          </Button>
          <Button variant={tone} onClick={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    />
  );
}
