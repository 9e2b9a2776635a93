/** How a picture lies in its frame: scaled about its middle, then moved by pixels. */
export interface ZoomView {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** The frame, and the picture as it lies in it unscaled. */
export interface ZoomBoxes {
  readonly frame: { readonly width: number; readonly height: number };
  readonly picture: { readonly width: number; readonly height: number };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const WHOLE: ZoomView = { scale: 1, x: 0, y: 0 };

const LARGEST_SCALE = 8;

/** Scaled by a factor, so that what lies under `at` (from the middle of the frame) stays there. */
export function zoomBy(view: ZoomView, factor: number, at: Point, boxes: ZoomBoxes): ZoomView {
  const scale = Math.min(LARGEST_SCALE, Math.max(1, view.scale * factor));
  const ratio = scale / view.scale;
  return keepInside({ scale, x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio }, boxes);
}

export function panBy(view: ZoomView, by: Point, boxes: ZoomBoxes): ZoomView {
  return keepInside({ ...view, x: view.x + by.x, y: view.y + by.y }, boxes);
}

/** No edge of the picture comes further in than the edge of the frame. */
function keepInside({ scale, x, y }: ZoomView, { frame, picture }: ZoomBoxes): ZoomView {
  if (scale <= 1) return WHOLE;
  return {
    scale,
    x: clamp(x, Math.max(0, (picture.width * scale - frame.width) / 2)),
    y: clamp(y, Math.max(0, (picture.height * scale - frame.height) / 2)),
  };
}

function clamp(value: number, most: number): number {
  // Not `-0`: it would be another style than `0`.
  return Math.min(most, Math.max(-most, value)) || 0;
}
