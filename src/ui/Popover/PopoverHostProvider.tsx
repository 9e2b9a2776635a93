'use client';

import type { ReactNode } from 'react';
import { useHostedPopup } from '../popup/useHostedPopup.js';
import { popoverChunk } from './popoverChunk.js';
import { PopoverHostContext } from './popoverHostContext.js';
import type { PopoverRequest } from './PopoverRequest.js';
import type { PopoverSurfaceProps } from './PopoverSurface.js';

export interface PopoverHostProviderProps {
  readonly children?: ReactNode;
}

/** Holds the one popover for everything inside. */
export function PopoverHostProvider({ children }: PopoverHostProviderProps): ReactNode {
  const { shown, commands, onClosed } = useHostedPopup<PopoverRequest, (props: PopoverSurfaceProps) => ReactNode>(
    popoverChunk,
  );
  return (
    <PopoverHostContext value={commands}>
      {children}
      {shown ? <shown.Surface key={shown.popup.id} popover={shown.popup} onClosed={onClosed} /> : null}
    </PopoverHostContext>
  );
}
