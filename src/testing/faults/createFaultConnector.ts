import type { Connector } from '../../connector/connector.js';
import { ChatError } from '../../model/errors.js';
import { systemClock, wait, type Clock } from '../../shared/clock.js';
import { wrapMethods, type AnyMethod, type MethodName } from '../contract/contractMethods.js';
import { createFaultStream } from './faultStream.js';
import {
  NO_COUNTS,
  type CallFault,
  type EventFault,
  type FaultName,
  type FaultPlan,
  type FaultRecord,
} from './faultPlan.js';

/** The hand on the faults while a test runs. */
export interface FaultControl extends FaultRecord {
  /** The next call, or the next call of one method, meets this fault instead of the plan's. */
  nextCall(fault: CallFault, operation?: MethodName): void;
  /** The next event meets this fault instead of the plan's. */
  nextEvent(fault: EventFault): void;
  /** Delivers what is held back, in the order in which it came. */
  releaseHeld(): void;
  /** No more faults: every later call and event goes well. What is held stays held. */
  stop(): void;
}

/** A connector that fails by plan. */
export type FaultConnector = Connector & { readonly faults: FaultControl };

/**
 * Goes around any connector and makes its calls and events fail as `plan` says. The kit's promises hold over every plan.
 *
 * After an event was dropped or while one is held, batches carry no cursor until the line is opened again: a connector
 * that vouches for a stream with holes in it would be lying.
 */
export function createFaultConnector(
  inner: Connector,
  plan: FaultPlan = {},
  options: { readonly clock?: Clock | undefined } = {},
): FaultConnector {
  const { clock = systemClock } = options;
  const counts = { ...NO_COUNTS };
  const calls: { operation: MethodName; fault: CallFault['fault'] }[] = [];
  const queued: { fault: CallFault; operation: MethodName | undefined }[] = [];
  const count = (fault: FaultName): void => {
    counts[fault] += 1;
  };
  let isStopped = false;
  const stream = createFaultStream(plan.events ?? [], count);

  function takeFault(operation: MethodName): CallFault {
    const index = calls.length;
    const at = queued.findIndex((entry) => entry.operation === undefined || entry.operation === operation);
    const [ordered] = at < 0 ? [] : queued.splice(at, 1);
    const fault = isStopped ? OK : (ordered?.fault ?? plan.calls?.[index] ?? OK);
    calls.push({ operation, fault: fault.fault });
    count(fault.fault);
    return fault;
  }

  const wrap =
    (operation: MethodName, method: AnyMethod): AnyMethod =>
    async (input, callOptions) => {
      const fault = takeFault(operation);
      const isConnect = operation === 'session.connect';
      if (fault.fault === 'throw-before') throw new ChatError(fault.code ?? 'network', operation);
      if (fault.fault === 'never-settle') return new Promise(() => undefined);
      if (isConnect) stream.reset();
      if (fault.fault === 'ok') return method(input, callOptions);
      // The caller's signal stays outside: the answer was on its way when the caller gave up.
      const result = await method(input, { signal: new AbortController().signal });
      if (fault.fault === 'throw-after-effect') throw new ChatError(fault.code ?? 'network', operation);
      await wait(clock, fault.ms);
      return result;
    };

  const faults: FaultControl = {
    counts,
    calls,
    nextCall: (fault, operation) => void queued.push({ fault, operation }),
    nextEvent: (fault) => stream.next(fault),
    releaseHeld: () => stream.release(),
    stop() {
      isStopped = true;
      stream.stop();
    },
  };
  const outer = wrapMethods(inner, wrap);
  return Object.defineProperties({} as FaultConnector, {
    ...Object.getOwnPropertyDescriptors(outer),
    subscribe: { enumerable: true, value: stream.over(inner) },
    faults: { enumerable: true, value: faults },
  });
}

const OK: CallFault = { fault: 'ok' };
