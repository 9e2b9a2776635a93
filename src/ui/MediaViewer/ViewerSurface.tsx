'use client';

import { Dialog } from '@base-ui/react/dialog';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useT } from '../../i18n/useT.js';
import { useAnnounce } from '../Announcer/useAnnounce.js';
import { DialogLayer } from '../Dialog/DialogLayer.js';
import { giveFocusBack } from '../focus/giveFocusBack.js';
import type { FocusTrail } from '../focus/rememberFocus.js';
import { Icon } from '../Icon/Icon.js';
import { IconButton } from '../IconButton/IconButton.js';
import { useUiDirection } from '../Portal/useUiDirection.js';
import type { MediaViewerProps } from './MediaViewer.js';
import { useZoom } from './useZoom.js';
import { ViewerBar } from './ViewerBar.js';
import { ViewerPicture } from './ViewerPicture.js';
import { ViewerStrip } from './ViewerStrip.js';
import { viewerCommandOf } from './viewerCommandOf.js';
import { bringTexts } from '../../i18n/english.js';
import { viewerStrings } from './viewerStrings.js';

bringTexts(viewerStrings);

export interface ViewerSurfaceProps extends MediaViewerProps {
  readonly wayBack: FocusTrail;
  /** After the last frame of its closing. */
  readonly onClosed: () => void;
}

const PAN_PX = 80;

export function ViewerSurface(props: ViewerSurfaceProps): ReactNode {
  const { open, onClose, onClosed, wayBack, items, itemId, onItemChange, onDownload, onShowMessage, actions } = props;
  const t = useT();
  const announce = useAnnounce();
  const isMirrored = useUiDirection() === 'rtl';
  const popup = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLElement>(null);
  const index = Math.max(
    0,
    items.findIndex((candidate) => candidate.id === itemId),
  );
  const item = items[index];

  const goTo = (next: number): void => {
    const target = items[Math.min(items.length - 1, Math.max(0, next))];
    if (!target || target === item) return;
    zoom.reset();
    onItemChange(target.id);
  };
  const zoom = useZoom({
    frame,
    picture,
    onSwipe: (direction) => goTo(index + (isMirrored ? -direction : direction)),
    onSwipeDown: onClose,
  });
  const position = t('ui.position', { index: index + 1, total: items.length });
  const alt = item?.alt ?? '';
  useEffect(() => {
    if (open) announce(t('text.parts', { parts: [alt, position].filter(Boolean) }), { key: 'viewer.position' });
  }, [announce, t, open, alt, position]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const command = viewerCommandOf(event, { isMirrored, isZoomed: zoom.view.scale > 1 });
    if (!command) return;
    event.preventDefault();
    if (command.type === 'step') goTo(index + command.by);
    else if (command.type === 'end') goTo(command.last ? items.length - 1 : 0);
    else if (command.type === 'pan') zoom.pan({ x: command.x * PAN_PX, y: command.y * PAN_PX });
    else zoom[command.type]();
  };
  if (!item) return null;

  return (
    <DialogLayer open={open} layer="viewer" onClose={onClose} onClosed={onClosed}>
      <Dialog.Popup
        ref={popup}
        className="cl-Viewer"
        data-mode="dark"
        aria-label={t('viewer.label-of', { name: item.sender })}
        initialFocus={popup}
        finalFocus={() => giveFocusBack(popup.current, wayBack)}
        onKeyDown={onKeyDown}
      >
        <ViewerBar
          item={item}
          position={items.length > 1 ? position : undefined}
          zoom={zoom}
          onDownload={onDownload}
          onShowMessage={onShowMessage}
          actions={actions}
          onClose={onClose}
        />
        <div className="cl-Viewer-stage">
          <StepButton label={t('viewer.previous')} icon="left" isUsable={index > 0} onStep={() => goTo(index - 1)} />
          <ViewerPicture key={item.id} item={item} zoom={zoom} frame={frame} picture={picture} onClose={onClose} />
          <StepButton
            label={t('viewer.next')}
            icon="right"
            isUsable={index < items.length - 1}
            onStep={() => goTo(index + 1)}
          />
        </div>
        {item.caption ? (
          <div className="cl-Viewer-caption" dir="auto">
            {item.caption}
          </div>
        ) : null}
        {items.length > 1 ? <ViewerStrip items={items} index={index} onSelect={goTo} /> : null}
      </Dialog.Popup>
    </DialogLayer>
  );
}

interface StepButtonProps {
  readonly label: string;
  readonly icon: 'left' | 'right';
  readonly isUsable: boolean;
  readonly onStep: () => void;
}

/** At an end it is still there, so that the focus on it is not lost. */
function StepButton({ label, icon, isUsable, onStep }: StepButtonProps): ReactNode {
  return (
    <IconButton
      label={label}
      size={40}
      aria-disabled={isUsable ? undefined : true}
      onClick={isUsable ? onStep : undefined}
    >
      <Icon name={icon} />
    </IconButton>
  );
}
