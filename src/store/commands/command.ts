import type { Connector } from '../../connector/connector.js';
import type { ChatErrorCode } from '../../model/errors.js';
import { ChatError } from '../../model/errors.js';
import type { Message } from '../../model/message.js';
import type { Verdict } from '../../model/permissions.js';
import type { Clock } from '../../shared/clock.js';
import type { PendingChange } from '../pending.js';
import type { ReducerContext } from '../reducers/reducer.js';
import type { ChatState } from '../state.js';
import type { StateDraft } from '../stateDraft.js';

/**
 * A command is what a person does. All have the same five beats: check (may it be done), pending (show it at once),
 * call (the outbox takes it to the connector), settle (its result becomes confirmed, or it is taken back), report.
 */
export interface CommandContext {
  readonly connector: Connector;
  readonly clock: Clock;
  /** The state with everything that has arrived so far. */
  read(): ChatState;
  /** Writes a change of the person's at once. */
  commit(write: (draft: StateDraft) => void): void;
  /** A new place in the order of acting. */
  nextSequence(): number;
  /** Keeps a change and carries it out, now or when there is a line again. Settles when the server answered for good. */
  submit(change: PendingChange, options?: SubmitOptions): Submission;
  /** Takes back a change that has not begun. `false`: it has, or it is over. */
  withdraw(id: string): boolean;
  /** Puts another version of a waiting change into the outbox, and tries it now. */
  resubmit(change: PendingChange): void;
  /** The host's middleware, before anything is sent. */
  beforeSend(message: OutgoingMessage): OutgoingMessage | { readonly refused: ChatErrorCode };
}

export interface SubmitOptions {
  readonly blobs?: readonly { readonly localId: string; readonly blob: Blob }[] | undefined;
  /** The draft that this change was made of goes from the disk in the same transaction (P1). */
  readonly clearDraftOf?: string | undefined;
}

export interface Submission {
  /** The change is on disk. */
  readonly stored: Promise<void>;
  /** The server's answer. Rejects with `ChatError`. */
  readonly settled: Promise<void>;
}

/** What middleware sees and may change. */
export type OutgoingMessage = Pick<Message, 'conversationId' | 'content' | 'replyTo' | 'mentions'>;

/** How one kind of change is carried out and settled. */
export interface Operation<C extends PendingChange = PendingChange> {
  /** Changes of one lane go one after the other; lanes are parallel (P7, P8). */
  lane(change: C): string;
  call(change: C, context: OperationContext): Promise<OperationResult>;
  /** Confirms the effect. The change itself is taken out of pending by the outbox, unless `keep`. */
  settle(draft: StateDraft, change: C, result: OperationResult, context: ReducerContext): void;
  /** Stays in pending, to be shown, after it failed for good. @default false */
  readonly keepFailed?: boolean | undefined;
}

export interface OperationContext {
  readonly connector: Connector;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  read(): ChatState;
  /** Checks a message that the connector answered with. One that cannot be read throws `unknown`: it is asked for again. */
  checkMessage(raw: unknown): Message;
  readBlob(localId: string): Promise<Blob | undefined>;
  /** Keeps progress inside a change: an upload that is done is not done again. */
  update(change: PendingChange): Promise<void>;
}

export type OperationResult = { readonly message?: Message | undefined; readonly dropped?: boolean | undefined };

export function requireAllowed(verdict: Verdict, operation: string): void {
  if (!verdict.allowed) throw new ChatError(verdict.reason, operation, { retryable: false });
}

/** The method, or the error that says that this backend has none. */
export function requireMethod<T>(method: T | undefined, operation: string): T {
  if (method === undefined) throw new ChatError('unsupported', operation, { retryable: false });
  return method;
}
