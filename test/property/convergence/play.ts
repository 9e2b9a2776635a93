import fc from 'fast-check';
import type { Op, Setting } from './op.ts';
import { checkAtEnd } from './quiet.ts';
import { createRun, type Run } from './run.ts';

export class Step implements fc.AsyncCommand<object, Run> {
  constructor(readonly op: Op) {}
  check = (): boolean => true;
  run = (_model: object, run: Run): Promise<void> => run.perform(this.op);
  toString = (): string => JSON.stringify(this.op);
}

/** Plays a run to its end, then compares what is there with the model. */
export async function play(setting: Setting, steps: Iterable<fc.AsyncCommand<object, Run>>): Promise<Run> {
  const run = await createRun(setting);
  await fc.asyncModelRun(() => ({ model: {}, real: run }), steps);
  await checkAtEnd(run);
  return run;
}

/** The iterable of fast-check wraps its commands; their print is what gets through. */
export function opsOf(steps: Iterable<fc.AsyncCommand<object, Run>>): readonly Op[] {
  return [...steps].map((step) => JSON.parse(String(step)) as Op);
}
