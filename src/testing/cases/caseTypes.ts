import type { Connector } from '../../connector/connector.js';
import type { LimitName } from '../../model/limits.js';
import type { AnyMessageKindData } from '../../model/messageKind.js';
import type { MethodName } from '../contract/contractMethods.js';

/** A backend of its own for one case: nothing that another case did is in it. */
export interface ConnectorBackend {
  /** Three accounts that exist. The suite makes the conversations between them. */
  readonly accounts: readonly [string, string, string];
  /** A new device of an account, not connected yet; asked for several times for the same account. */
  createConnector(userId: string): Connector | Promise<Connector>;
  /** A conversation of the first two accounts, for connectors without `conversations.ensure`. */
  readonly conversationId?: string | undefined;
  /** Moves the backend's clock. Without it, time windows are not tried. */
  advance?(ms: number): void | Promise<void>;
  /** The product's own kinds, where the backend sends such messages. */
  readonly kinds?: readonly AnyMessageKindData[] | undefined;
  cleanup(): void | Promise<void>;
}

/** Makes a fresh, isolated backend. */
export type BackendFactory = () => ConnectorBackend | Promise<ConnectorBackend>;

/** What a case stands on: methods, limits, and features of the connector or of its test backend. */
export type CaseNeed =
  | MethodName
  | `limits.${LimitName}`
  | 'ordering.sequence'
  | 'contiguous'
  | 'idempotency'
  | 'enforces.authorship'
  | 'backend.advance';

/** One statement about a connector. */
export interface ConnectorCase {
  /** What holds, with the promise's number where it has one. */
  readonly name: string;
  readonly needs: readonly CaseNeed[];
  /** Tries it on a backend of its own. Rejects when it does not hold. */
  run(): Promise<CaseOutcome>;
}

/** `missing` names the needs that the connector does not have; the case was not tried then. */
export type CaseOutcome =
  | { readonly applicable: true }
  | { readonly applicable: false; readonly missing: readonly CaseNeed[] };
