import type { Mode } from './op.ts';

const OF_EVERY_MODE = [
  'duplicate delivered',
  'page past the stream',
  'answer lost after commit',
  'call that never settled',
  'answer after the time-out',
  'reload with changes under way',
  'reconnect that could not resume',
  'own change refused',
  'answer to a message without a name',
] as const;

/** An ordered stream keeps its order, and loses only with its line. */
const OF_SEQUENCE = ['change before its message', 'message lost, a later one delivered'] as const;

const OF_ADJACENCY = ['line lost with events on it'] as const;

const OF_TABS = ['message of another tab taken back or tried again', 'tab closed with messages unsent'] as const;

export type HardCase =
  | (typeof OF_EVERY_MODE)[number]
  | (typeof OF_SEQUENCE)[number]
  | (typeof OF_ADJACENCY)[number]
  | (typeof OF_TABS)[number];

/** What makes a run worth its time. Each must happen in at least 5 % of all runs, or the generators have gone soft. */
export function hardCasesOf({ order, tabs }: Mode): readonly HardCase[] {
  return [...OF_EVERY_MODE, ...(order === 'adjacency' ? OF_ADJACENCY : OF_SEQUENCE), ...(tabs === 2 ? OF_TABS : [])];
}

const LEAST_SHARE = 0.05;

/** Counts in how many runs each case happened. */
export interface HardCaseCount {
  add(cases: ReadonlySet<HardCase>): void;
  readonly runs: number;
  /** One line a case. */
  report(): string;
  /** The cases that happened too rarely. */
  rare(): readonly HardCase[];
}

export function createHardCaseCount(names: readonly HardCase[]): HardCaseCount {
  const counts = new Map<HardCase, number>(names.map((name) => [name, 0]));
  let runs = 0;
  const share = (name: HardCase): number => (counts.get(name) ?? 0) / Math.max(1, runs);
  return {
    add(cases) {
      runs += 1;
      for (const name of cases) counts.set(name, (counts.get(name) ?? 0) + 1);
    },
    get runs() {
      return runs;
    },
    report: () => names.map((name) => `${(share(name) * 100).toFixed(1).padStart(6)} %  ${name}`).join('\n'),
    rare: () => names.filter((name) => share(name) < LEAST_SHARE),
  };
}
