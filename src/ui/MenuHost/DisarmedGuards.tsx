'use client';

import { useEffect } from 'react';
import type { RefObject } from 'react';

export interface DisarmedGuardsProps {
  readonly popup: RefObject<HTMLElement | null>;
}

/**
 * Takes the hidden elements around the popup, which Base UI puts there to catch Tab, out of the tab order: a hidden
 * element that takes the focus is what accessibility checks report, and the menu handles Tab itself.
 */
export function DisarmedGuards({ popup }: DisarmedGuardsProps): null {
  useEffect(() => {
    const guards = popup.current?.parentElement?.querySelectorAll<HTMLElement>('[data-base-ui-focus-guard]') ?? [];
    for (const guard of guards) guard.tabIndex = -1;
  }, [popup]);
  return null;
}
