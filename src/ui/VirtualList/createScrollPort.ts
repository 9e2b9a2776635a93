import { isTouchWebKit, watchTouch } from './watchTouch.js';

/** Where the content stands behind the viewport. `top` is what the layout means: the element's own plus what is held. */
export interface ScrollPort {
  readonly element: HTMLElement;
  readonly top: number;
  /** The element's range, as the browser sees it now. */
  max(): number;
  /** Takes over where the person scrolled to; false when the event only reports our own write. */
  accept(): boolean;
  /** Moves the content, or, where a write would be lost, shifts it by as much until one is possible. */
  write(top: number): void;
  close(): void;
}

export interface ScrollPortOptions {
  readonly scroller: HTMLElement;
  /** All that scrolls, in one element that can be shifted. */
  readonly canvas: HTMLElement;
  /** A held position was written: what depends on the range may be looked at again. */
  readonly onRelease: () => void;
  /** Whether touch owns the scroll position. @default on iOS */
  readonly holdsWhileTouched?: boolean | undefined;
}

export function createScrollPort(options: ScrollPortOptions): ScrollPort {
  const { scroller, canvas, onRelease, holdsWhileTouched = isTouchWebKit() } = options;
  let held = 0;
  let top = scroller.scrollTop;

  const hold = (next: number): void => {
    held = next;
    canvas.style.transform = next === 0 ? '' : `translateY(${-next}px)`;
  };
  const isBeyondEdge = (): boolean =>
    scroller.scrollTop < 0 || scroller.scrollTop > scroller.scrollHeight - scroller.clientHeight + 1;
  const release = (): void => {
    if (held === 0) return;
    const wanted = top;
    hold(0);
    scroller.scrollTop = wanted;
    top = scroller.scrollTop;
    onRelease();
  };
  const touch = holdsWhileTouched ? watchTouch(scroller, release) : undefined;
  const canWrite = (): boolean => !touch || !(touch.isMoving() || isBeyondEdge());

  return {
    element: scroller,
    get top() {
      return top;
    },
    max: () => scroller.scrollHeight - scroller.clientHeight + held,
    accept() {
      const reported = scroller.scrollTop + held;
      if (reported === top) return false;
      top = reported;
      return true;
    },
    write(next) {
      if (canWrite()) {
        if (held !== 0) hold(0);
        scroller.scrollTop = next;
        top = scroller.scrollTop;
      } else {
        hold(next - scroller.scrollTop);
        top = next;
      }
    },
    close() {
      hold(0);
      touch?.stop();
    },
  };
}
