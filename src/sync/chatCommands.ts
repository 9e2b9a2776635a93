import type { NotifyLevel } from '../model/conversation.js';
import type { Draft } from '../model/draft.js';
import type { User } from '../model/user.js';
import { tableGet } from '../shared/table.js';
import { cancelMessage } from '../store/commands/cancelMessage.js';
import { removeConversation, setMarkedUnread, setNotifyLevel, setPinned } from '../store/commands/changeSettings.js';
import type { CommandContext } from '../store/commands/command.js';
import { againDraft, type Compose, editDraft, plainDraft, replyDraft } from '../store/commands/composeDraft.js';
import { deleteMessages } from '../store/commands/deleteMessages.js';
import { type EditMessageInput, editMessage } from '../store/commands/editMessage.js';
import { markRead } from '../store/commands/markRead.js';
import { type ReactToMessageInput, reactToMessage } from '../store/commands/reactToMessage.js';
import { recallMessage } from '../store/commands/recallMessage.js';
import { retryMessage } from '../store/commands/retryMessage.js';
import { type SendMessageInput, type SentMessage, sendMessage } from '../store/commands/sendMessage.js';
import type { Core } from './core.js';
import type { Drafts } from './drafts.js';
import type { Outbox } from './outbox.js';
import type { Paging } from './paging.js';
import type { People } from './people.js';
import type { Session } from './session.js';

/** Everything that a person can do, as functions. Each says in its own file what it checks and how it fails. */
export interface ChatCommands {
  readonly sendMessage: (input: SendMessageInput) => SentMessage;
  readonly retryMessage: (clientId: string) => void;
  readonly cancelMessage: (clientId: string) => void;
  readonly editMessage: (input: EditMessageInput) => Promise<void>;
  readonly recallMessage: (messageId: string) => Promise<void>;
  readonly deleteMessages: (messageIds: readonly string[]) => Promise<void>;
  readonly reactToMessage: (input: ReactToMessageInput) => Promise<void>;
  readonly markRead: (conversationId: string, messageId: string) => void;
  readonly setMarkedUnread: (conversationId: string, unread: boolean) => Promise<void>;
  readonly setPinned: (conversationId: string, pinned: boolean) => Promise<void>;
  readonly setNotifyLevel: (conversationId: string, level: NotifyLevel) => Promise<void>;
  readonly removeConversation: (conversationId: string) => Promise<void>;
  /** Loads and keeps a conversation up to date until it is closed. */
  readonly openConversation: (conversationId: string) => Promise<void>;
  readonly closeConversation: (conversationId: string) => void;
  readonly loadOlder: (conversationId: string) => Promise<void>;
  readonly loadNewer: (conversationId: string) => Promise<void>;
  readonly jumpToMessage: (conversationId: string, messageId: string) => Promise<void>;
  readonly returnToLive: (conversationId: string) => Promise<void>;
  /** The reader is at the newest message: far older ones leave the memory. */
  readonly trimOlder: (conversationId: string) => void;
  /** The next page of the list; after a failure the same again. */
  readonly loadConversations: () => Promise<void>;
  readonly startConversation: (userId: string) => Promise<string>;
  readonly createGroup: (input: { readonly title: string; readonly memberIds: readonly string[] }) => Promise<string>;
  readonly findPeople: (query: string, signal?: AbortSignal) => Promise<readonly User[]>;
  readonly loadMembers: People['members'];
  /** Asks for the profiles of people that are shown and not known. */
  readonly requestProfiles: (userIds: readonly string[]) => void;
  readonly saveDraft: (draft: Omit<Draft, 'updatedAt'>) => void;
  /** Puts a reply to a message, the change of an own one, or a recalled one's text into its conversation's composer. */
  readonly startReply: (messageId: string) => void;
  readonly startEdit: (messageId: string) => void;
  readonly startAgain: (messageId: string) => void;
  /** Leaves reply or edit mode; what was written before an edit comes back. */
  readonly leaveMode: (conversationId: string) => void;
  readonly keepDraftBlob: (localId: string, blob: Blob) => Promise<void>;
  readonly discardDraftBlob: (localId: string) => void;
  /** The person types, or has stopped. Told to others at most every 3 s. */
  readonly setTyping: (conversationId: string, isTyping: boolean) => void;
  readonly dismissNotice: (noticeId: string) => void;
  /** Tries to connect now. */
  readonly reconnect: () => void;
}

/** Longest wait for the disk before the text leaves the composer. */
const STORE_WAIT_MS = 100;

export interface CommandParts {
  readonly core: Core;
  readonly outbox: Outbox;
  readonly paging: Paging;
  readonly people: People;
  readonly drafts: Drafts;
  readonly session: Session;
  readonly typing: (conversationId: string, isTyping: boolean) => void;
  readonly drain: () => void;
  readonly beforeSend: CommandContext['beforeSend'];
}

export function bindCommands(parts: CommandParts): ChatCommands {
  const { core, outbox, paging, people, drafts, session } = parts;
  const context: CommandContext = {
    connector: core.connector,
    clock: core.clock,
    read() {
      parts.drain();
      return core.store.getState();
    },
    commit: core.commit,
    nextSequence: core.nextSequence,
    submit: outbox.submit,
    withdraw: outbox.withdraw,
    resubmit: outbox.resubmit,
    beforeSend: parts.beforeSend,
  };
  const compose = (write: Compose, messageId: string): void => {
    const draft = write(core.store.getState(), messageId);
    if (draft) drafts.save(draft);
  };

  /** The text leaves the composer when it is on disk, or after 100 ms with the bubble marked 'not stored yet' (P1). */
  function leaveComposer(stored: Promise<void>, draft: Draft): void {
    let isCleared = false;
    const clear = (): void => {
      if (!isCleared) drafts.clearSent(draft);
      isCleared = true;
    };
    core.clock.schedule(STORE_WAIT_MS, clear);
    stored.then(clear, () => undefined);
  }

  return {
    sendMessage(input) {
      const { conversationId } = input;
      const draft = tableGet(core.store.getState().drafts, conversationId);
      const sent = sendMessage(context, input);
      if (input.clearDraft && draft) leaveComposer(sent.stored, draft);
      parts.typing(conversationId, false);
      if (tableGet(core.store.getState().timelines, conversationId)?.isDetached) {
        // What was sent is shown at the live end in any case; the rest of it comes with the next connection.
        paging.returnToLive(conversationId).catch(() => undefined);
      }
      return sent;
    },
    retryMessage: (clientId) => retryMessage(context, clientId),
    cancelMessage: (clientId) => cancelMessage(context, clientId),
    editMessage: (input) => editMessage(context, input),
    recallMessage: (messageId) => recallMessage(context, messageId),
    deleteMessages: (messageIds) => deleteMessages(context, messageIds),
    reactToMessage: (input) => reactToMessage(context, input),
    markRead: (conversationId, messageId) => markRead(context, conversationId, messageId),
    setMarkedUnread: (conversationId, unread) => setMarkedUnread(context, conversationId, unread),
    setPinned: (conversationId, pinned) => setPinned(context, conversationId, pinned),
    setNotifyLevel: (conversationId, level) => setNotifyLevel(context, conversationId, level),
    removeConversation: (conversationId) => removeConversation(context, conversationId),
    openConversation: paging.openConversation,
    closeConversation: paging.closeConversation,
    loadOlder: paging.loadOlder,
    loadNewer: paging.loadNewer,
    jumpToMessage: paging.jumpToMessage,
    returnToLive: paging.returnToLive,
    trimOlder: paging.trimOlder,
    loadConversations: () => session.loadConversations(),
    startConversation: people.startConversation,
    createGroup: people.createGroup,
    findPeople: people.find,
    loadMembers: people.members,
    requestProfiles: people.request,
    saveDraft: drafts.save,
    startReply: (messageId) => compose(replyDraft, messageId),
    startEdit: (messageId) => compose(editDraft, messageId),
    startAgain: (messageId) => compose(againDraft, messageId),
    leaveMode(conversationId) {
      const draft = tableGet(core.store.getState().drafts, conversationId);
      if (draft) drafts.save(plainDraft(draft));
    },
    keepDraftBlob: drafts.keepBlob,
    discardDraftBlob: drafts.discardBlob,
    setTyping: parts.typing,
    dismissNotice: (noticeId) =>
      core.commit((draft) => {
        draft.notices = draft.notices.filter(({ id }) => id !== noticeId);
      }),
    reconnect: session.hurry,
  };
}
