'use client';

import { CSPProvider } from '@base-ui/react/csp-provider';
import { DirectionProvider } from '@base-ui/react/direction-provider';
import { Menu } from '@base-ui/react/menu';
import { useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useDirection } from '../../i18n/useDirection.js';
import { finalFocusOf } from '../focus/finalFocusOf.js';
import { useFloatingContainer } from '../Portal/useFloatingContainer.js';
import { isSheetWanted, rootOf, sheetAnchor, virtualAnchor } from '../popup/popupAnchor.js';
import type { HostedPopup } from '../popup/useHostedPopup.js';
import { dataFlag } from '../props/dataFlag.js';
import { MenuLine } from './MenuLine.js';
import type { MenuItem, MenuRequest } from './MenuItem.js';
import { moveInHeader } from './moveInHeader.js';

export interface MenuSurfaceProps {
  readonly menu: HostedPopup<MenuRequest>;
  /** After the last frame of its closing. */
  readonly onClosed: (id: number) => void;
}

/** The open menu: at its anchor, or as a sheet at the lower edge of its root. */
export function MenuSurface({ menu, onClosed }: MenuSurfaceProps): ReactNode {
  const { request, wayBack, id } = menu;
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

  /** The focus goes back first, so that what the item opens finds it there, and returns it there. */
  const leave = (): void => {
    if (!hasReturned.current) {
      hasReturned.current = true;
      wayBack()?.focus({ preventScroll: true });
    }
    setIsOpen(false);
  };
  const select = (item: MenuItem): void => {
    leave();
    item.onSelect();
  };
  const onKeyDownCapture = (event: KeyboardEvent<HTMLElement>): void => {
    if (moveInHeader(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const header = typeof request.header === 'function' ? request.header(leave) : request.header;

  return (
    <CSPProvider disableStyleElements>
      <DirectionProvider direction={direction}>
        <Menu.Root
          open={isOpen}
          modal={false}
          onOpenChange={(open) => setIsOpen(open)}
          onOpenChangeComplete={(open) => {
            if (!open) onClosed(id);
          }}
        >
          <Menu.Portal container={container} className="cl-Layer" data-layer="menu">
            {isSheet ? <Menu.Backdrop className="cl-Scrim" data-sheet="" /> : null}
            <Menu.Positioner
              className="cl-Menu-positioner"
              data-sheet={dataFlag(isSheet)}
              anchor={place.anchor}
              positionMethod="fixed"
              side={isSheet ? 'top' : (request.side ?? 'bottom')}
              align={isSheet ? 'center' : (request.align ?? 'start')}
              sideOffset={isSheet ? 0 : 4}
              collisionPadding={isSheet ? 0 : 8}
            >
              <Menu.Popup
                ref={popup}
                className="cl-Menu"
                data-sheet={dataFlag(isSheet)}
                aria-label={request.label}
                finalFocus={() => (hasReturned.current ? false : finalFocusOf(popup.current, wayBack))}
                onKeyDownCapture={onKeyDownCapture}
              >
                {header}
                {request.items.map((item, at) => (
                  <MenuLine key={item.id} item={item} previous={request.items[at - 1]} onSelect={select} />
                ))}
              </Menu.Popup>
            </Menu.Positioner>
          </Menu.Portal>
        </Menu.Root>
      </DirectionProvider>
    </CSPProvider>
  );
}
