import type { ListWorld } from './createListWorld.js';

/** What has to stay, seen from outside: the end, or rows and where they are painted, the first being the most wanted. */
export type ReadingPlace =
  | { readonly at: 'nowhere' }
  | { readonly at: 'start' }
  | { readonly at: 'end' }
  | {
      readonly at: 'row';
      readonly wanted: readonly { readonly key: string; readonly top: number }[];
      /** A new row may be followed from here. */
      readonly isNearEnd: boolean;
    };

export interface PlaceOptions {
  /** The row across the middle instead of the first one that begins in the upper half. */
  readonly isCentre?: boolean | undefined;
  /** The edge that the list rests at. @default 'end' */
  readonly edge?: 'start' | 'end' | 'none' | undefined;
  /** The row that a jump, a key or a new width put there: it is what the reader looks at. */
  readonly held?: string | undefined;
}

export function readingPlace(world: ListWorld, options: PlaceOptions = {}): ReadingPlace {
  const { scroller } = world;
  const view = scroller.clientHeight;
  if (scroller.scrollHeight <= view + 1) return { at: 'nowhere' };
  const { edge = 'end' } = options;
  if (edge === 'end' && world.distanceToEnd() <= 1) return { at: 'end' };
  if (edge === 'start' && scroller.scrollTop <= 1) return { at: 'start' };
  const origin = scroller.getBoundingClientRect().top;
  const visible = world
    .mounted()
    .map((row) => ({ key: row.dataset['key']!, box: row.getBoundingClientRect() }))
    .map(({ key, box }) => ({ key, top: box.top - origin, bottom: box.bottom - origin }))
    .filter(({ top, bottom }) => bottom > 1 && top < view - 1)
    .sort((a, b) => a.top - b.top);
  const held = visible.findIndex(({ key }) => key === options.held);
  const across = visible.findIndex(({ top, bottom }) => top <= view / 2 && bottom > view / 2);
  const upper = visible.findIndex(({ top }) => top >= -0.5 && top <= view / 2);
  const reading = options.isCentre ? across : Math.max(0, upper);
  const first = held >= 0 ? held : reading;
  if (first < 0 || visible.length === 0) return { at: 'nowhere' };
  const wanted = [];
  for (let step = 0; step < visible.length; step += 1) {
    const after = visible[first + step];
    if (after) wanted.push(after);
    const before = step > 0 ? visible[first - step] : undefined;
    if (before) wanted.push(before);
  }
  return { at: 'row', wanted, isNearEnd: edge === 'end' && world.distanceToEnd() <= 48 };
}

/** How far what should have stayed has moved, as painted now; 0 where the range makes it impossible to stay. */
export function movedBy(world: ListWorld, place: ReadingPlace): number {
  if (place.at === 'nowhere') return 0;
  if (place.at === 'end') return Math.abs(world.distanceToEnd());
  if (place.at === 'start') return world.scroller.scrollTop;
  const keys = new Set(world.keys);
  const survivor = place.wanted.find(({ key }) => keys.has(key));
  if (!survivor) return 0;
  const top = world.topOf(survivor.key);
  if (top === undefined) return Infinity;
  // A high row that shrank until nothing of it would be left in view shows what it is now.
  const height = world.element(survivor.key)!.offsetHeight;
  const wanted = survivor.top < 0 && survivor.top + height < 40 ? Math.min(40, height) - height : survivor.top;
  const moved = top - wanted;
  // Where the range ends the content stands where it can: at its end too low, at its start too high.
  if (world.distanceToEnd() < 1.5 && (moved > 0 || place.isNearEnd)) return 0;
  if (world.scroller.scrollTop < 1 && moved < 0) return 0;
  return Math.abs(moved);
}

/** The fractions of the viewport at which no row is painted although there are rows for them. */
export function blanks(world: ListWorld): number[] {
  const { scroller } = world;
  if (world.keys.length === 0 || scroller.clientHeight === 0) return [];
  if (scroller.scrollHeight <= scroller.clientHeight + 1) return [];
  return [0.12, 0.5, 0.9].filter((fraction) => {
    const painted = world.paintedAt(fraction);
    return !painted?.closest('.cl-VirtualList-row, .cl-VirtualList-before, .cl-VirtualList-after');
  });
}
