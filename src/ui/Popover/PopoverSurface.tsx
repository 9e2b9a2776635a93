'use client';

import { CSPProvider } from '@base-ui/react/csp-provider';
import { DirectionProvider } from '@base-ui/react/direction-provider';
import { Popover } from '@base-ui/react/popover';
import { useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useDirection } from '../../i18n/useDirection.js';
import { finalFocusOf } from '../focus/finalFocusOf.js';
import { useFloatingContainer } from '../Portal/useFloatingContainer.js';
import { isSheetWanted, rootOf, sheetAnchor, virtualAnchor } from '../popup/popupAnchor.js';
import type { HostedPopup } from '../popup/useHostedPopup.js';
import { dataFlag } from '../props/dataFlag.js';
import type { PopoverRequest } from './PopoverRequest.js';

export interface PopoverSurfaceProps {
  readonly popover: HostedPopup<PopoverRequest>;
  /** After the last frame of its closing. */
  readonly onClosed: (id: number) => void;
}

/** The open popover. It keeps the focus; Escape and a press outside close it. */
export function PopoverSurface({ popover, onClosed }: PopoverSurfaceProps): ReactNode {
  const { request, wayBack, id } = popover;
  const [isOpen, setIsOpen] = useState(true);
  const hasReturned = useRef(false);
  const popup = useRef<HTMLDivElement>(null);
  const container = useFloatingContainer();
  const direction = useDirection();
  const place = useMemo(() => {
    const root = rootOf(request.anchor);
    const isSheet = request.presentation ? request.presentation === 'sheet' : isSheetWanted(root);
    return { isSheet, anchor: isSheet ? sheetAnchor(root) : virtualAnchor(request.anchor) };
  }, [request]);
  const { isSheet } = place;

  /** The focus goes back first, so that whatever opens next finds it there. */
  const leave = (): void => {
    if (!hasReturned.current) {
      hasReturned.current = true;
      wayBack()?.focus({ preventScroll: true });
    }
    setIsOpen(false);
  };

  return (
    <CSPProvider disableStyleElements>
      <DirectionProvider direction={direction}>
        <Popover.Root
          open={isOpen}
          modal="trap-focus"
          onOpenChange={(open) => setIsOpen(open)}
          onOpenChangeComplete={(open) => {
            if (!open) onClosed(id);
          }}
        >
          <Popover.Portal container={container} className="cl-Layer" data-layer="popover">
            {isSheet ? <Popover.Backdrop className="cl-Scrim" data-sheet="" /> : null}
            <Popover.Positioner
              className="cl-Popover-positioner"
              data-sheet={dataFlag(isSheet)}
              anchor={place.anchor}
              positionMethod="fixed"
              side={isSheet ? 'top' : (request.side ?? 'bottom')}
              align={isSheet ? 'center' : (request.align ?? 'center')}
              sideOffset={isSheet ? 0 : 4}
              collisionPadding={isSheet ? 0 : 8}
            >
              <Popover.Popup
                ref={popup}
                className="cl-Popover"
                data-sheet={dataFlag(isSheet)}
                data-surface={request.surface ?? 'card'}
                aria-label={request.label}
                finalFocus={() => (hasReturned.current ? false : finalFocusOf(popup.current, wayBack))}
              >
                {request.render(leave)}
              </Popover.Popup>
            </Popover.Positioner>
          </Popover.Portal>
        </Popover.Root>
      </DirectionProvider>
    </CSPProvider>
  );
}
