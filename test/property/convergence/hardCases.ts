/** What makes a run worth its time. Each must happen in at least 5 % of all runs, or the generators have gone soft. */
export const HARD_CASES = [
  'duplicate delivered',
  'change before its message',
  'message lost, a later one delivered',
  'answer lost after commit',
  'call that never settled',
  'answer after the time-out',
  'reload with changes under way',
  'two tabs at once',
  'reconnect that could not resume',
  'own change refused',
] as const;

export type HardCase = (typeof HARD_CASES)[number];

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

export function createHardCaseCount(): HardCaseCount {
  const counts = new Map<HardCase, number>(HARD_CASES.map((name) => [name, 0]));
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
    report: () => HARD_CASES.map((name) => `${(share(name) * 100).toFixed(1).padStart(6)} %  ${name}`).join('\n'),
    rare: () => HARD_CASES.filter((name) => share(name) < LEAST_SHARE),
  };
}
