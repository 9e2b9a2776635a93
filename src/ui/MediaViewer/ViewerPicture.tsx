'use client';

import { useEffect, useState } from 'react';
import type { MouseEvent, ReactNode, Ref, RefObject } from 'react';
import { useT } from '../../i18n/useT.js';
import { Button } from '../Button/Button.js';
import { Spinner } from '../Progress/Spinner.js';
import { dataFlag } from '../props/dataFlag.js';
import type { Zoom } from './useZoom.js';
import { ViewerFilm } from './ViewerFilm.js';
import type { ViewerItem } from './ViewerItem.js';

export interface ViewerPictureProps {
  readonly item: ViewerItem;
  readonly zoom: Zoom;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly picture: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** The picture or film in the middle, while it loads, once it is there, or when it did not come. */
export function ViewerPicture({ item, zoom, frame, picture, onClose }: ViewerPictureProps): ReactNode {
  const t = useT();
  const [state, setState] = useState<'loading' | 'loaded' | 'failed'>('loading');
  const [attempt, setAttempt] = useState(0);
  const { view, onWheel } = zoom;
  const isVideo = item.type === 'video';
  useEffect(() => {
    const element = frame.current;
    if (!element || isVideo) return undefined;
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [frame, isVideo, onWheel]);
  const shared = {
    className: 'cl-Viewer-image',
    'data-state': state,
    onError: () => setState('failed'),
  };
  const onClick = (event: MouseEvent): void => {
    // Beside the picture, as beside a dialog. The frame holds the pointer, so the target does not tell.
    if (view.scale === 1 && state === 'loaded' && !isOver(picture.current, event)) onClose();
  };

  return (
    // The frame's pointer gestures all have keys and buttons: see viewerCommandOf and the bar.
    <div
      ref={frame}
      className="cl-Viewer-frame"
      role="presentation"
      onClick={onClick}
      onDoubleClick={isVideo ? undefined : (event) => zoom.toggle(event)}
      {...(isVideo ? {} : zoom.frameProps)}
    >
      {item.url === undefined || state === 'failed' ? null : isVideo ? (
        <ViewerFilm
          key={attempt}
          {...shared}
          ref={picture as Ref<HTMLVideoElement>}
          src={item.url}
          aria-label={item.alt}
          tracks={item.tracks}
          onLoadedMetadata={() => setState('loaded')}
        />
      ) : (
        <img
          key={attempt}
          {...shared}
          ref={picture as Ref<HTMLImageElement>}
          src={item.url}
          alt={item.alt}
          draggable={false}
          decoding="async"
          referrerPolicy="no-referrer"
          data-zoomed={dataFlag(view.scale > 1)}
          style={{
            transform: view.scale === 1 ? undefined : `translate(${view.x}px, ${view.y}px) scale(${view.scale})`,
          }}
          onLoad={() => setState('loaded')}
        />
      )}
      {state === 'loading' ? <Spinner className="cl-Viewer-spinner" label={t('viewer.loading')} /> : null}
      {state === 'failed' ? (
        <div className="cl-Viewer-failed">
          <p role="alert">{t('viewer.failed')}</p>
          <Button
            onClick={() => {
              setState('loading');
              setAttempt(attempt + 1);
            }}
          >
            {t('ui.retry')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function isOver(element: Element | null, { clientX, clientY }: MouseEvent): boolean {
  if (!element) return true;
  const box = element.getBoundingClientRect();
  return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
}
