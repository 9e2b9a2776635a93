import type { Random } from '../shared/random.js';

const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;

/** Milliseconds until the next try: full jitter under a ceiling that doubles, at least a tenth of it (P10, P49). */
export function backoffMs(attempt: number, random: Random, retryAfterMs = 0): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 16));
  return Math.max(retryAfterMs, ceiling * (0.1 + 0.9 * random()));
}
