import { expect, test } from 'vitest';
import type { Op, Setting } from './convergence/op.ts';
import { checkAtEnd } from './convergence/quiet.ts';
import { createRun } from './convergence/run.ts';

const setting: Setting = { order: 'contiguous', tabs: 1, idempotencyMs: 86_400_000, history: 0, seed: 1 };

/** What brings a sent message back, each as a step of a run. */
const ARRIVALS = {
  result: { op: 'advance', ms: 600 },
  echo: { op: 'deliver', device: 0, count: 10 },
  page: { op: 'live', device: 0, room: 0 },
  cache: { op: 'kill', device: 0 },
} as const satisfies Record<string, Op>;

type Arrival = keyof typeof ARRIVALS;

const ORDERS = permutations(Object.keys(ARRIVALS) as Arrival[]);

test.each(ORDERS.map((order) => [order.join(', '), order] as const))(
  'P3 one row whatever comes first: %s',
  async (_name, order) => {
    const run = await createRun(setting);
    await run.perform({ op: 'open', device: 0, room: 0 });
    await run.perform({ op: 'advance', ms: 1_000 });
    // The server has it at once; the answer is held back.
    await run.perform({ op: 'fault', device: 0, fault: { fault: 'late', ms: 500 } });
    await run.perform({ op: 'send', device: 0, room: 0 });
    for (const arrival of order) {
      await run.perform(ARRIVALS[arrival]);
      if (arrival === 'cache') await run.perform({ op: 'open', device: 0, room: 0 });
      await run.perform({ op: 'advance', ms: 60 });
    }
    await checkAtEnd(run);
  },
);

test('there are 24 orders', () => {
  expect(ORDERS).toHaveLength(24);
});

function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}
