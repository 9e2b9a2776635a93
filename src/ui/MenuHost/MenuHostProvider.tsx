'use client';

import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { prefetchWhenIdle } from '../chunk/prefetchWhenIdle.js';
import { laterIcons } from '../Icon/laterIcons.js';
import { useHostedPopup } from '../popup/useHostedPopup.js';
import { menuChunk } from './menuChunk.js';
import { MenuHostContext } from './menuHostContext.js';
import type { MenuRequest } from './MenuItem.js';
import type { MenuSurfaceProps } from './MenuSurface.js';

export interface MenuHostProviderProps {
  readonly children?: ReactNode;
}

/** Holds the one menu for everything inside. */
export function MenuHostProvider({ children }: MenuHostProviderProps): ReactNode {
  const { shown, commands, onClosed } = useHostedPopup<MenuRequest, (props: MenuSurfaceProps) => ReactNode>(menuChunk);
  useEffect(() => prefetchWhenIdle([menuChunk, laterIcons]), []);
  return (
    <MenuHostContext value={commands}>
      {children}
      {shown ? <shown.Surface key={shown.popup.id} menu={shown.popup} onClosed={onClosed} /> : null}
    </MenuHostContext>
  );
}
