import { createGlide, prefersStillness } from './createGlide.js';
import { createListGeometry } from './createListGeometry.js';
import { createRowRegistry } from './createRowRegistry.js';
import { createSizeGuess } from './createSizeGuess.js';
import { createScrollPort } from './createScrollPort.js';
import {
  anchorAt,
  captureAnchor,
  carryAnchor,
  centreAnchor,
  nearestAlign,
  openingAnchor,
  renewAnchor,
  snapshotOf,
  topOf,
} from './listAnchor.js';
import { covers, EMPTY_WINDOW, marginsFor, rowWindow } from './rowWindow.js';
import { nearIndexOf, survivorsNear } from './nearIndexOf.js';
import type { ListGeometry } from './createListGeometry.js';
import type { RowFacts, RowRegistry } from './createRowRegistry.js';
import type { ScrollPort } from './createScrollPort.js';
import type { ListAnchor, ListFrame, RowAnchor } from './listAnchor.js';
import type { RowWindow, WindowRequest } from './rowWindow.js';
import type { ListAlign, ListOpening, ListSnapshot, ScrollOptions } from './VirtualList.types.js';

/** Renders that one change may ask for before the rest waits for the next frame. */
const MAX_PASSES = 12;
/** Speed is forgotten after a pause of this length. */
const SPEED_MEMORY_MS = 150;
/** Where nothing can be measured (a test without layout) the list believes in a screen of this height. */
const BLIND_VIEW_PX = 768;
/** A glide covers at most this many viewports; the rest of the way is a jump. */
const GLIDE_VIEWS = 1.5;

export interface ListEngineInputs extends RowFacts {
  readonly keys: readonly string[];
  readonly segment: string | undefined;
  readonly opening: ListOpening | undefined;
  readonly estimateSize: (key: string) => number;
  readonly edge: 'start' | 'end';
  readonly follow: boolean;
  readonly paddingStart: number;
  readonly paddingEnd: number;
  readonly insetStart: number;
  readonly insetEnd: number;
}

export interface ListParts {
  readonly scroller: HTMLElement;
  readonly canvas: HTMLElement;
  readonly before: HTMLElement;
  readonly column: HTMLElement;
  readonly after: HTMLElement;
}

export interface ListEngineHost {
  /** Asks for a render from inside a commit: it is done before the paint. */
  readonly renderInCommit: () => void;
  /** Renders at once; called where React is not at work (an observer, a scroll event, a frame, a microtask). */
  readonly renderNow: () => void;
  readonly keptKeys: () => Iterable<string>;
  /** A kept row was removed: the nearest row that is still there, or undefined when none is. */
  readonly onKeysChange: (survivorOf: (key: string) => string | undefined) => void;
  /** Everything is in its place. */
  readonly onSettled: () => void;
}

export interface ListEngine {
  readonly rows: RowRegistry;
  readonly geometry: ListGeometry;
  readonly mounted: RowWindow;
  /** During a render: takes the new inputs and says which rows to draw. */
  prepare(inputs: ListEngineInputs): RowWindow;
  attach(parts: ListParts): () => void;
  /** After a commit, before the paint: puts everything in its place. */
  commit(): void;
  /** The layout as it is now, and where the viewport stands in it. */
  frame(): ListFrame;
  readonly element: HTMLElement | null;
  readonly top: number;
  readonly isAtEnd: boolean;
  reveal(key: string, options?: ScrollOptions & { readonly align?: ListAlign | undefined }): boolean;
  scrollToEdge(edge: 'start' | 'end', options?: ScrollOptions): void;
  scrollBy(distance: number): void;
  /** Looks again which rows are to be mounted. */
  refresh(): void;
  takeSnapshot(): ListSnapshot | undefined;
  restore(snapshot: ListSnapshot): void;
}

export function createListEngine(host: ListEngineHost): ListEngine {
  const rows = createRowRegistry();
  const geometry = createListGeometry({ onResize: () => onRowsResized(), onMissed: rows.remeasure });
  const guessSize = createSizeGuess();
  const glide = createGlide(() => settle(host.renderNow));

  let inputs: ListEngineInputs | undefined;
  let parts: ListParts | undefined;
  let port: ScrollPort | undefined;
  let view = { width: 0, height: 0, before: 0, after: 0 };
  let anchor: ListAnchor = { at: 'end' };
  /** The row across the middle of what was painted last. */
  let centre: RowAnchor | undefined;
  let mounted: RowWindow = EMPTY_WINDOW;
  let columnHeight = NaN;
  let endedAt = { total: NaN, height: NaN, around: NaN };
  let speed = 0;
  let scrolledAt = 0;
  let passes = 0;
  let isRenderQueued = false;
  let renewal: number | undefined;

  function frame(): ListFrame {
    const length = view.before + geometry.total + view.after;
    return {
      geometry,
      isMeasured: rows.isMeasured,
      head: view.before,
      viewHeight: view.height,
      maxTop: Math.max(0, length - view.height),
      insetStart: inputs?.insetStart ?? 0,
      insetEnd: inputs?.insetEnd ?? 0,
    };
  }

  function wantedTop(): number {
    const layout = frame();
    return Math.min(layout.maxTop, Math.max(0, topOf(anchor, layout) + glide.remaining));
  }

  function prepare(next: ListEngineInputs): RowWindow {
    const previous = inputs;
    // A scroll whose event has not come yet would be lost: what is about to be kept is what stands there now.
    if (previous?.keys !== next.keys && view.height > 0 && !readView()) takeScroll();
    inputs = next;
    if (previous?.follow && !next.follow && anchor.at === 'end' && port) anchor = rested(anchor, frame(), port.top);
    if (previous?.keys !== next.keys || previous.segment !== next.segment) changeKeys(previous, next);
    else if (previous.paddingStart !== next.paddingStart || previous.paddingEnd !== next.paddingEnd) {
      configure(next);
    }
    // For where the content will stand, not for where it stands: a page above would else unmount the reader's rows.
    const request = windowRequest(wantedTop());
    if (!covers(mounted, request)) mounted = rowWindow({ ...request, margins: marginsFor(currentSpeed()) });
    return mounted;
  }

  function windowRequest(top: number): Omit<WindowRequest, 'margins'> {
    return { geometry, top: top - view.before, viewHeight: view.height, kept: host.keptKeys() };
  }

  function configure({ keys, paddingStart, paddingEnd, estimateSize }: ListEngineInputs): void {
    geometry.configure({ keys, paddingStart, paddingEnd, estimate: guessSize(keys, estimateSize) });
  }

  function changeKeys(previous: ListEngineInputs | undefined, next: ListEngineInputs): void {
    const indexOf = (key: string, near: number): number => nearIndexOf(next.keys, key, near);
    const isSameList = previous !== undefined && previous.segment === next.segment && previous.keys.length > 0;
    const carried = isSameList ? carryAnchor(anchor, frame(), next.keys, indexOf) : undefined;
    if (previous && previous.keys !== next.keys) {
      const before = previous.keys;
      host.onKeysChange((key) => {
        if (indexOf(key, 0) >= 0) return key;
        const from = nearIndexOf(before, key, 0);
        const [nearest = -1] = from < 0 ? [] : survivorsNear(before, from, next.keys);
        return before[nearest];
      });
    }
    const isAppended = isSameList && previous.keys.at(-1) !== next.keys.at(-1);
    configure(next);
    if (!carried) open(next, indexOf);
    else anchor = isAppended && next.follow && carried.at === 'row' && carried.isNearEnd ? { at: 'end' } : carried;
  }

  function open(next: ListEngineInputs, indexOf: (key: string, near: number) => number): void {
    glide.stop();
    const edge = next.edge === 'start' ? 'start' : 'end';
    const opened = openingAnchor(next.opening ?? edge, indexOf) ?? openingAnchor(edge, indexOf);
    if (opened) anchor = opened;
    const first = next.keys[0];
    // Where nobody rests at the start, the start is only its first row.
    if (anchor.at === 'start' && next.edge === 'end' && first !== undefined) {
      anchor = { at: 'row', key: first, index: 0, offset: view.before };
    }
  }

  function attach(next: ListParts): () => void {
    parts = next;
    const { scroller, canvas, before, after } = next;
    const opened = createScrollPort({ scroller, canvas, onRelease: () => settle(host.renderNow) });
    port = opened;
    columnHeight = NaN;
    // Made before the observer of the rows: a new width is seen before the new heights that it causes.
    const observer =
      typeof ResizeObserver === 'undefined'
        ? undefined
        : new ResizeObserver(() => readView() && settle(host.renderNow));
    for (const part of [scroller, before, after]) observer?.observe(part);
    const detachGeometry = geometry.attach(scroller);
    scroller.addEventListener('scroll', onScroll, { passive: true });
    readView();
    return () => {
      scroller.removeEventListener('scroll', onScroll);
      observer?.disconnect();
      detachGeometry();
      glide.stop();
      opened.close();
      port = undefined;
      parts = undefined;
    };
  }

  /** Reads the viewport; true when it changed. */
  function readView(): boolean {
    if (!parts) return false;
    const { scroller, before, after } = parts;
    const next = {
      width: scroller.clientWidth,
      height: scroller.clientHeight || (isBlind() ? BLIND_VIEW_PX : 0),
      before: before.offsetHeight,
      after: after.offsetHeight,
    };
    const isSame =
      next.width === view.width &&
      next.height === view.height &&
      next.before === view.before &&
      next.after === view.after;
    if (isSame) return false;
    const isRewrapped = next.width !== view.width && view.width > 0 && next.width > 0;
    if (isRewrapped && anchor.at === 'row' && centre) anchor = { ...centre, isHeld: true };
    view = next;
    // The browser may have moved the content to fit a higher viewport.
    port?.accept();
    return true;
  }

  function onRowsResized(): void {
    readView();
    settle(host.renderNow);
  }

  function onScroll(): void {
    if (!port || view.height === 0 || !takeScroll()) return;
    if (covers(mounted, windowRequest(port.top))) finish();
    else host.renderNow();
  }

  /** Takes over where the person scrolled to; false when the position is the one that we know. */
  function takeScroll(): boolean {
    const from = port?.top ?? 0;
    if (!port?.accept()) return false;
    glide.stop();
    speed = port.top - from;
    scrolledAt = performance.now();
    anchor = capture(port.top, speed < 0);
    return true;
  }

  function currentSpeed(): number {
    return performance.now() - scrolledAt < SPEED_MEMORY_MS ? speed : 0;
  }

  function capture(top: number, isMovingUp = false): ListAnchor {
    const { edge = 'end', follow = true } = inputs ?? {};
    return captureAnchor(frame(), top, { edge, follow, isMovingUp });
  }

  function commit(): void {
    if (!port) return;
    if (view.height > 0) rows.measure(mounted, geometry);
    settle(host.renderInCommit);
  }

  /** Puts rows and position in their places, and asks for other rows when these do not fill the viewport. */
  function settle(render: () => void): void {
    if (!port || !inputs || view.height === 0) return;
    writeColumn();
    rows.place(mounted, geometry, inputs);
    writeTop(port);
    if (covers(mounted, windowRequest(port.top))) {
      passes = 0;
      finish();
    } else if (passes < MAX_PASSES) {
      passes += 1;
      render();
    } else {
      passes = 0;
      requestAnimationFrame(() => port && host.renderNow());
    }
  }

  function writeColumn(): void {
    const total = geometry.total;
    if (!parts || total === columnHeight) return;
    columnHeight = total;
    parts.column.style.blockSize = `${total}px`;
  }

  function writeTop(to: ScrollPort): void {
    if (anchor.at === 'end' && !glide.isMoving && !isBlind()) {
      // The browser knows best where the end is, but asking costs a layout: only when something changed.
      const around = view.before + view.after;
      const isSame = endedAt.total === geometry.total && endedAt.height === view.height && endedAt.around === around;
      const wanted = wantedTop();
      if (isSame && Math.abs(wanted - to.top) < 1) return;
      endedAt = { total: geometry.total, height: view.height, around };
      const end = to.max();
      if (Math.abs(end - to.top) >= 0.5) to.write(end);
      return;
    }
    const wanted = wantedTop();
    if (Math.abs(wanted - to.top) >= 0.9) to.write(wanted);
  }

  function finish(): void {
    if (!port || !inputs) return;
    const layout = frame();
    const { top } = port;
    if (!glide.isMoving) anchor = rested(anchor, layout, top);
    centre = centreAnchor(layout, top);
    host.onSettled();
  }

  /** What holds from here on, now that everything is in its place. */
  function rested(from: ListAnchor, layout: ListFrame, top: number): ListAnchor {
    if (!inputs || geometry.keys.length === 0 || from.at === 'start') return from;
    if (from.at === 'target' && !rows.isMeasured(from.key)) return from;
    if (from.at === 'end' && inputs.follow) return from;
    renewAfterPaint();
    if (from.at === 'row') return from;
    // Who went to an end that is not followed looks at its last row.
    const index = from.at === 'end' ? geometry.keys.length - 1 : from.index;
    return { ...anchorAt(layout, index, top), isHeld: true };
  }

  /**
   * Not before: what is on its way to the screen may be measured again in this frame, and a range that is too short now
   * may be longer by then. Until it was painted, the last place that the reader saw is the one to keep.
   */
  function renewAfterPaint(): void {
    renewal ??= requestAnimationFrame(() => {
      setTimeout(() => {
        renewal = undefined;
        if (!port || !inputs || view.height === 0 || anchor.at !== 'row' || glide.isMoving) return;
        anchor = renewAnchor(anchor, frame(), port.top, inputs);
      });
    });
  }

  /** Renders after the code that is running now: it may be React's. */
  function renderSoon(): void {
    if (isRenderQueued) return;
    isRenderQueued = true;
    queueMicrotask(() => {
      isRenderQueued = false;
      if (port) host.renderNow();
    });
  }

  function moveTo(next: ListAnchor, options: ScrollOptions = {}): void {
    glide.stop();
    anchor = next;
    if (!port) return;
    if (options.behavior === 'smooth' && !prefersStillness()) {
      const limit = view.height * GLIDE_VIEWS;
      glide.start(Math.min(limit, Math.max(-limit, port.top - wantedTop())));
    }
    settle(renderSoon);
  }

  return {
    rows,
    geometry,
    get mounted() {
      return mounted;
    },
    prepare,
    attach,
    commit,
    frame,
    refresh: renderSoon,
    get element() {
      return parts?.scroller ?? null;
    },
    get top() {
      return port?.top ?? 0;
    },
    get isAtEnd() {
      return anchor.at === 'end' || (anchor.at === 'row' && anchor.isNearEnd === true);
    },
    reveal(key, options = {}) {
      const { align = 'center' } = options;
      const index = nearIndexOf(geometry.keys, key, anchor.at === 'row' ? anchor.index : 0);
      if (index < 0) return false;
      const nearest = align === 'nearest' ? nearestAlign(frame(), index, port?.top ?? 0) : align;
      if (nearest !== undefined) moveTo({ at: 'target', key, index, align: nearest }, options);
      return true;
    },
    scrollToEdge(edge, options) {
      const first = geometry.keys[0];
      if (edge === 'end') moveTo({ at: 'end' }, options);
      else if (inputs?.edge === 'start' || first === undefined) moveTo({ at: 'start' }, options);
      else moveTo({ at: 'row', key: first, index: 0, offset: view.before }, options);
    },
    scrollBy(distance) {
      if (!port) return;
      glide.stop();
      port.write(Math.min(frame().maxTop, Math.max(0, port.top + distance)));
      anchor = capture(port.top, distance < 0);
      settle(renderSoon);
    },
    takeSnapshot: () => (port ? snapshotOf(anchor, frame(), port.top) : undefined),
    restore(snapshot) {
      const restored = openingAnchor(snapshot, (key) => geometry.indexOf(key, 0));
      if (restored) moveTo(restored);
    },
  };
}

/** Where nothing has a size and nothing is watched, positions are believed instead of read. */
function isBlind(): boolean {
  return typeof ResizeObserver === 'undefined';
}
