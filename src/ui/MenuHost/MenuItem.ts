import type { ReactNode } from 'react';
import type { FocusTarget } from '../focus/rememberFocus.js';
import type { PopupAnchor } from '../popup/popupAnchor.js';

/** One line of a menu. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly onSelect: () => void;
  readonly icon?: ReactNode;
  /** As `matchShortcut` reads it, for example `Mod+E`. The menu only prints it. */
  readonly shortcut?: string | undefined;
  /** @default 'neutral' */
  readonly tone?: 'neutral' | 'danger' | undefined;
  /** Cannot be chosen now. Say why in `reason`. */
  readonly disabled?: boolean | undefined;
  /** Why it is disabled; stands under the label and is read with it. */
  readonly reason?: string | undefined;
  /** Neighbours of one group stand together; a line separates groups. */
  readonly group?: string | undefined;
  /** Makes it a choice that is on or off. */
  readonly checked?: boolean | undefined;
}

export type MenuPresentation = 'menu' | 'sheet';

export interface MenuRequest {
  readonly anchor: PopupAnchor;
  readonly items: readonly MenuItem[];
  /** What the menu is of, in words: its accessible name. */
  readonly label: string;
  /**
   * Stands above the items, for example `QuickReactions`. Its buttons carry `role="menuitem"`; arrows go from row to
   * row. A function gets what closes the menu.
   */
  readonly header?: ReactNode | ((close: () => void) => ReactNode);
  readonly onClose?: (() => void) | undefined;
  /** @default a sheet in narrow touch layouts, else a menu at the anchor */
  readonly presentation?: MenuPresentation | undefined;
  /** Where the focus goes afterwards. @default where it was, or the nearest thing that survived */
  readonly returnFocusTo?: FocusTarget | undefined;
  /** The edge of the anchor to stand at. @default 'bottom' */
  readonly side?: 'top' | 'bottom' | 'inline-start' | 'inline-end' | undefined;
  /** @default 'start' */
  readonly align?: 'start' | 'center' | 'end' | undefined;
}
