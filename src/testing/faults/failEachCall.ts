import type { CallFault, FaultPlan, FaultRecord } from './faultPlan.js';

/** How the one call fails, and when to stop. */
export interface FailEachOptions {
  /** What befalls the one call. @default the answer never comes */
  readonly fault?: CallFault | undefined;
  /** Stops after this many calls, for a run that never ends. @default 1 000 */
  readonly most?: number | undefined;
}

/**
 * Runs a scenario once without faults, then once for each call that it makes with that call failing, until a run makes no
 * call of a new index (P39). `scenario` builds its own connector over the plan and returns its `faults`; it throws when a
 * promise is broken.
 *
 * @returns how many calls were failed
 */
export async function failEachCall(
  scenario: (plan: FaultPlan, failedCall: number | undefined) => Promise<FaultRecord>,
  options: FailEachOptions = {},
): Promise<number> {
  const { fault = { fault: 'never-settle' }, most = 1_000 } = options;
  const plain = await scenario({}, undefined);
  let reached = plain.calls.length;
  for (let index = 0; index < Math.min(reached, most); index += 1) {
    const calls: CallFault[] = [...new Array<CallFault>(index).fill({ fault: 'ok' }), fault];
    // One after another: each run is a world of its own, and its failure names its index.
    const run = await scenario({ calls }, index);
    reached = Math.max(index + 1, run.calls.length > index ? run.calls.length : 0, reached);
  }
  return Math.min(reached, most);
}
