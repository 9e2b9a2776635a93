import type { ChatErrorCode } from '../../model/errors.js';
import type { MethodName } from '../contract/contractMethods.js';

/** What befalls one call. */
export type CallFault =
  | { readonly fault: 'ok' }
  /** Rejects before the backend hears of it. */
  | { readonly fault: 'throw-before'; readonly code?: ChatErrorCode | undefined }
  /** The backend does it, and the answer is lost. */
  | { readonly fault: 'throw-after-effect'; readonly code?: ChatErrorCode | undefined }
  /** Neither resolves nor rejects, whatever the signal says; the backend hears nothing. */
  | { readonly fault: 'never-settle' }
  /** The backend does it at once; the answer comes `ms` later, even when nobody waits any more. */
  | { readonly fault: 'late'; readonly ms: number };

/** What befalls one event. */
export type EventFault =
  | { readonly fault: 'pass' }
  | { readonly fault: 'drop' }
  /** Delivered `times` more. */
  | { readonly fault: 'dup'; readonly times: number }
  /** Held until `events` later ones have passed, or until `releaseHeld`. */
  | { readonly fault: 'hold'; readonly events: number }
  /** Changes places with the next one. */
  | { readonly fault: 'swap' };

/** Faults by the index of the call and of the event, counted from 0. Whatever lies beyond the lists goes well. Plain data. */
export interface FaultPlan {
  readonly calls?: readonly CallFault[] | undefined;
  readonly events?: readonly EventFault[] | undefined;
}

/** The names of all faults, of calls and of events. */
export type FaultName = CallFault['fault'] | EventFault['fault'];

/** What the plan came to. */
export interface FaultRecord {
  readonly counts: Readonly<Record<FaultName, number>>;
  /** Every call in order, with what befell it. */
  readonly calls: readonly { readonly operation: MethodName; readonly fault: CallFault['fault'] }[];
}

export const NO_COUNTS: Readonly<Record<FaultName, number>> = {
  ok: 0,
  'throw-before': 0,
  'throw-after-effect': 0,
  'never-settle': 0,
  late: 0,
  pass: 0,
  drop: 0,
  dup: 0,
  hold: 0,
  swap: 0,
};
