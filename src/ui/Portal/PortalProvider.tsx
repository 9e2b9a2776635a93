'use client';

import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { PortalContext } from './portalContext.js';
import { usePortalRootProps } from './usePortalRootProps.js';

export interface PortalProviderProps {
  /** Where the popups' root is put. @default the body */
  readonly container?: Element | null | undefined;
  readonly children?: ReactNode;
}

/**
 * A root for popups beside the host's page, with the theme, direction, language and density of this place: nothing
 * around the kit can clip it or lie over it.
 */
export function PortalProvider({ container, children }: PortalProviderProps): ReactNode {
  const rootProps = usePortalRootProps();
  const [node, setNode] = useState<HTMLElement | null>(null);
  const [body, setBody] = useState<Element | null>(null);
  // Not on a server, nor in the first client render, which must be like the server's.
  useEffect(() => setBody(document.body), []);
  const target = container ?? body;
  const value = useMemo(() => ({ node }), [node]);
  return (
    <PortalContext value={value}>
      {children}
      {target && body ? createPortal(<div {...rootProps} ref={setNode} />, target) : null}
    </PortalContext>
  );
}
