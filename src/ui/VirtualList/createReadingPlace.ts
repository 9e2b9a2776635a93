import {
  anchorAt,
  captureAnchor,
  carryAnchor,
  centreAnchor,
  isSameAnchor,
  openingAnchor,
  renewAnchor,
  snapshotOf,
  topOf,
} from './listAnchor.js';
import { nearIndexOf } from './nearIndexOf.js';
import type { ListAnchor, ListFrame, RowAnchor } from './listAnchor.js';
import type { ListOpening, ListSnapshot } from './VirtualList.types.js';

export interface PlaceRules {
  readonly keys: readonly string[];
  readonly segment: string | undefined;
  readonly opening: ListOpening | undefined;
  readonly edge: 'start' | 'end';
  readonly follow: boolean;
}

/** What the reader looks at: the one thing that must not move. It decides the scroll position; nothing else does. */
export interface ReadingPlace {
  readonly anchor: ListAnchor;
  readonly isAtEnd: boolean;
  /** Where the content has to stand, within its range. `ahead`: the rest of a glide. */
  wantedTop(frame: ListFrame, ahead: number): number;
  /** The rows changed. The frame is the one before. True when the list opened anew. */
  change(from: PlaceRules | undefined, to: PlaceRules, frame: ListFrame): boolean;
  /** The person scrolled there. */
  scrolledTo(top: number, isMovingUp: boolean, frame: ListFrame): void;
  /** The width changed: the row across the middle of what was painted last stays. */
  rewrap(): void;
  go(anchor: ListAnchor): void;
  /** Everything is in its place. */
  rest(top: number, frame: ListFrame): void;
  snapshot(top: number, frame: ListFrame): ListSnapshot | undefined;
  stop(): void;
}

export interface ReadingPlaceHost {
  /** The position and layout that were painted; undefined while nothing is to be seen or everything moves. */
  readonly painted: () => { readonly top: number; readonly frame: ListFrame } | undefined;
}

export function createReadingPlace(host: ReadingPlaceHost): ReadingPlace {
  let rules: PlaceRules = { keys: [], segment: undefined, opening: undefined, edge: 'end', follow: true };
  let anchor: ListAnchor = { at: 'end' };
  let centre: RowAnchor | undefined;
  let renewal: number | undefined;

  function open(frame: ListFrame): void {
    const { keys, edge, opening = edge } = rules;
    const indexOf = (key: string): number => nearIndexOf(keys, key, 0);
    anchor = openingAnchor(opening, indexOf) ?? { at: edge };
    const [first] = keys;
    // Where nobody rests at the start, the start is only its first row.
    if (anchor.at === 'start' && edge === 'end' && first !== undefined) {
      anchor = { at: 'row', key: first, index: 0, offset: frame.head };
    }
  }

  /** What holds from here on: rows instead of a target, or of an end that is not followed. */
  function settled(from: ListAnchor, top: number, frame: ListFrame): ListAnchor {
    if (from.at === 'start' || from.at === 'row') return from;
    if (from.at === 'target' && !frame.isMeasured(from.key)) return from;
    if (from.at === 'end' && (rules.follow || rules.keys.length === 0)) return from;
    // Who went to an end that is not followed looks at its last row.
    const index = from.at === 'end' ? rules.keys.length - 1 : from.index;
    return { ...anchorAt(frame, index, top), isHeld: true };
  }

  /**
   * The row to keep is chosen anew from what stands on the screen, but not before it does: what is on its way there may
   * be measured again in this frame, and a range that is too short now may be longer by then.
   */
  function renewAfterPaint(): void {
    renewal ??= requestAnimationFrame(() => {
      setTimeout(() => {
        renewal = undefined;
        const painted = host.painted();
        if (painted && anchor.at === 'row') anchor = renewAnchor(anchor, painted.frame, painted.top, rules);
      });
    });
  }

  return {
    get anchor() {
      return anchor;
    },
    get isAtEnd() {
      return anchor.at === 'end' || (anchor.at === 'row' && anchor.isNearEnd === true);
    },
    wantedTop: (frame, ahead) => Math.min(frame.maxTop, Math.max(0, topOf(anchor, frame) + ahead)),
    change(from, to, frame) {
      rules = to;
      const isSameList = from !== undefined && from.segment === to.segment && from.keys.length > 0;
      const isAppended = isSameList && from.keys.at(-1) !== to.keys.at(-1);
      // A page below comes with the news that this end is none: the reader stays at what was the last row.
      if (isSameList && from.follow && !to.follow && anchor.at === 'end') {
        anchor = { ...anchorAt(frame, from.keys.length - 1, topOf(anchor, frame)), isHeld: true };
      }
      const nextIndexOf = (key: string, near: number): number => nearIndexOf(to.keys, key, near);
      const carried = isSameList ? carryAnchor(anchor, frame, to.keys, nextIndexOf) : undefined;
      if (carried) {
        const isFollowed = isAppended && to.follow && carried.at === 'row' && carried.isNearEnd === true;
        anchor = isFollowed ? { at: 'end' } : carried;
      } else open(frame);
      return !carried;
    },
    scrolledTo(top, isMovingUp, frame) {
      anchor = captureAnchor(frame, top, { ...rules, isMovingUp });
    },
    rewrap() {
      if (anchor.at === 'row' && centre) anchor = { ...centre, isHeld: true };
    },
    go(next) {
      anchor = next;
    },
    rest(top, frame) {
      anchor = settled(anchor, top, frame);
      centre = centreAnchor(frame, top);
      // Most of the time it would be chosen again, and then no frame is asked for.
      if (anchor.at === 'row' && !isSameAnchor(anchor, renewAnchor(anchor, frame, top, rules))) renewAfterPaint();
    },
    snapshot: (top, frame) => snapshotOf(anchor, frame, top),
    stop() {
      if (renewal !== undefined) cancelAnimationFrame(renewal);
      renewal = undefined;
    },
  };
}
