'use client';

import { createContext } from 'react';

export interface PortalContextValue {
  /** The element that popups are put into; `null` until it is in the page. */
  readonly node: HTMLElement | null;
}

/** `null` outside of a `PortalProvider`. */
export const PortalContext = createContext<PortalContextValue | null>(null);
