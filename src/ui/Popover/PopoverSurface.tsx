'use client';

import { CSPProvider } from '@base-ui/react/csp-provider';
import { DirectionProvider } from '@base-ui/react/direction-provider';
import { Popover } from '@base-ui/react/popover';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.js';
import { giveFocusBack } from '../focus/giveFocusBack.js';
import { firstTabStop, focusedElement } from '../focus/rememberFocus.js';
import { useFloatingContainer } from '../Portal/useFloatingContainer.js';
import { useUiDirection } from '../Portal/useUiDirection.js';
import { PopupContent } from '../popup/PopupContent.js';
import type { HostedPopup } from '../popup/useHostedPopup.js';
import { useLeave } from '../popup/useLeave.js';
import { usePopupPlace } from '../popup/usePopupPlace.js';
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
  const { isOpen, onOpenChange, leave } = useLeave(wayBack);
  const { isSheet, scrim, positioner } = usePopupPlace(request, 'center');
  const popup = useRef<HTMLDivElement>(null);
  const container = useFloatingContainer();
  const t = useT();

  return (
    <CSPProvider disableStyleElements>
      <DirectionProvider direction={useUiDirection()}>
        <Popover.Root
          open={isOpen}
          modal="trap-focus"
          onOpenChange={onOpenChange}
          onOpenChangeComplete={(open) => {
            if (!open) onClosed(id);
          }}
        >
          <Popover.Portal container={container} className="cl-Layer" data-layer="popover">
            {isSheet ? <Popover.Backdrop className="cl-Scrim" {...scrim} /> : null}
            <Popover.Positioner className="cl-Popover-positioner" {...positioner}>
              <Popover.Popup
                ref={popup}
                className="cl-Popover"
                data-sheet={dataFlag(isSheet)}
                data-surface={request.surface ?? 'card'}
                aria-label={request.label}
                initialFocus={() => firstStopIn(popup.current)}
                finalFocus={() => giveFocusBack(popup.current, wayBack)}
              >
                <PopupContent render={request.render} close={leave} />
                {/* The way out for a touch screen reader, which can neither press Escape nor reach what is outside. */}
                <Popover.Close className="cl-SkipLink">{t('ui.close')}</Popover.Close>
              </Popover.Popup>
            </Popover.Positioner>
          </Popover.Portal>
        </Popover.Root>
      </DirectionProvider>
    </CSPProvider>
  );
}

/** What to begin with: nothing else than a focus that is inside already, the first control, or the popover itself. */
function firstStopIn(popup: HTMLElement | null): HTMLElement | false {
  if (!popup || popup.contains(focusedElement())) return false;
  const way = [...popup.children].filter((child) => !child.matches('.cl-SkipLink'));
  return way.map(firstTabStop).find((stop) => stop instanceof HTMLElement) ?? popup;
}
