import type { WorldRow } from './createListWorld.js';

const WORDS =
  'the quick release of our list was stuck behind a layout bug please check again after lunch I think measuring first makes sense 今天的会议改到下午三点 shipping tomorrow maybe ok thanks great see you there 好的没问题'.split(
    ' ',
  );

/** Rows `from` to `from + count - 1`, of lengths that depend on nothing but their number. */
export function makeRows(from: number, count: number, change: Partial<WorldRow> = {}): WorldRow[] {
  return Array.from({ length: count }, (_, offset) => makeRow(from + offset, change));
}

export function makeRow(number: number, change: Partial<WorldRow> = {}): WorldRow {
  const random = seeded(number);
  const length = random() < 0.7 ? 1 + random() * 12 : 1 + random() * 90;
  return { key: `m${number}`, text: `#${number} ${words(random, length)}`, ...change };
}

export function words(random: () => number, length: number): string {
  return Array.from({ length: Math.ceil(length) }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
}

/** Mulberry32. */
export function seeded(seed: number): () => number {
  let state = Math.imul(seed ^ 0x1234abcd, 0x9e3779b1) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
