import { focusedElement } from './rememberFocus.js';
import type { FocusTrail } from './rememberFocus.js';

/**
 * For Base UI's `finalFocus`: gives the focus back once the popup has gone, unless somebody has already put it
 * elsewhere. Returns `false`, since Base UI would go past a row that is no tab stop to the first one inside it.
 */
export function giveFocusBack(popup: Element | null, wayBack: FocusTrail): false {
  const isLost = (): boolean => {
    const active = focusedElement();
    return active === null || active === document.body || popup?.contains(active) === true;
  };
  if (isLost()) {
    // The page may still be inert in this commit.
    queueMicrotask(() => {
      if (isLost()) wayBack()?.focus({ preventScroll: true });
    });
  }
  return false;
}
