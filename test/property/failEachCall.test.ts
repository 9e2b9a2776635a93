import { failEachCall, type CallFault } from 'chatloom/testing';
import { expect, test } from 'vitest';
import type { Op, Setting } from './convergence/op.ts';
import { checkAtEnd } from './convergence/quiet.ts';
import { createRun } from './convergence/run.ts';
import { NO_COUNTS } from '../../src/testing/faults/faultPlan.js';

/** A person at work: every command that calls the connector, with the answers of others in between. */
const DAY: readonly Op[] = [
  { op: 'open', device: 0, room: 0 },
  { op: 'advance', ms: 200 },
  { op: 'send', device: 0, room: 0 },
  { op: 'peerSend', room: 0 },
  { op: 'deliver', device: 0, count: 10 },
  { op: 'advance', ms: 200 },
  { op: 'edit', device: 0, room: 0, pick: 0 },
  { op: 'react', device: 0, room: 0, pick: 0, key: 0, added: true },
  { op: 'read', device: 0, room: 0, pick: 0 },
  { op: 'advance', ms: 200 },
  { op: 'cut', device: 0 },
  { op: 'send', device: 0, room: 0 },
  { op: 'peerEdit', room: 0, pick: 0 },
  { op: 'advance', ms: 6_000 },
  { op: 'recall', device: 0, room: 0, pick: 0 },
  { op: 'hide', device: 0, room: 0, pick: 2 },
  { op: 'open', device: 0, room: 1 },
  { op: 'older', device: 0, room: 1 },
  { op: 'jump', device: 0, room: 1, pick: 30 },
  { op: 'live', device: 0, room: 1 },
  { op: 'advance', ms: 200 },
];

const FAULTS: readonly CallFault[] = [
  { fault: 'never-settle' },
  { fault: 'throw-before' },
  { fault: 'throw-before', code: 'not-allowed' },
  { fault: 'throw-after-effect' },
  { fault: 'late', ms: 40_000 },
];

const ORDERS: readonly Setting['order'][] = ['contiguous', 'holes'];

test.each(ORDERS.flatMap((order) => FAULTS.map((fault) => [order, fault] as const)))(
  'P39 with %s orders each call may end as %o, and everything converges all the same',
  async (order, fault) => {
    const setting: Setting = { order, tabs: 1 as const, idempotencyMs: 86_400_000, history: 70, seed: 3 };
    const failed = await failEachCall(
      async (plan, index) => {
        const run = await createRun(setting, plan);
        const [page] = run.alive();
        for (const op of DAY) await run.perform(op);
        await checkAtEnd(run).catch((error: unknown) => {
          const call = index === undefined ? undefined : page?.connector.faults.calls[index];
          throw new Error(`call ${index} (${call?.operation}): ${String(error)}`, { cause: error });
        });
        return page?.connector.faults ?? { counts: NO_COUNTS, calls: [] };
      },
      { fault },
    );
    expect(failed).toBeGreaterThan(12);
  },
);
