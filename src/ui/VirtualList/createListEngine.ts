import { createGlide, prefersStillness } from './createGlide.js';
import { createListGeometry } from './createListGeometry.js';
import { createReadingPlace } from './createReadingPlace.js';
import { createRowRegistry } from './createRowRegistry.js';
import { createScrollPort } from './createScrollPort.js';
import { createSizeGuess } from './createSizeGuess.js';
import { anchorAt, nearestAlign, openingAnchor } from './listAnchor.js';
import { nearIndexOf, survivorsNear } from './nearIndexOf.js';
import { covers, EMPTY_WINDOW, marginsFor, rowWindow } from './rowWindow.js';
import { isBlind, isRewrapped, readViewSize, UNKNOWN_VIEW, watchView } from './viewSize.js';
import type { ScrollPort } from './createScrollPort.js';
import type { ListAnchor, ListFrame } from './listAnchor.js';
import type { ListEngine, ListEngineHost, ListEngineInputs, ListParts } from './ListEngine.types.js';
import type { RowWindow, WindowRequest } from './rowWindow.js';
import type { ScrollOptions } from './VirtualList.types.js';

/** Renders that one change may ask for before the rest waits for the next frame. */
const MAX_PASSES = 12;
/** Speed is forgotten after a pause of this length. */
const SPEED_MEMORY_MS = 150;
/** A glide covers at most this many viewports; the rest of the way is a jump. */
const GLIDE_VIEWS = 1.5;

/** Mounts the rows around the viewport and keeps the reader's place. `VirtualList` tells of the hazards. */
export function createListEngine(host: ListEngineHost): ListEngine {
  const rows = createRowRegistry();
  const geometry = createListGeometry({ onResize: () => onResize(), onMissed: rows.remeasure });
  const guessSize = createSizeGuess();
  const glide = createGlide(() => settle(host.renderNow));
  const place = createReadingPlace({
    painted: () => (port && view.height > 0 && !glide.isMoving ? { top: port.top, frame: frame() } : undefined),
  });

  let inputs: ListEngineInputs | undefined;
  let parts: ListParts | undefined;
  let port: ScrollPort | undefined;
  let view = UNKNOWN_VIEW;
  let mounted: RowWindow = EMPTY_WINDOW;
  let columnHeight = NaN;
  let endedAt = { total: NaN, view };
  let speed = { px: 0, at: Number.NEGATIVE_INFINITY };
  let passes = 0;
  let isRenderQueued = false;

  function frame(): ListFrame {
    return {
      geometry,
      isMeasured: rows.isMeasured,
      head: view.before,
      viewHeight: view.height,
      maxTop: Math.max(0, view.before + geometry.total + view.after - view.height),
      insetStart: inputs?.insetStart ?? 0,
      insetEnd: inputs?.insetEnd ?? 0,
    };
  }

  const wantedTop = (): number => place.wantedTop(frame(), glide.remaining);

  function prepare(next: ListEngineInputs): RowWindow {
    const previous = inputs;
    const hasNewRows = previous?.keys !== next.keys || previous.segment !== next.segment;
    // A scroll whose event has not come yet would be lost: what is about to be kept is what stands there now.
    if (hasNewRows) look();
    inputs = next;
    if (hasNewRows) changeRows(previous, next);
    else if (previous.paddingStart !== next.paddingStart || previous.paddingEnd !== next.paddingEnd) layOut(next);
    const request = windowRequest(wantedTop());
    if (!covers(mounted, request)) mounted = rowWindow({ ...request, margins: marginsFor(currentSpeed()) });
    return mounted;
  }

  function windowRequest(top: number): Omit<WindowRequest, 'margins'> {
    return { geometry, top: top - view.before, viewHeight: view.height, kept: host.keptKeys() };
  }

  function layOut({ keys, paddingStart, paddingEnd, estimateSize }: ListEngineInputs): void {
    geometry.configure({ keys, paddingStart, paddingEnd, estimate: guessSize(keys, estimateSize) });
  }

  function changeRows(previous: ListEngineInputs | undefined, next: ListEngineInputs): void {
    if (previous && previous.keys !== next.keys) {
      host.onKeysChange((key) => survivorOf(key, previous.keys, next.keys));
    }
    if (place.change(previous, next, frame())) glide.stop();
    layOut(next);
  }

  function attach(next: ListParts): () => void {
    parts = next;
    columnHeight = NaN;
    const opened = createScrollPort({ ...next, onRelease: () => settle(host.renderNow) });
    port = opened;
    // Watched before the rows are: a new width is seen before the new heights that it causes.
    const undo = [watchView(next, onResize), geometry.attach(next.scroller)];
    next.scroller.addEventListener('scroll', onScroll, { passive: true });
    look();
    return () => {
      next.scroller.removeEventListener('scroll', onScroll);
      for (const stop of undo) stop();
      glide.stop();
      place.stop();
      opened.close();
      port = undefined;
      parts = undefined;
    };
  }

  /** Looks what happened to the viewport, and takes over where the person scrolled to. False when nothing did. */
  function look(): boolean {
    if (!parts || !port) return false;
    const before = { view, top: port.top };
    view = readViewSize(parts, view);
    const isResized = view !== before.view;
    if (isRewrapped(before.view, view)) place.rewrap();
    if (!port.accept()) return isResized;
    const isHidden = before.view.height === 0 || view.height === 0;
    // The browser moves the content to fit a higher viewport. Nobody scrolled then.
    const isFitted = isResized && Math.abs(port.top - Math.min(before.top, port.max())) < 1;
    if (isHidden || isFitted) return isResized;
    glide.stop();
    const moved = port.top - before.top;
    const now = performance.now();
    // Where nothing moved before, how far this one step went says nothing about the next: it may be a jump.
    speed = { px: isRecent(now) ? moved : 0, at: now };
    place.scrolledTo(port.top, moved < 0, frame());
    host.onScroll();
    return true;
  }

  function onResize(): void {
    look();
    settle(host.renderNow);
  }

  function onScroll(): void {
    if (look()) settle(host.renderNow);
  }

  function isRecent(now: number): boolean {
    return now - speed.at < SPEED_MEMORY_MS;
  }

  function currentSpeed(): number {
    return isRecent(performance.now()) ? speed.px : 0;
  }

  function commit(): void {
    if (port && view.height > 0) rows.measure(mounted, geometry);
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
      finish(port);
    } else if (passes < MAX_PASSES) {
      passes += 1;
      render();
    } else {
      passes = 0;
      requestAnimationFrame(() => port && host.renderNow());
    }
  }

  function writeColumn(): void {
    if (!parts || geometry.total === columnHeight) return;
    columnHeight = geometry.total;
    parts.column.style.blockSize = `${columnHeight}px`;
  }

  function writeTop(to: ScrollPort): void {
    const wanted = wantedTop();
    if (place.anchor.at !== 'end' || glide.isMoving || isBlind()) {
      if (Math.abs(wanted - to.top) >= 0.9) to.write(wanted);
      return;
    }
    // The browser knows best where the end is, but asking costs a layout: only when something changed.
    const isSame = endedAt.total === geometry.total && endedAt.view === view;
    if (isSame && Math.abs(wanted - to.top) < 1) return;
    endedAt = { total: geometry.total, view };
    const end = to.max();
    if (Math.abs(end - to.top) >= 0.5) to.write(end);
  }

  function finish({ top }: ScrollPort): void {
    if (!glide.isMoving && geometry.keys.length > 0) place.rest(top, frame());
    host.onSettled();
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
    place.go(next);
    if (port && options.behavior === 'smooth' && !prefersStillness()) {
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
    get element() {
      return parts?.scroller ?? null;
    },
    get top() {
      return port?.top ?? 0;
    },
    get isAtEnd() {
      return place.isAtEnd;
    },
    prepare,
    attach,
    commit,
    frame,
    refresh: renderSoon,
    reveal(key, options = {}) {
      const { anchor } = place;
      const { align = 'center' } = options;
      const index = geometry.indexOf(key, anchor.at === 'row' ? anchor.index : 0);
      if (index < 0) return false;
      const shown = align === 'nearest' ? nearestAlign(frame(), index, port?.top ?? 0) : align;
      if (shown !== undefined) moveTo({ at: 'target', key, index, align: shown }, options);
      // In view already: it stays there from now on.
      else if (anchor.at === 'row' && port)
        place.go({ ...anchor, ...anchorAt(frame(), index, port.top), isHeld: true });
      return true;
    },
    scrollToEdge(edge, options) {
      const [first] = geometry.keys;
      if (edge === 'end' || inputs?.edge === 'start' || first === undefined) moveTo({ at: edge }, options);
      else moveTo({ at: 'row', key: first, index: 0, offset: view.before }, options);
    },
    scrollBy(distance) {
      if (!port) return;
      glide.stop();
      port.write(Math.min(frame().maxTop, Math.max(0, port.top + distance)));
      place.scrolledTo(port.top, distance < 0, frame());
      settle(renderSoon);
    },
    takeSnapshot: () => (port ? place.snapshot(port.top, frame()) : undefined),
    restore(snapshot) {
      const anchor = openingAnchor(snapshot, (key) => geometry.indexOf(key, 0));
      if (anchor) moveTo(anchor);
    },
  };
}

function survivorOf(key: string, previous: readonly string[], next: readonly string[]): string | undefined {
  if (nearIndexOf(next, key, 0) >= 0) return key;
  const from = nearIndexOf(previous, key, 0);
  const [nearest = -1] = from < 0 ? [] : survivorsNear(previous, from, next);
  return previous[nearest];
}
