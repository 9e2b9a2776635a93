'use client';

import { createContext } from 'react';
import type { FocusTarget } from '../focus/rememberFocus.js';
import type { ConfirmText } from './ConfirmDialog.js';

export interface ConfirmRequest extends ConfirmText {
  /** Where the focus goes afterwards. @default where it was, or the nearest thing that survived */
  readonly returnFocusTo?: FocusTarget | undefined;
}

/** Asks; resolves with the answer. Asking again while a question is open answers that one with no. */
export type Confirm = (request: ConfirmRequest) => Promise<boolean>;

export const ConfirmContext = createContext<Confirm | null>(null);
