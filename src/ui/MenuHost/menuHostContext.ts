'use client';

import { createContext } from 'react';
import type { MenuRequest } from './MenuItem.js';

/** The one menu of a root, opened by command: rows hold no menu machinery. */
export interface MenuHost {
  /** Opens a menu, in place of one that is open. The first one may come a moment later: its code is fetched then. */
  readonly open: (request: MenuRequest) => void;
  readonly close: () => void;
}

export const MenuHostContext = createContext<MenuHost | null>(null);
