'use client';

import type { ReactNode } from 'react';
import { useHostedPopup } from '../popup/useHostedPopup.js';
import { popoverChunk } from './popoverChunk.js';
import { PopoverHostContext } from './popoverHostContext.js';
import type { PopoverRequest } from './PopoverRequest.js';

export interface PopoverHostProviderProps {
  readonly children?: ReactNode;
}

/** Holds the one popover for everything inside. */
export function PopoverHostProvider({ children }: PopoverHostProviderProps): ReactNode {
  const { popup, commands, onClosed } = useHostedPopup<PopoverRequest>(popoverChunk);
  const Surface = popup ? popoverChunk.peek() : undefined;
  return (
    <PopoverHostContext value={commands}>
      {children}
      {popup && Surface ? <Surface key={popup.id} popover={popup} onClosed={onClosed} /> : null}
    </PopoverHostContext>
  );
}
