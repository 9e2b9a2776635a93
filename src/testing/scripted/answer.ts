import type { Connector } from '../../connector/connector.js';
import type { MethodName, MethodNoun } from '../contract/contractMethods.js';
import { deleteForMe, editMessage, recallMessage } from './changeMessage.js';
import type { ClientStream } from './clientStream.js';
import * as conversations from './conversationActs.js';
import { downloadFile, uploadFile } from './fileActs.js';
import { pageHistory } from './pageHistory.js';
import * as people from './peopleActs.js';
import { listReactors, reactToMessage } from './reactToMessage.js';
import { findByClientId, sendMessage } from './sendMessage.js';
import { roomOf, type Caller, type ServerContext } from './serverContext.js';
import { viewMessage } from './views.js';

/** The device that calls. */
export interface Device {
  readonly context: ServerContext;
  readonly stream: ClientStream;
  connect(since: string | undefined): unknown;
  disconnect(): void;
  watch(userIds: ReadonlySet<string>): void;
}

type MethodOf<M extends MethodName> = M extends `${infer N extends MethodNoun}.${infer V}`
  ? NonNullable<NonNullable<Connector[N]>[V & keyof NonNullable<Connector[N]>]>
  : never;
type InputOf<M extends MethodName> = MethodOf<M> extends (input: infer I, ...rest: never[]) => unknown ? I : never;

type Answers = { readonly [M in MethodName]: (device: Device, caller: Caller, input: InputOf<M>) => unknown };

/** The server's answer to a call, or its refusal. */
export function answer(device: Device, caller: Caller, input: unknown): unknown {
  return (ANSWERS[caller.operation] as (device: Device, caller: Caller, input: unknown) => unknown)(
    device,
    caller,
    input,
  );
}

const ANSWERS: Answers = {
  'session.connect': (device, _caller, { since }) => device.connect(since),
  'session.disconnect': (device) => device.disconnect(),
  'conversations.list': ({ context }, caller, input) => conversations.listConversations(context, caller, input),
  'conversations.get': ({ context }, caller, input) =>
    conversations.getConversation(context, caller, input.conversationId),
  'conversations.ensure': ({ context }, caller, input) =>
    conversations.ensureConversation(context, caller, input.userId),
  'conversations.setPinned': ({ context }, caller, input) =>
    conversations.setPinned(context, caller, input.conversationId, input.pinned),
  'conversations.setNotifyLevel': ({ context }, caller, input) =>
    conversations.setNotify(context, caller, input.conversationId, input.level),
  'conversations.setMarkedUnread': ({ context }, caller, input) =>
    conversations.setMarkedUnread(context, caller, input.conversationId, input.unread),
  'conversations.remove': ({ context }, caller, input) =>
    conversations.removeConversation(context, caller, input.conversationId),
  'messages.history': ({ context }, caller, input) => pageHistory(context, caller, input),
  'messages.send': ({ context }, caller, input) => sendMessage(context, caller, input),
  'messages.lookup': ({ context }, caller, input) => {
    const room = roomOf(context, caller, input.conversationId);
    const found = findByClientId(room, caller.userId, input.clientId);
    return found ? viewMessage(room, found, caller.userId, context.features.ordering) : null;
  },
  'messages.edit': ({ context }, caller, input) => editMessage(context, caller, input),
  'messages.recall': ({ context }, caller, input) => recallMessage(context, caller, input),
  'messages.deleteForMe': ({ context }, caller, input) => deleteForMe(context, caller, input),
  'messages.react': ({ context }, caller, input) => reactToMessage(context, caller, input),
  'messages.listReactors': ({ context }, caller, input) => listReactors(context, caller, input),
  'receipts.markRead': ({ context }, caller, input) =>
    conversations.markRead(context, caller, input.conversationId, input.upTo),
  'presence.sendTyping': ({ context }, caller, input) =>
    people.sendTyping(context, caller, input.conversationId, input.typing),
  'presence.watch': (device, _caller, { userIds }) => {
    device.watch(new Set(userIds));
    return people.presencesOf(device.context, userIds);
  },
  'contacts.profiles': ({ context }, _caller, input) => people.profiles(context, input.userIds),
  'contacts.find': ({ context }, caller, input) => people.findPeople(context, caller, input.query, input.limit),
  'groups.create': ({ context }, caller, input) => conversations.createGroup(context, caller, input),
  'groups.members': ({ context }, caller, input) =>
    people.members(context, roomOf(context, caller, input.conversationId).memberIds, input.cursor, input.limit),
  'files.upload': ({ context, stream }, caller, input) => uploadFile(context, caller, stream, input),
  'files.download': ({ context }, caller, input) => downloadFile(context, caller, input.url),
};
