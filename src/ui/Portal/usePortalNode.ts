'use client';

import { useContext } from 'react';
import { PortalContext } from './portalContext.js';

/** The element that popups are put into, or `null` while there is none. */
export function usePortalNode(): HTMLElement | null {
  return useContext(PortalContext)?.node ?? null;
}
