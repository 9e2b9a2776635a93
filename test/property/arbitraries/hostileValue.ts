import fc from 'fast-check';

/** Strings that break parsers, layouts and look-ups: bad inputs 1 to 8 of the threat model. */
export const HOSTILE_STRINGS: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror="alert(1)">',
  '<svg><style><img src onerror=alert(1)></style></svg>',
  `"' autofocus onfocus=alert(1) x="`,
  'java\tscript:alert(1)',
  '&#106;avascript:alert(1)',
  'javascript\u200b:alert(1)',
  'https://user:pass@example.org@evil.example/',
  'https://еxample.org/\u202egpj.exe',
  'http://0x7f000001/',
  `${'a.'.repeat(5_000)}@`,
  '`'.repeat(10_000),
  '<!--'.repeat(2_500),
  `${'x_1_'.repeat(2_000)}"`,
  '\u202e'.repeat(10_000),
  `a${'\u0301'.repeat(1_000)}`,
  '👩‍'.repeat(500),
  '\u{e0061}\u{e007f}',
  '\u200b\u2060\ufeff',
  '\u0000',
  '\ud800',
  '\udc00\ud800',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '',
  '..',
  'x'.repeat(5_000),
  'x'.repeat((1 << 20) + 1),
];

/** Numbers that are none, or that no date, count or order holds. */
export const HOSTILE_NUMBERS: readonly number[] = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  -0,
  -1,
  0.5,
  1e300,
  1e308,
  -1e308,
  2 ** 53,
  2 ** 53 - 1,
  8.64e15 + 1,
  1_700_000_000,
];

export function makeCyclic(): object {
  const cyclic: Record<string, unknown> = { type: 'text' };
  cyclic['self'] = cyclic;
  return cyclic;
}

export function makeDeep(levels: number): unknown {
  let value: unknown = 'bottom';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? { inner: value } : [value];
  return value;
}

export function makeTrap(): object {
  return {
    get text(): string {
      throw new Error('a getter that throws');
    },
  };
}

/** Keys that a spread or an assignment would give to the prototype. */
export function makeOwnProto(): object {
  return JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}') as object;
}

export function makeElementLookAlike(): object {
  return { $$typeof: Symbol.for('react.transitional.element'), type: 'img', props: { onError: 'alert(1)' }, key: null };
}

export const makeThrowingProxy = (): object =>
  new Proxy(
    {},
    {
      ownKeys() {
        throw new Error('a proxy that throws');
      },
      get(_target, key) {
        // What a test runner asks of a value that it prints.
        if (typeof key === 'symbol' || key === 'toString' || key === 'toJSON') return undefined;
        throw new Error('a proxy that throws');
      },
      getPrototypeOf: () => Object.prototype,
    },
  );

/** An array whose length never ends. */
export const makeEndlessArray = (): unknown[] =>
  new Proxy([], { get: (target, key) => (key === 'length' ? Number.MAX_SAFE_INTEGER : Reflect.get(target, key)) });

class Instance {
  readonly type = 'text';
  readonly text = 'an instance';
}

const special = fc.constantFrom<() => unknown>(
  makeCyclic,
  () => makeDeep(10_000),
  () => makeDeep(9),
  makeTrap,
  makeOwnProto,
  makeElementLookAlike,
  makeThrowingProxy,
  makeEndlessArray,
  () => new Instance(),
  () => new Date(Number.NaN),
  () => new Map([['a', 1]]),
  () => new Error('token=secret'),
  () => new Uint8Array(8),
  () => Symbol('x'),
  () => 10n,
  () => () => 'called',
  () => undefined,
  () => null,
  () => new Array(1_000_000),
  () => Object.create(null) as object,
  () => ({ toJSON: () => 'elsewhere' }),
  () => ({ then: (resolve: (value: unknown) => void) => resolve('thenable') }),
);

/** Anything that a hostile or broken backend may hand in. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...HOSTILE_STRINGS),
  fc.constantFrom(...HOSTILE_NUMBERS),
  special.map((make) => make()),
  fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withSparseArray: true }),
);
