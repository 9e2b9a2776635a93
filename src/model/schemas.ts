import type { StandardSchema } from './standardSchema.js';

/**
 * The building blocks of every schema at the door. A check makes of an unknown value what it may be, or says why it is
 * unfit; on plain data it never throws. Own keys only: what comes out has what its check names and nothing else.
 */
export type Check<T> = (value: unknown) => T | Unfit;

/** Why a value is unfit, and where in it. A class of our own, so that no plain data looks like one. */
export class Unfit {
  constructor(
    readonly what: string,
    readonly path = '',
  ) {}

  /** The same, seen from the object or list that holds the value. */
  within(key: string | number): Unfit {
    return new Unfit(this.what, this.path ? `${key}.${this.path}` : `${key}`);
  }

  get reason(): string {
    return `${this.path || 'value'}: ${this.what}`;
  }
}

function unfit(value: unknown): Unfit {
  return new Unfit(value === undefined ? 'missing' : `unfit ${typeof value}`);
}

/** A value as it is, where it is fit. */
function only<T>(isFit: (value: unknown) => boolean): Check<T> {
  return (value) => (isFit(value) ? (value as T) : unfit(value));
}

/** A fit value in another form. */
export function mapped<T, U>(check: Check<T>, form: (value: T) => U): Check<U> {
  return (value) => {
    const checked = check(value);
    return checked instanceof Unfit ? checked : form(checked);
  };
}

/** A text of at most so many units. */
export function boundedText(maxLength: number): Check<string> {
  return only((value) => typeof value === 'string' && value.length <= maxLength);
}

/** A text that is as the pattern says. */
export function patterned(pattern: RegExp): Check<string> {
  return only((value) => typeof value === 'string' && pattern.test(value));
}

/** An opaque id: 1 to 512 units, no control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
export const identifier = patterned(/^[^\u0000-\u001f\u007f]{1,512}$/);

/** One of a few values. */
export function oneOf<const T>(values: readonly T[]): Check<T> {
  return only((value) => values.includes(value as T));
}

export const flag = oneOf([true, false]);

/** A number, which is not `NaN`, between two others. */
export function between(least: number, most: number): Check<number> {
  return only((value) => typeof value === 'number' && value >= least && value <= most);
}

/** Any number but the infinite ones. */
export const finite = between(-Number.MAX_VALUE, Number.MAX_VALUE);

function clampedWhole(most: number): Check<number> {
  return mapped(finite, (value) => Math.min(Math.max(Math.trunc(value), 0), most));
}

/** Milliseconds since the epoch, clamped to what a `Date` can hold; anything that is no number is refused. */
export const timestamp = clampedWhole(8.64e15);

/** A place in a sequence: a whole number that JavaScript holds exactly. */
export const orderNumber: Check<number> = only((value) => Number.isSafeInteger(value) && (value as number) >= 0);

/** A counter: whole, not negative, clamped. */
export const count = clampedWhole(1e9);

export const mediaDimension = between(1, 100_000);

/** What may be left out. */
export function optional<T>(check: Check<T>): Check<T | undefined> {
  return (value) => (value === undefined ? undefined : check(value));
}

export function nullable<T>(check: Check<T>): Check<T | null> {
  return (value) => (value === null ? null : check(value));
}

/** A list of at most so many. */
export function boundedList<T>(item: Check<T>, maxLength = Number.POSITIVE_INFINITY): Check<T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > maxLength) return unfit(value);
    const list: T[] = [];
    for (let index = 0; index < value.length; index += 1) {
      const checked = item(value[index]);
      if (checked instanceof Unfit) return checked.within(index);
      list.push(checked);
    }
    return list;
  };
}

export type Fields = Readonly<Record<string, Check<unknown>>>;

type Of<C extends Check<unknown>> = Exclude<ReturnType<C>, Unfit>;

/** What fields hold that were checked: those that may be left out are optional. */
export type FieldsOf<F extends Fields> = {
  -readonly [K in keyof F as undefined extends Of<F[K]> ? never : K]: Of<F[K]>;
} & { -readonly [K in keyof F as undefined extends Of<F[K]> ? K : never]?: Of<F[K]> };

/** An object of these own fields. A field that comes out as nothing is left out. */
export function fields<F extends Fields>(checks: F): Check<FieldsOf<F>> {
  const entries = Object.entries(checks);
  return (value) => {
    if (typeof value !== 'object' || value === null) return unfit(value);
    const object: Record<string, unknown> = {};
    for (const [key, check] of entries) {
      const raw = (value as Record<string, unknown>)[key];
      const checked = check(raw !== undefined && Object.hasOwn(value, key) ? raw : undefined);
      if (checked instanceof Unfit) return checked.within(key);
      if (checked !== undefined) object[key] = checked;
    }
    return object as FieldsOf<F>;
  };
}

/** The schema of a message kind of ours: fields of a content as any library would check them. */
export function contentSchema<F extends Fields>(checks: F): StandardSchema<FieldsOf<F>> {
  const check = fields(checks);
  return {
    '~standard': {
      version: 1,
      vendor: 'chatloom',
      validate(value) {
        const checked = check(value);
        return checked instanceof Unfit ? { issues: [{ message: checked.reason }] } : { value: checked };
      },
    },
  };
}

export const mediaSource = fields({
  url: boundedText(4_096),
  localId: optional(identifier),
  name: boundedText(1_024),
  mimeType: boundedText(256),
  size: count,
});
