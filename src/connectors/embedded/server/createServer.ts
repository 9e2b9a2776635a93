import type { Clock } from '../../../shared/clock.js';
import type { BackendStore, TransactionMode } from '../store/backendStore.js';
import type { AccountRow } from '../store/rows.js';
import {
  ensureConversation,
  getConversation,
  listConversations,
  removeConversation,
  setMarkedUnread,
  setNotifyLevel,
  setPinned,
} from './conversations.js';
import { checkUpload, readFile, storeFile } from './files.js';
import { createGroup, listMembers } from './groups.js';
import { readHistory } from './history.js';
import { readLog } from './log.js';
import { deleteMessagesForMe, editMessage, lookupMessage, recallMessage, sendMessage } from './messages.js';
import { findPeople, listTypingReaders, readAbsence, readProfiles } from './people.js';
import { listReactors, reactToMessage } from './reactions.js';
import { markDelivered, markRead, readStandings } from './receipts.js';
import { openRequest, type SendLimit, type ServerRequest } from './request.js';
import { endSession, startSession } from './session.js';

/** Every method of the server by the name of its operation: those that only look, and those that change something. */
const READS = {
  'conversations.list': listConversations,
  'conversations.get': getConversation,
  'messages.history': readHistory,
  'messages.lookup': lookupMessage,
  'messages.listReactors': listReactors,
  'contacts.profiles': readProfiles,
  'contacts.find': findPeople,
  'groups.members': listMembers,
  'presence.sendTyping': listTypingReaders,
  'presence.watch': readAbsence,
  'receipts.standings': readStandings,
  'files.check': checkUpload,
  'files.download': readFile,
  'log.read': readLog,
} as const;

const WRITES = {
  'session.connect': startSession,
  'session.disconnect': endSession,
  'conversations.ensure': ensureConversation,
  'conversations.setPinned': setPinned,
  'conversations.setNotifyLevel': setNotifyLevel,
  'conversations.setMarkedUnread': setMarkedUnread,
  'conversations.remove': removeConversation,
  'messages.send': sendMessage,
  'messages.edit': editMessage,
  'messages.recall': recallMessage,
  'messages.deleteForMe': deleteMessagesForMe,
  'messages.react': reactToMessage,
  'receipts.markRead': markRead,
  'receipts.markDelivered': markDelivered,
  'groups.create': createGroup,
  'files.upload': storeFile,
} as const;

type Handlers = typeof READS & typeof WRITES;

export type OperationName = keyof Handlers;
export type OperationInput<Name extends OperationName> = Parameters<Handlers[Name]>[1];
export type OperationResult<Name extends OperationName> = Awaited<ReturnType<Handlers[Name]>>;

export interface EmbeddedServer {
  /** Runs one command of an account in one transaction; then rings those whom it concerns. Rejects with `ChatError`. */
  call<Name extends OperationName>(
    userId: string,
    operation: Name,
    input: OperationInput<Name>,
  ): Promise<OperationResult<Name>>;
  listBots(): Promise<readonly AccountRow[]>;
  /** Remembers how far a bot has answered, so that the next tab goes on from there. */
  setAnsweredUpTo(botId: string, place: number): Promise<void>;
}

export interface EmbeddedServerOptions {
  readonly store: BackendStore;
  readonly clock: Clock;
  readonly sendLimit?: SendLimit | undefined;
  /** Called after the commit with the accounts whose log has grown. */
  readonly onTold: (userIds: readonly string[]) => void;
}

/** The backend's rules over any store. It holds no state of its own: each tab has one, and they agree through the store. */
export function createServer({ store, clock, sendLimit, onTold }: EmbeddedServerOptions): EmbeddedServer {
  return {
    async call<Name extends OperationName>(
      userId: string,
      operation: Name,
      input: OperationInput<Name>,
    ): Promise<OperationResult<Name>> {
      const mode: TransactionMode = operation in WRITES ? 'readwrite' : 'readonly';
      // One handler and its input belong together, which the union of all of them cannot say.
      const handler = { ...READS, ...WRITES }[operation] as (
        request: ServerRequest,
        input: OperationInput<Name>,
      ) => Promise<OperationResult<Name>>;
      let told: ReadonlySet<string> = new Set();
      const result = await store.transact(mode, async (tx) => {
        const open = openRequest({ tx, userId, operation, now: clock.now(), sendLimit });
        const answer = await handler(open.request, input);
        told = open.told;
        return answer;
      });
      if (told.size > 0) onTold([...told]);
      return result;
    },
    listBots: () =>
      store.transact('readonly', async (tx) => {
        const accounts = await tx.list('accounts', { prefix: [] });
        return accounts.filter((account) => account.bot !== undefined);
      }),
    setAnsweredUpTo: (botId, place) =>
      store.transact('readwrite', async (tx) => {
        const account = await tx.get('accounts', [botId]);
        if (account) tx.put('accounts', [botId], { ...account, answeredUpTo: place });
      }),
  };
}
