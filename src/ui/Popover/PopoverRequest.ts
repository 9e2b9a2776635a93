import type { ReactNode } from 'react';
import type { FocusTarget } from '../focus/rememberFocus.js';
import type { PopupAnchor } from '../popup/popupAnchor.js';

export interface PopoverRequest {
  readonly anchor: PopupAnchor;
  /** What the popover is, in words: its accessible name. */
  readonly label: string;
  /** What is inside; gets what closes the popover. */
  readonly render: (close: () => void) => ReactNode;
  readonly onClose?: (() => void) | undefined;
  /** `bare` when the content draws its own surface, as the emoji grid does. @default 'card' */
  readonly surface?: 'card' | 'bare' | undefined;
  /** @default a sheet in narrow touch layouts, else at the anchor */
  readonly presentation?: 'popover' | 'sheet' | undefined;
  /** Where the focus goes afterwards. @default where it was, or the nearest thing that survived */
  readonly returnFocusTo?: FocusTarget | undefined;
  /** @default 'bottom' */
  readonly side?: 'top' | 'bottom' | 'inline-start' | 'inline-end' | undefined;
  /** @default 'center' */
  readonly align?: 'start' | 'center' | 'end' | undefined;
}
