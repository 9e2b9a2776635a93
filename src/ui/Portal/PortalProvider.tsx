'use client';

import { useMemo, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useI18n } from '../../i18n/useI18n.js';
import { ThemeProvider } from '../../theme/ThemeProvider.js';
import { PortalContext } from './portalContext.js';
import { useUiDirection } from './useUiDirection.js';

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
  const { locale } = useI18n();
  const dir = useUiDirection();
  const [node, setNode] = useState<HTMLElement | null>(null);
  // Not on a server, nor in the first render of a hydration, which must be like the server's.
  const body = useSyncExternalStore(neverChanges, bodyNow, noBody);
  const target = container ?? body;
  const value = useMemo(() => ({ node }), [node]);
  return (
    <PortalContext value={value}>
      {children}
      {target && body
        ? createPortal(<ThemeProvider ref={setNode} className="cl-Portal" dir={dir} lang={locale.tag} />, target)
        : null}
    </PortalContext>
  );
}

const neverChanges = () => () => undefined;
const bodyNow = () => document.body;
const noBody = () => null;
