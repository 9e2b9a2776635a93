import type { MediaDimensions } from '../../model/media.js';

const MAX_WIDTH = 360;
const MAX_HEIGHT = 420;
/** A picture smaller than this is shown this large, so that it can be pressed. */
const MIN_WIDTH = 96;
const MOST_RATIO = 5;

export interface MediaBox {
  /** Pixels; the container may make it narrower, and the height follows. */
  readonly width: number;
  readonly ratio: number;
}

/** The final box of a picture before it is there. What the sender says of its size counts as a ratio between 1:5 and 5:1. */
export function mediaBox({ width, height }: MediaDimensions): MediaBox {
  const given = width / height;
  const ratio = Number.isFinite(given) ? Math.min(MOST_RATIO, Math.max(1 / MOST_RATIO, given)) : 1;
  const room = Math.min(MAX_WIDTH, MAX_HEIGHT * ratio);
  // A width that is no number is none.
  return { width: Math.round(Math.min(room, Math.max(MIN_WIDTH, width || 0))), ratio };
}
