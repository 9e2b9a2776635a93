'use client';

import type { ReactNode } from 'react';
import type { FocusTarget } from '../focus/rememberFocus.js';
import { useLazyLayer } from '../popup/useLazyLayer.js';
import { viewerChunk } from './viewerChunk.js';
import type { ViewerItem } from './ViewerItem.js';

export interface MediaViewerProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** In the order of the conversation. */
  readonly items: readonly ViewerItem[];
  /** The item that is shown. */
  readonly itemId: string;
  readonly onItemChange: (itemId: string) => void;
  /** Without it there is no such button. */
  readonly onDownload?: ((item: ViewerItem) => void) | undefined;
  /** Closes the viewer and shows the message. Without it there is no such button. */
  readonly onShowMessage?: ((item: ViewerItem) => void) | undefined;
  /** Further buttons in the bar, for example to forward. */
  readonly actions?: ((item: ViewerItem) => ReactNode) | undefined;
  /** Where the focus goes afterwards. @default where it was, or the nearest thing that survived */
  readonly returnFocusTo?: FocusTarget | null | undefined;
}

/**
 * Pictures and films on a dark stage: arrows go through them, plus, minus and 0 zoom, Escape closes. Loads nothing but
 * the addresses it is given. Its code is fetched when it is first open.
 */
export function MediaViewer(props: MediaViewerProps): ReactNode {
  const { open, onClose, returnFocusTo } = props;
  const layer = useLazyLayer({ chunk: viewerChunk, open, onClose, returnFocusTo });
  if (!layer) return null;
  const { Surface, wayBack, onClosed } = layer;
  return <Surface {...props} wayBack={wayBack} onClosed={onClosed} />;
}
