'use client';

import { useContext } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { PortalContext } from './portalContext.js';

export interface PortalProps {
  readonly children?: ReactNode;
}

/** Puts its children into the popups' root. Renders nothing on a server, or outside of a `PortalProvider`. */
export function Portal({ children }: PortalProps): ReactNode {
  const node = useContext(PortalContext)?.node;
  return node ? createPortal(children, node) : null;
}
