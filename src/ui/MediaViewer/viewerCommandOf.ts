import type { KeyboardEvent } from 'react';
import { isComposing } from '../keyboard/isComposing.js';

export type ViewerCommand =
  | { readonly type: 'step'; readonly by: 1 | -1 }
  | { readonly type: 'end'; readonly last: boolean }
  | { readonly type: 'pan'; readonly x: number; readonly y: number }
  | { readonly type: 'zoomIn' | 'zoomOut' | 'reset' };

/** Which way the picture moves, for the view to move the other. */
const PANS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: 1, y: 0 },
  ArrowRight: { x: -1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};

/** What a key means in the viewer. Arrows go through the pictures, and over a picture that is zoomed. */
export function viewerCommandOf(
  event: KeyboardEvent,
  { isMirrored, isZoomed }: { readonly isMirrored: boolean; readonly isZoomed: boolean },
): ViewerCommand | undefined {
  if (event.defaultPrevented || isComposing(event.nativeEvent)) return undefined;
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  // A film has keys of its own.
  if (event.target instanceof HTMLVideoElement) return undefined;
  const pan = isZoomed ? PANS[event.key] : undefined;
  if (pan) return { type: 'pan', ...pan };
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowLeft':
      return { type: 'step', by: (event.key === 'ArrowRight') === isMirrored ? -1 : 1 };
    case 'PageDown':
      return { type: 'step', by: 1 };
    case 'PageUp':
      return { type: 'step', by: -1 };
    case 'Home':
      return { type: 'end', last: false };
    case 'End':
      return { type: 'end', last: true };
    case '+':
    case '=':
      return { type: 'zoomIn' };
    case '-':
      return { type: 'zoomOut' };
    case '0':
      return { type: 'reset' };
    default:
      return undefined;
  }
}
