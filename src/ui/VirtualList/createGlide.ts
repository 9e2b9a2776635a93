const GLIDE_MS = 220;

/** A smooth scroll, as a distance that is still to go: added to wherever the goal is by now, so that it cannot miss. */
export interface Glide {
  readonly isMoving: boolean;
  /** Pixels still to go; negative while coming from above. */
  readonly remaining: number;
  start(distance: number): void;
  stop(): void;
}

export function createGlide(onFrame: () => void): Glide {
  let frame: number | undefined;
  let remaining = 0;

  const stop = (): void => {
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
    remaining = 0;
  };
  return {
    get isMoving() {
      return frame !== undefined;
    },
    get remaining() {
      return remaining;
    },
    start(distance) {
      stop();
      remaining = distance;
      let startedAt: number | undefined;
      const step = (now: number): void => {
        startedAt ??= now;
        const progress = Math.min(1, (now - startedAt) / GLIDE_MS);
        remaining = distance * (1 - progress) ** 3;
        frame = progress < 1 ? requestAnimationFrame(step) : undefined;
        if (frame === undefined) remaining = 0;
        onFrame();
      };
      frame = requestAnimationFrame(step);
    },
    stop,
  };
}

/** Less motion was asked for, or nobody is looking (a hidden tab has no frames). */
export function prefersStillness(): boolean {
  return document.hidden || globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches !== false;
}
