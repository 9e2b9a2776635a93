'use client';

import { useContext } from 'react';
import type { MenuHost } from './menuHostContext.js';
import { MenuHostContext } from './menuHostContext.js';

const NOWHERE: MenuHost = { open: () => undefined, close: () => undefined };

/**
 * Opens the root's menu at an element or a point.
 *
 * @example
 * const menu = useMenuHost();
 * const onContextMenu = (event: MouseEvent) => {
 *   event.preventDefault();
 *   menu.open({ anchor: { x: event.clientX, y: event.clientY }, label: t('action.menu'), items });
 * };
 */
export function useMenuHost(): MenuHost {
  return useContext(MenuHostContext) ?? NOWHERE;
}
