/** Values that people or other machines wrote: texts must isolate them. */
export const WRITTEN = {
  name: 'Bo',
  title: 'Lisbon offsite',
  text: 'hello there',
  query: 'invoise',
  actor: 'Maya',
  author: 'Tom',
  user: 'Ana',
  excerpt: 'Shipped the fix',
  shown: 'bank.example',
  target: 'evil.example',
} as const;

const NAMES = { names: ['Ana', 'Bo'], targets: ['Cem', 'Di'] } as const;
const NUMBERS = {
  count: 3,
  total: 5,
  online: 2,
  max: 9,
  seconds: 12,
  index: 1,
  done: 3_100_000,
  limit: 100_000_000,
} as const;
/** Made by formatters or by other texts, so already right. */
const MADE = {
  time: '14:02',
  date: '24 November',
  ago: '5 minutes ago',
  size: '1.2 MB',
  type: 'PDF',
  label: 'Unread',
  emoji: '👍',
  parts: ['Ana', '14:02'],
  share: 0.42,
  own: false,
} as const;

/** One sample for every value name that any text takes; a text that asks for another one fails with its name. */
export function sampleValues(changes: Readonly<Record<string, unknown>> = {}): object {
  const known: Record<string, unknown> = { ...WRITTEN, ...NAMES, ...NUMBERS, ...MADE, ...changes };
  return new Proxy(known, {
    get(target, name) {
      if (typeof name === 'string' && !(name in target)) throw new Error(`add a sample for the value "${name}"`);
      return target[String(name)];
    },
  });
}

/** Every counted value set to `count`. */
export function sampleCounts(count: number): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.keys(NUMBERS).map((name) => [name, count]));
}
