'use client';

import type { ReactNode, RefObject } from 'react';
import type { FocusTarget } from '../focus/rememberFocus.js';
import { useLazyLayer } from '../popup/useLazyLayer.js';
import { dialogChunk } from './dialogChunk.js';

export type DialogCloseReason = 'escape' | 'outside' | 'close';

export interface DialogProps {
  readonly open: boolean;
  /** The person asks to close it. It stays open until `open` says otherwise. */
  readonly onClose: (reason: DialogCloseReason) => void;
  readonly title: ReactNode;
  /** A sentence under the title. */
  readonly text?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons at the end, the main one last. */
  readonly actions?: ReactNode;
  /** Names a cross beside the title. Give it where `actions` has no way out. */
  readonly closeLabel?: string | undefined;
  /** `wide` has a head, a body that scrolls and a foot; it fills a narrow window. @default 'small' */
  readonly size?: 'small' | 'wide' | undefined;
  /** @default 'dialog' */
  readonly role?: 'dialog' | 'alertdialog' | undefined;
  /** @default the first control inside */
  readonly initialFocus?: RefObject<HTMLElement | null> | undefined;
  /** Where the focus goes afterwards. @default where it was, or the nearest thing that survived */
  readonly returnFocusTo?: FocusTarget | null | undefined;
  /** Whether a press beside it asks to close. @default true */
  readonly closeOnOutsidePress?: boolean | undefined;
  readonly className?: string | undefined;
}

/**
 * A dialog over everything. The focus goes in and comes back, the page behind is out of reach, Escape closes. Its code
 * is fetched when it is first open.
 */
export function Dialog(props: DialogProps): ReactNode {
  const { open, onClose, returnFocusTo } = props;
  const layer = useLazyLayer({ chunk: dialogChunk, open, onClose: () => onClose('close'), returnFocusTo });
  if (!layer) return null;
  const { Surface, wayBack, onClosed } = layer;
  return <Surface {...props} wayBack={wayBack} onClosed={onClosed} />;
}
