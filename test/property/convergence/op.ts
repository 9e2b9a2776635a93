import type { CallFault } from 'chatloom/testing';
import fc from 'fast-check';

/** 0: the first tab. 1: the second tab while there is one. 2: another device of the same account. */
export type DeviceIndex = 0 | 1 | 2;

/**
 * One step of a run, as plain data: a failing run is saved as its steps and replays whatever the generators become.
 * `pick` chooses among what there is at that moment, modulo its number.
 */
export type Op =
  | { readonly op: 'send' | 'sendTwice' | 'sendAndKill'; readonly device: DeviceIndex; readonly room: number }
  | {
      readonly op: 'edit' | 'recall' | 'hide' | 'read' | 'jump';
      readonly device: DeviceIndex;
      readonly room: number;
      readonly pick: number;
    }
  | {
      readonly op: 'react';
      readonly device: DeviceIndex;
      readonly room: number;
      readonly pick: number;
      readonly key: number;
      readonly added: boolean;
    }
  /** Sent, and taken back so many turns of the loop later, in the other tab where there is one; that one may be closed at once. */
  | {
      readonly op: 'sendAndTakeBack';
      readonly device: DeviceIndex;
      readonly room: number;
      readonly turns: number;
      readonly close: boolean;
    }
  /** Sent, and answered in the same breath: the server has no name for it yet. */
  | { readonly op: 'sendAndAnswer'; readonly device: DeviceIndex; readonly room: number }
  | { readonly op: 'answer'; readonly device: DeviceIndex; readonly room: number; readonly pick: number }
  | { readonly op: 'cancel' | 'retry'; readonly device: DeviceIndex; readonly pick: number }
  | { readonly op: 'open' | 'close' | 'older' | 'newer' | 'live'; readonly device: DeviceIndex; readonly room: number }
  | { readonly op: 'peerSend' | 'peerRead'; readonly room: number }
  | { readonly op: 'peerEdit' | 'peerRecall'; readonly room: number; readonly pick: number }
  | {
      readonly op: 'peerReact';
      readonly room: number;
      readonly pick: number;
      readonly key: number;
      readonly added: boolean;
    }
  | { readonly op: 'deliver'; readonly device: DeviceIndex; readonly count: number }
  | { readonly op: 'overtake' | 'duplicate' | 'drop'; readonly device: DeviceIndex; readonly pick: number }
  | { readonly op: 'cut'; readonly device: DeviceIndex }
  | { readonly op: 'refuse'; readonly device: DeviceIndex; readonly on: boolean }
  | { readonly op: 'fault'; readonly device: DeviceIndex; readonly fault: CallFault }
  | { readonly op: 'advance'; readonly ms: number }
  /** The clock of the machine is set; its tabs share it. */
  | { readonly op: 'jumpClock'; readonly device: DeviceIndex; readonly ms: number }
  | { readonly op: 'reload' | 'kill'; readonly device: DeviceIndex }
  | { readonly op: 'tab'; readonly open: boolean }
  | { readonly op: 'forget' };

/** Which kind of connector, and how many tabs of it: every run is of one mode, and each mode is held to the same. */
export interface Mode {
  readonly order: 'contiguous' | 'holes' | 'adjacency';
  /** Without a lock between them: each has its own line, and any may send. */
  readonly tabs: 1 | 2;
}

/** What holds for a whole run. */
export interface Setting extends Mode {
  readonly idempotencyMs: number;
  /** Messages that room 2 begins with; room 1 has three. */
  readonly history: number;
  readonly seed: number;
}

const DAY_MS = 86_400_000;

export function settingOf(mode: Mode): fc.Arbitrary<Setting> {
  // A server without client ids relies on one tab sending, which takes the lock that these tabs do without.
  const windows = mode.tabs === 2 ? [DAY_MS, DAY_MS, 45_000] : [DAY_MS, DAY_MS, 45_000, 0];
  return fc.record({
    order: fc.constant(mode.order),
    tabs: fc.constant(mode.tabs),
    idempotencyMs: fc.constantFrom(...windows),
    history: fc.constantFrom(0, 5, 70, 160),
    seed: fc.nat(1_000_000),
  });
}

const device = fc.constantFrom<DeviceIndex>(0, 0, 0, 1, 2);
const room = fc.constantFrom(0, 0, 1);
const pick = fc.nat(40);
/** Mostly the newest: what has just been said is what is changed. */
const newest = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: pick });
const key = fc.nat(1);
const added = fc.boolean();
const ms = fc.constantFrom(10, 60, 200, 1_200, 6_000, 31_000, 90_000);

const fault: fc.Arbitrary<CallFault> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<CallFault>({ fault: 'throw-before' }) },
  { weight: 4, arbitrary: fc.constant<CallFault>({ fault: 'throw-after-effect' }) },
  { weight: 2, arbitrary: fc.constant<CallFault>({ fault: 'throw-before', code: 'not-allowed' }) },
  { weight: 1, arbitrary: fc.constant<CallFault>({ fault: 'throw-before', code: 'rate-limited' }) },
  { weight: 2, arbitrary: fc.constant<CallFault>({ fault: 'never-settle' }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(500, 20_000, 40_000).map((late): CallFault => ({ fault: 'late', ms: late })),
  },
);

const of = <T extends Op['op']>(...ops: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...ops);

const acts = [
  { weight: 12, arbitrary: fc.record({ op: of('send', 'send', 'send', 'sendTwice', 'sendAndKill'), device, room }) },
  {
    weight: 10,
    arbitrary: fc.record({ op: of('edit', 'edit', 'recall', 'hide', 'read', 'read', 'jump'), device, room, pick }),
  },
  { weight: 4, arbitrary: fc.record({ op: of('react'), device, room, pick, key, added }) },
  { weight: 3, arbitrary: fc.record({ op: of('sendAndAnswer'), device, room }) },
  { weight: 3, arbitrary: fc.record({ op: of('answer'), device, room, pick: newest }) },
  { weight: 3, arbitrary: fc.record({ op: of('cancel', 'retry'), device, pick }) },
  {
    weight: 2,
    arbitrary: fc.record({ op: of('sendAndTakeBack'), device, room, turns: fc.nat(60), close: fc.boolean() }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ op: of('open', 'open', 'open', 'close', 'older', 'newer', 'live'), device, room }),
  },
  { weight: 8, arbitrary: fc.record({ op: of('peerSend', 'peerSend', 'peerRead'), room }) },
  { weight: 8, arbitrary: fc.record({ op: of('peerEdit', 'peerEdit', 'peerRecall'), room, pick: newest }) },
  { weight: 3, arbitrary: fc.record({ op: of('peerReact'), room, pick: newest, key, added }) },
  { weight: 10, arbitrary: fc.record({ op: of('deliver'), device, count: fc.integer({ min: 1, max: 6 }) }) },
  { weight: 9, arbitrary: fc.record({ op: of('overtake', 'overtake', 'duplicate', 'drop'), device, pick: fc.nat(8) }) },
  { weight: 3, arbitrary: fc.record({ op: of('cut'), device }) },
  { weight: 2, arbitrary: fc.record({ op: of('refuse'), device, on: fc.boolean() }) },
  { weight: 6, arbitrary: fc.record({ op: of('fault'), device, fault }) },
  { weight: 12, arbitrary: fc.record({ op: of('advance'), ms }) },
  {
    weight: 1,
    arbitrary: fc.record({ op: of('jumpClock'), device, ms: fc.constantFrom(-DAY_MS, 3_600_000, 50 * 365 * DAY_MS) }),
  },
  { weight: 3, arbitrary: fc.record({ op: of('reload', 'kill'), device }) },
  { weight: 1, arbitrary: fc.record({ op: of('forget') }) },
] as const;

const anyOp = fc.oneof(...acts) as fc.Arbitrary<Op>;

/** The second tab opens and closes as well. */
const anyOpInTabs = fc.oneof(...acts, {
  weight: 3,
  arbitrary: fc.record({ op: of('tab'), open: fc.boolean() }),
}) as fc.Arbitrary<Op>;

export function opOf({ tabs }: Mode): fc.Arbitrary<Op> {
  return tabs === 2 ? anyOpInTabs : anyOp;
}
