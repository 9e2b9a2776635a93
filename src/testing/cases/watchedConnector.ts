import type { Connector } from '../../connector/connector.js';
import type { ConnectorEvent } from '../../connector/events.js';
import { createDoor, type Checked } from '../../connector/validate.js';
import { builtInKinds } from '../../message-kinds/contents.js';
import type { AnyMessageKindData } from '../../model/messageKind.js';
import { wrapMethods, type AnyMethod, type MethodName } from '../contract/contractMethods.js';
import { isSameData } from './assert.js';

/** What was seen to be wrong with anything that crossed the contract. */
export interface Watch {
  readonly connector: Connector;
  readonly faults: readonly string[];
  /** Checks an event of the stream; returns a copy. */
  seeEvent(event: ConnectorEvent): ConnectorEvent;
}

/**
 * Watches all that crosses: inputs are not changed, inputs and results survive structured cloning, results and events pass
 * the kit's door. Faults are collected, so that a case fails with what it was about first.
 */
export function watchConnector(inner: Connector, kinds: readonly AnyMessageKindData[]): Watch {
  const faults: string[] = [];
  const note = (what: string, reason: string): void => void faults.push(`${what}: ${reason}`);
  const all = [...builtInKinds, ...kinds];
  const door = createDoor({ ordering: inner.ordering, kinds: new Map(all.map((kind) => [kind.type, kind])) });

  function clone<T>(value: T, what: string): T {
    try {
      const copy = structuredClone(value);
      if (!isSameData(copy, value)) note(what, 'does not survive structured cloning');
      return copy;
    } catch {
      note(what, 'cannot be structured-cloned');
      return value;
    }
  }

  function pass(what: string, checked: Checked<unknown>): void {
    if (!checked.ok) note(what, `does not pass the door (${checked.reason})`);
  }

  const checks: Partial<Record<MethodName, (result: unknown) => void>> = {
    'session.connect': (result) => pass('session.connect', door.sessionInfo(result)),
    'conversations.list': (result) =>
      pass(
        'conversations.list',
        door.conversationPage(result, (reason) => note('conversations.list', reason)),
      ),
    'conversations.get': (result) => pass('conversations.get', door.conversation(result)),
    'conversations.ensure': (result) => pass('conversations.ensure', door.conversation(result)),
    'groups.create': (result) => pass('groups.create', door.conversation(result)),
    'messages.history': (result) =>
      pass(
        'messages.history',
        door.historyPage(result, (reason) => note('messages.history', reason)),
      ),
    'messages.send': (result) => pass('messages.send', door.message(result)),
    'messages.edit': (result) => pass('messages.edit', door.message(result)),
    'messages.recall': (result) => pass('messages.recall', door.message(result)),
    'contacts.profiles': (result) => {
      for (const user of result as readonly unknown[]) pass('contacts.profiles', door.user(user));
    },
  };

  const wrap =
    (name: MethodName, method: AnyMethod): AnyMethod =>
    async (input, options) => {
      const given = clone(input, `input of ${name}`);
      const before = structuredClone(given);
      const result = await method(given, options);
      if (!isSameData(given, before)) note(name, 'changed its input');
      checks[name]?.(result);
      return clone(result, `result of ${name}`);
    };

  return {
    connector: wrapMethods(inner, wrap),
    faults,
    seeEvent(event) {
      pass(`event ${String(event?.type)}`, door.event(event));
      return clone(event, `event ${String(event?.type)}`);
    },
  };
}
