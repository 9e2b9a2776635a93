import { focusedElement } from './rememberFocus.js';
import type { FocusTrail } from './rememberFocus.js';

/** Where the focus goes when a popup has closed; `false` when somebody has already put it elsewhere. */
export function finalFocusOf(popup: Element | null, wayBack: FocusTrail): HTMLElement | false {
  const active = focusedElement();
  const isElsewhere = active !== null && active !== document.body && !popup?.contains(active);
  return isElsewhere ? false : (wayBack() ?? false);
}
