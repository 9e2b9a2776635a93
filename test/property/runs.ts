import { env } from 'node:process';

/** How often longer a long run is. */
const LONG_FACTOR = 20;

/** Settings of a small property: `count` runs on each change, more in a long run. */
export function runs(count: number): { readonly numRuns: number } {
  return { numRuns: env['CHATLOOM_LONG'] ? count * LONG_FACTOR : count };
}
