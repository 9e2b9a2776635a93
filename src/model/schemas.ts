import * as v from 'valibot';

/** The building blocks of every schema at the door. Own keys only: an object schema drops what it does not name. */

/** An opaque id: 1 to 512 units, no control characters. */
export const identifier = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(512),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
  v.regex(/^[^\u0000-\u001f\u007f]*$/u),
);

export function boundedText(maxLength: number): v.GenericSchema<unknown, string> {
  return v.pipe(v.string(), v.maxLength(maxLength));
}

/** Milliseconds since the epoch, clamped to what a `Date` can hold; anything that is no number is refused. */
export const timestamp = v.pipe(
  v.number(),
  v.finite(),
  v.transform((value) => Math.min(Math.max(Math.trunc(value), 0), 8.64e15)),
);

/** A place in a sequence: a whole number that JavaScript holds exactly. */
export const orderNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A counter: whole, not negative, clamped. */
export const count = v.pipe(
  v.number(),
  v.finite(),
  v.transform((value) => Math.min(Math.max(Math.trunc(value), 0), 1e9)),
);

export const mediaDimension = v.pipe(v.number(), v.finite(), v.minValue(1), v.maxValue(100_000));

export const mediaSource = v.object({
  url: boundedText(4_096),
  localId: v.optional(identifier),
  name: boundedText(1_024),
  mimeType: boundedText(256),
  size: count,
});
