'use client';

import { createContext } from 'react';
import type { PopoverRequest } from './PopoverRequest.js';

/** The one popover of a root, opened by command. */
export interface PopoverHost {
  /** Opens a popover, in place of one that is open. */
  readonly open: (request: PopoverRequest) => void;
  readonly close: () => void;
}

export const PopoverHostContext = createContext<PopoverHost | null>(null);
