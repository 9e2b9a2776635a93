import * as v from 'valibot';

/** The building blocks of every schema at the door. Own keys only: an object schema drops what it does not name. */

/** An opaque id: 1 to 512 units, no control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
export const identifier = v.pipe(v.string(), v.regex(/^[^\u0000-\u001f\u007f]{1,512}$/));

export function boundedText(maxLength: number): v.GenericSchema<unknown, string> {
  return v.pipe(v.string(), v.maxLength(maxLength));
}

/** Any number but the infinite ones. */
export const finite = v.pipe(
  v.number(),
  v.check((value) => Number.isFinite(value)),
);

function clampedWhole(most: number) {
  return v.pipe(
    finite,
    v.transform((value) => Math.min(Math.max(Math.trunc(value), 0), most)),
  );
}

/** Milliseconds since the epoch, clamped to what a `Date` can hold; anything that is no number is refused. */
export const timestamp = clampedWhole(8.64e15);

/** A place in a sequence: a whole number that JavaScript holds exactly. */
export const orderNumber = v.pipe(
  v.number(),
  v.check((value) => Number.isSafeInteger(value) && value >= 0),
);

/** A counter: whole, not negative, clamped. */
export const count = clampedWhole(1e9);

export const mediaDimension = v.pipe(
  v.number(),
  v.check((value) => value >= 1 && value <= 100_000),
);

export const mediaSource = v.object({
  url: boundedText(4_096),
  localId: v.optional(identifier),
  name: boundedText(1_024),
  mimeType: boundedText(256),
  size: count,
});
