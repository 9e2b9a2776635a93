'use client';

import { CSPProvider } from '@base-ui/react/csp-provider';
import { DirectionProvider } from '@base-ui/react/direction-provider';
import { Menu } from '@base-ui/react/menu';
import { useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { giveFocusBack } from '../focus/giveFocusBack.js';
import { useFloatingContainer } from '../Portal/useFloatingContainer.js';
import { useUiDirection } from '../Portal/useUiDirection.js';
import { PopupContent } from '../popup/PopupContent.js';
import type { HostedPopup } from '../popup/useHostedPopup.js';
import { useLeave } from '../popup/useLeave.js';
import { usePopupPlace } from '../popup/usePopupPlace.js';
import { dataFlag } from '../props/dataFlag.js';
import { DisarmedGuards } from './DisarmedGuards.js';
import type { MenuItem, MenuRequest } from './MenuItem.js';
import { MenuLine } from './MenuLine.js';
import { moveInHeader } from './moveInHeader.js';

export interface MenuSurfaceProps {
  readonly menu: HostedPopup<MenuRequest>;
  /** After the last frame of its closing. */
  readonly onClosed: (id: number) => void;
}

/** The open menu: at its anchor, or as a sheet at the lower edge of its root. */
export function MenuSurface({ menu, onClosed }: MenuSurfaceProps): ReactNode {
  const { request, wayBack, id } = menu;
  const { header, items, label } = request;
  const { isOpen, onOpenChange, hasPressed, leave } = useLeave(wayBack);
  const { isSheet, scrim, positioner } = usePopupPlace(request, 'start');
  const popup = useRef<HTMLDivElement>(null);
  const container = useFloatingContainer();

  const select = (item: MenuItem, isByPointer: boolean): void => {
    if (isByPointer && !hasPressed()) return;
    leave();
    item.onSelect();
  };
  const onKeyDownCapture = (event: KeyboardEvent<HTMLElement>): void => {
    if (moveInHeader(event)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Tab') {
      // Not prevented: from the opener, where the focus is by then, it goes on as it would without a menu.
      leave();
    }
  };

  return (
    <CSPProvider disableStyleElements>
      <DirectionProvider direction={useUiDirection()}>
        {/* Base UI puts elements that catch Tab beside its portal. We catch it ourselves, so they stay out of reach. */}
        <div className="cl-VisuallyHidden" inert>
          <Menu.Root
            open={isOpen}
            modal={false}
            onOpenChange={onOpenChange}
            onOpenChangeComplete={(open) => {
              if (!open) onClosed(id);
            }}
          >
            <Menu.Portal container={container} className="cl-Layer" data-layer="menu">
              {isSheet ? <Menu.Backdrop className="cl-Scrim" {...scrim} /> : null}
              <Menu.Positioner className="cl-Menu-positioner" {...positioner}>
                <Menu.Popup
                  ref={popup}
                  className="cl-Menu"
                  data-sheet={dataFlag(isSheet)}
                  aria-label={label}
                  finalFocus={() => giveFocusBack(popup.current, wayBack)}
                  onKeyDownCapture={onKeyDownCapture}
                >
                  <DisarmedGuards popup={popup} />
                  {typeof header === 'function' ? <PopupContent render={header} close={leave} /> : header}
                  {items.map((item, at) => (
                    <MenuLine key={item.id} item={item} previous={items[at - 1]} onSelect={select} />
                  ))}
                </Menu.Popup>
              </Menu.Positioner>
            </Menu.Portal>
          </Menu.Root>
        </div>
      </DirectionProvider>
    </CSPProvider>
  );
}
