'use client';

import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { prefetchWhenIdle } from '../chunk/prefetchWhenIdle.js';
import { useHostedPopup } from '../popup/useHostedPopup.js';
import type { MenuRequest } from './MenuItem.js';
import { menuChunk } from './menuChunk.js';
import { MenuHostContext } from './menuHostContext.js';

export interface MenuHostProviderProps {
  readonly children?: ReactNode;
}

/** Holds the one menu for everything inside. */
export function MenuHostProvider({ children }: MenuHostProviderProps): ReactNode {
  const { popup, commands, onClosed } = useHostedPopup<MenuRequest>(menuChunk);
  useEffect(() => prefetchWhenIdle([menuChunk]), []);
  const Surface = popup ? menuChunk.peek() : undefined;
  return (
    <MenuHostContext value={commands}>
      {children}
      {popup && Surface ? <Surface key={popup.id} menu={popup} onClosed={onClosed} /> : null}
    </MenuHostContext>
  );
}
