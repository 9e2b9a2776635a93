'use client';

import { createContext, useContext } from 'react';
import { usePortalNode } from './usePortalNode.js';

/** True inside a dialog: what opens there belongs to the dialog's own layer, above it and not behind it. */
export const InsideDialogContext = createContext(false);

/** The `container` for Base UI's portals: the popups' root, or, inside a dialog, the dialog's own portal. */
export function useFloatingContainer(): HTMLElement | null | undefined {
  const node = usePortalNode();
  return useContext(InsideDialogContext) ? undefined : node;
}
