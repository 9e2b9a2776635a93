import fc from 'fast-check';
import { env } from 'node:process';
import { describe, expect, test } from 'vitest';
import { createHardCaseCount, hardCasesOf } from './hardCases.ts';
import { opOf, settingOf, type Mode, type Setting } from './op.ts';
import { opsOf, play, Step } from './play.ts';
import type { Run } from './run.ts';
import { saveRun } from './seeds.ts';

/** Runs of all modes together. */
const RUNS = Number(env['CHATLOOM_RUNS'] ?? (env['CHATLOOM_LONG'] ? 100_000 : 1_020));
const MODES = 6;
const RUNS_OF_MODE = Math.ceil(RUNS / MODES);
const MOST_COMMANDS = 60;
const KNOWN_SEED = 3;

/** As many of each mode as a run on each change takes: a long run spends its time on fresh ones. */
const MOST_KNOWN_RUNS = 85;

/** With fewer runs a share says little. */
const ENOUGH_RUNS = 100;

/** A long run may take hours; a run on each change ends within the minute it is given, or fails. */
const TIME_LIMIT_MS = Math.max(120_000, RUNS_OF_MODE * 400);

/** Holds connectors of one ordering to the model, with one tab and with two. */
export function describeConvergence(order: Mode['order']): void {
  describe(`P2 P3 P7 P9 P12 P16 P17 P18 P25 P26 P28 P31 P32 P36 P37 P45 P46 store, replica and cache end as the model`, () => {
    test.each<Mode>([
      { order, tabs: 1 },
      { order, tabs: 2 },
    ])(`over ${RUNS_OF_MODE} runs of up to ${MOST_COMMANDS} commands: $order, tabs: $tabs`, hold, TIME_LIMIT_MS);
  });
}

/** The same runs each time, so that a change that breaks one is told at once, and fresh ones, which find what they miss. */
function rounds(): readonly { readonly seed: number; readonly numRuns: number }[] {
  const asked = env['CHATLOOM_SEED'];
  if (asked !== undefined) return [{ seed: Number(asked), numRuns: RUNS_OF_MODE }];
  const known = Math.min(Math.floor(RUNS_OF_MODE / 2), MOST_KNOWN_RUNS);
  return [
    { seed: KNOWN_SEED, numRuns: known },
    { seed: freshSeed(), numRuns: RUNS_OF_MODE - known },
  ];
}

/** In the range of fast-check's own. */
function freshSeed(): number {
  return Math.floor(Math.random() * 2 ** 32) | 0;
}

async function hold(mode: Mode): Promise<void> {
  const hardCases = createHardCaseCount(hardCasesOf(mode));
  const commands = fc.commands([opOf(mode).map((each) => new Step(each))], {
    maxCommands: MOST_COMMANDS,
    size: 'max',
  });
  const property = fc.asyncProperty(settingOf(mode), commands, async (setting, steps) => {
    const { cases } = await play(setting, steps);
    hardCases.add(cases);
  });
  const planned = rounds();
  for (const round of planned) {
    const result = await fc.check(property, { ...round, endOnFailure: false });
    if (result.failed) throw failure(result);
  }
  const seeds = planned.map(({ seed }) => seed).join(' and ');
  console.info(
    `convergence, ${mode.order}, tabs: ${mode.tabs}, seeds ${seeds}: ${hardCases.runs} runs\n${hardCases.report()}`,
  );
  if (hardCases.runs >= ENOUGH_RUNS) expect(hardCases.rare()).toEqual([]);
}

type Steps = Iterable<fc.AsyncCommand<object, Run>>;

/** The shrunk run, kept as a file and printed. */
function failure({ counterexample, errorInstance, seed, counterexamplePath }: fc.RunDetails<[Setting, Steps]>): Error {
  const [setting, steps] = counterexample ?? [];
  const run = setting && steps ? { setting, ops: opsOf(steps) } : undefined;
  const cause = errorInstance as Error | undefined;
  return new Error(
    `saved as seeds/${run ? saveRun(run) : 'nothing'}, CHATLOOM_SEED=${seed}, path ${counterexamplePath}\n` +
      `${JSON.stringify(setting)}\n${run?.ops.map((each) => JSON.stringify(each)).join('\n')}\n${cause?.message}`,
    { cause },
  );
}
