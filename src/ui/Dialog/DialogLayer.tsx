'use client';

import { CSPProvider } from '@base-ui/react/csp-provider';
import { Dialog } from '@base-ui/react/dialog';
import { DirectionProvider } from '@base-ui/react/direction-provider';
import { useLayoutEffect } from 'react';
import type { ReactNode } from 'react';
import { ConfirmProvider } from '../ConfirmDialog/ConfirmProvider.js';
import { MenuHostProvider } from '../MenuHost/MenuHostProvider.js';
import { PopoverHostProvider } from '../Popover/PopoverHostProvider.js';
import { inertOutside } from '../Portal/inertOutside.js';
import { InsideDialogContext, useFloatingContainer } from '../Portal/useFloatingContainer.js';
import { usePortalNode } from '../Portal/usePortalNode.js';
import { useUiDirection } from '../Portal/useUiDirection.js';
import type { DialogCloseReason } from './Dialog.js';

export interface DialogLayerProps {
  readonly open: boolean;
  readonly layer: 'dialog' | 'viewer';
  readonly closeOnOutsidePress?: boolean | undefined;
  readonly onClose: (reason: DialogCloseReason) => void;
  /** After the last frame of its closing. */
  readonly onClosed: () => void;
  readonly children?: ReactNode;
}

/** What dialogs and the viewer have in common: a layer over the page, with menus and popovers of its own above it. */
export function DialogLayer(props: DialogLayerProps): ReactNode {
  const { open, layer, closeOnOutsidePress = true, onClose, onClosed, children } = props;
  const container = useFloatingContainer();
  return (
    <CSPProvider disableStyleElements>
      <DirectionProvider direction={useUiDirection()}>
        <Dialog.Root
          open={open}
          disablePointerDismissal={!closeOnOutsidePress}
          onOpenChange={(next, { reason }) => {
            if (next) return;
            onClose(reason === 'escape-key' ? 'escape' : reason === 'outside-press' ? 'outside' : 'close');
          }}
          onOpenChangeComplete={(next) => {
            if (!next) onClosed();
          }}
        >
          <Dialog.Portal container={container} className="cl-Layer" data-layer={layer}>
            {/* First, so that the page is back in reach before the focus returns to it. */}
            {open ? <InertPage /> : null}
            <InsideDialogContext value={true}>
              <MenuHostProvider>
                <PopoverHostProvider>
                  <ConfirmProvider>{children}</ConfirmProvider>
                </PopoverHostProvider>
              </MenuHostProvider>
            </InsideDialogContext>
          </Dialog.Portal>
        </Dialog.Root>
      </DirectionProvider>
    </CSPProvider>
  );
}

function InertPage(): null {
  const node = usePortalNode();
  useLayoutEffect(() => (node ? inertOutside(node) : undefined), [node]);
  return null;
}
