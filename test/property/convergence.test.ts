import fc from 'fast-check';
import { env } from 'node:process';
import { describe, expect, test } from 'vitest';
import { createHardCaseCount } from './convergence/hardCases.ts';
import { op as anyOp, setting as anySetting, type Op, type Setting } from './convergence/op.ts';
import { checkAtEnd } from './convergence/quiet.ts';
import { createRun, type Run } from './convergence/run.ts';
import { saveRun, savedRuns } from './convergence/seeds.ts';

const RUNS = Number(env['CHATLOOM_RUNS'] ?? (env['CHATLOOM_LONG'] ? 100_000 : 1_000));
const MOST_COMMANDS = 60;
/** A long run may take hours; a run on each change ends within the minute it is given, or fails. */
const TIME_LIMIT_MS = Math.max(120_000, RUNS * 400);

class Step implements fc.AsyncCommand<object, Run> {
  constructor(readonly op: Op) {}
  check = (): boolean => true;
  run = (_model: object, run: Run): Promise<void> => run.perform(this.op);
  toString = (): string => JSON.stringify(this.op);
}

async function play(
  setting: Setting,
  steps: Iterable<fc.AsyncCommand<object, Run>>,
  onEnd?: (run: Run) => void,
): Promise<void> {
  const run = await createRun(setting);
  await fc.asyncModelRun(() => ({ model: {}, real: run }), steps);
  await checkAtEnd(run);
  onEnd?.(run);
}

describe('P2 P3 P7 P9 P12 P16 P17 P18 P25 P26 P28 P31 P32 P36 P37 store, replica and cache end as the model', () => {
  test.each(savedRuns())('replaying %s', async (_name, { setting, ops }) => {
    await play(
      setting,
      ops.map((each) => new Step(each)),
    );
  });

  test(
    `over ${RUNS} runs of up to ${MOST_COMMANDS} commands`,
    async () => {
      const hardCases = createHardCaseCount();
      const commands = fc.commands([anyOp.map((each) => new Step(each))], { maxCommands: MOST_COMMANDS, size: 'max' });
      const property = fc.asyncProperty(anySetting, commands, (setting, steps) =>
        play(setting, steps, (run) => hardCases.add(run.cases)),
      );
      const result = await fc.check(property, { numRuns: RUNS, endOnFailure: false });
      if (result.failed) {
        const [setting, steps] = result.counterexample ?? [];
        const saved = setting && steps ? saveRun({ setting, ops: opsOf(steps) }) : 'nothing';
        const cause = result.errorInstance as Error | undefined;
        throw new Error(
          `saved as seeds/${saved}, seed ${result.seed}, path ${result.counterexamplePath}\n` +
            `${JSON.stringify(setting)}\n${
              steps
                ? opsOf(steps)
                    .map((each) => JSON.stringify(each))
                    .join('\n')
                : ''
            }\n${cause?.message}`,
          { cause },
        );
      }
      console.info(`convergence: ${hardCases.runs} runs\n${hardCases.report()}`);
      const rare = hardCases.rare().filter((name) => env['CHATLOOM_TABS'] || name !== 'two tabs at once');
      if (RUNS >= 200) expect(rare).toEqual([]);
    },
    TIME_LIMIT_MS,
  );
});

/** The iterable of fast-check wraps its commands; their print is what gets through. */
function opsOf(steps: Iterable<fc.AsyncCommand<object, Run>>): readonly Op[] {
  return [...steps].map((step) => JSON.parse(String(step)) as Op);
}
