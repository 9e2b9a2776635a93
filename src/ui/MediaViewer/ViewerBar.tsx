'use client';

import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.js';
import { Icon } from '../Icon/Icon.js';
import { IconButton } from '../IconButton/IconButton.js';
import type { MediaViewerProps } from './MediaViewer.js';
import type { Zoom } from './useZoom.js';
import type { ViewerItem } from './ViewerItem.js';

export interface ViewerBarProps extends Pick<MediaViewerProps, 'onDownload' | 'onShowMessage' | 'actions' | 'onClose'> {
  readonly item: ViewerItem;
  /** The item's place among all, in words. */
  readonly position: string | undefined;
  readonly zoom: Zoom;
}

/** Who sent it and when, and what can be done with it. */
export function ViewerBar(props: ViewerBarProps): ReactNode {
  const { item, position, zoom, onDownload, onShowMessage, actions, onClose } = props;
  const t = useT();
  const details = [item.time, position].filter((part) => part !== undefined);
  return (
    <div className="cl-Viewer-bar">
      {item.avatar}
      <div className="cl-Header-text">
        <bdi className="cl-Header-name">{item.sender}</bdi>
        <div className="cl-Header-sub cl-num">{t('text.parts', { parts: details })}</div>
      </div>
      <div className="cl-Viewer-actions">
        {item.type === 'video' ? null : (
          <>
            <IconButton label={t('viewer.zoom-out')} onClick={zoom.zoomOut}>
              <Icon name="zoomout" />
            </IconButton>
            <IconButton label={t('viewer.zoom-in')} onClick={zoom.zoomIn}>
              <Icon name="zoomin" />
            </IconButton>
          </>
        )}
        {onShowMessage ? (
          <IconButton label={t('viewer.to-message')} onClick={() => onShowMessage(item)}>
            <Icon name="message" />
          </IconButton>
        ) : null}
        {actions?.(item)}
        {onDownload ? (
          <IconButton label={t('viewer.download')} onClick={() => onDownload(item)}>
            <Icon name="download" />
          </IconButton>
        ) : null}
        <IconButton label={t('ui.close')} onClick={onClose}>
          <Icon name="close" />
        </IconButton>
      </div>
    </div>
  );
}
