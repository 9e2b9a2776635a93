import * as v from 'valibot';

/** The building blocks of every schema at the door. Own keys only: an object schema drops what it does not name. */

/** A text of at most so many units. */
export function boundedText(maxLength: number): v.GenericSchema<unknown, string> {
  return v.custom<string>((value) => typeof value === 'string' && value.length <= maxLength);
}

/** A text that is as the pattern says. */
export function patterned(pattern: RegExp): v.GenericSchema<unknown, string> {
  return v.custom<string>((value) => typeof value === 'string' && pattern.test(value));
}

/** An opaque id: 1 to 512 units, no control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
export const identifier = patterned(/^[^\u0000-\u001f\u007f]{1,512}$/);

/** One of a few values. */
export function oneOf<const T>(values: readonly T[]): v.GenericSchema<unknown, T> {
  return v.custom<T>((value) => values.includes(value as T));
}

export const flag = oneOf([true, false]);

/** A list of at most so many. */
export function boundedList<T>(item: v.GenericSchema<unknown, T>, maxLength = Number.POSITIVE_INFINITY) {
  return v.pipe(
    v.array(item),
    v.check((list) => list.length <= maxLength),
  );
}

/** A number, which is not `NaN`, between two others. */
export function between(least: number, most: number): v.GenericSchema<unknown, number> {
  return v.custom<number>((value) => typeof value === 'number' && value >= least && value <= most);
}

/** Any number but the infinite ones. */
export const finite = between(-Number.MAX_VALUE, Number.MAX_VALUE);

function clampedWhole(most: number) {
  return v.pipe(
    finite,
    v.transform((value) => Math.min(Math.max(Math.trunc(value), 0), most)),
  );
}

/** Milliseconds since the epoch, clamped to what a `Date` can hold; anything that is no number is refused. */
export const timestamp = clampedWhole(8.64e15);

/** A place in a sequence: a whole number that JavaScript holds exactly. */
export const orderNumber = v.custom<number>((value) => Number.isSafeInteger(value) && (value as number) >= 0);

/** A counter: whole, not negative, clamped. */
export const count = clampedWhole(1e9);

export const mediaDimension = between(1, 100_000);

export const mediaSource = v.object({
  url: boundedText(4_096),
  localId: v.optional(identifier),
  name: boundedText(1_024),
  mimeType: boundedText(256),
  size: count,
});
