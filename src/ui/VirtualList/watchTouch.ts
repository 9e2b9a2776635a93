/** After the last scroll event of a fling iOS is done with the scroller. */
const FLING_REST_MS = 150;

export interface TouchWatch {
  /** A finger, or the fling it left behind, moves the scroller: a position written now is ignored or ends the fling. */
  isMoving(): boolean;
  stop(): void;
}

/** iOS and iPadOS, whatever the browser calls itself: the one engine that owns the scroll position while touched. */
export function isTouchWebKit(): boolean {
  return (
    typeof navigator !== 'undefined' &&
    navigator.maxTouchPoints > 1 &&
    typeof CSS !== 'undefined' &&
    CSS.supports('-webkit-touch-callout', 'none')
  );
}

/** Watches whether touch moves a scroller; `onRest` is called when it has come to rest. */
export function watchTouch(scroller: HTMLElement, onRest: () => void): TouchWatch {
  let isTouched = false;
  let restTimer: ReturnType<typeof setTimeout> | undefined;

  const waitForRest = (): void => {
    clearTimeout(restTimer);
    restTimer = setTimeout(() => {
      restTimer = undefined;
      onRest();
    }, FLING_REST_MS);
  };
  const onTouch = (event: TouchEvent): void => {
    isTouched = event.touches.length > 0;
    if (isTouched) clearTimeout(restTimer);
    else waitForRest();
  };
  const onScroll = (): void => {
    if (!isTouched && restTimer !== undefined) waitForRest();
  };

  const touches = ['touchstart', 'touchend', 'touchcancel'] as const;
  for (const type of touches) scroller.addEventListener(type, onTouch, { passive: true });
  scroller.addEventListener('scroll', onScroll, { passive: true });
  return {
    isMoving: () => isTouched || restTimer !== undefined,
    stop() {
      clearTimeout(restTimer);
      for (const type of touches) scroller.removeEventListener(type, onTouch);
      scroller.removeEventListener('scroll', onScroll);
    },
  };
}
