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

/**
 * Everything that a person can do, as functions. A promise rejects with a `ChatError`: with a code named here before
 * anything is shown, or with the server's when it refuses for good. What changes a message or a conversation waits for
 * a lost line; what asks for something rejects with `network`, unless it says otherwise.
 */
export interface ChatCommands {
  /**
   * Sends a message. Its bubble is shown at once; it is kept until the server has it, over reloads and lost lines. Throws
   * `not-allowed`, `unsupported`, `invalid` (empty) or `too-large` before anything is shown.
   */
  readonly sendMessage: (input: SendMessageInput) => SentMessage;
  /** Sends a failed message again, under the client id that it always had (P5). */
  readonly retryMessage: (clientId: string) => void;
  /** Takes back a message that is not sent; one that turns out to have arrived is recalled (P12). */
  readonly cancelMessage: (clientId: string) => void;
  /**
   * Changes a sent message, or one that has not left yet. Shown at once, taken back if the server refuses (P36). Rejects
   * with `not-found`, `not-allowed`, `expired`, `unsupported`, `invalid` (empty) or `too-large`.
   */
  readonly editMessage: (input: EditMessageInput) => Promise<void>;
  /**
   * Hides a message for everyone; one that has not left yet is cancelled. Rejects with `not-found`, `not-allowed`,
   * `expired` or `unsupported`.
   */
  readonly recallMessage: (messageId: string) => Promise<void>;
  /**
   * Deletes messages of one conversation, that of the first, for this account only. Rejects with `not-found`,
   * `not-allowed` or `unsupported`.
   */
  readonly deleteMessages: (messageIds: readonly string[]) => Promise<void>;
  /**
   * Adds or removes this account's reaction. Rejects with `not-found`, `not-allowed`, `unsupported` or `too-large` (too
   * many different ones).
   */
  readonly reactToMessage: (input: ReactToMessageInput) => Promise<void>;
  /** Marks everything up to a message as read. Call it when the message was really seen (P34). */
  readonly markRead: (conversationId: string, messageId: string) => void;
  /** Puts the unread mark on a conversation by hand, or takes it off. Rejects with `unsupported` or `not-found`. */
  readonly setMarkedUnread: (conversationId: string, unread: boolean) => Promise<void>;
  /** Pins a conversation, or lets it go. Rejects with `unsupported`, `not-found` or `too-large` (no more may be pinned). */
  readonly setPinned: (conversationId: string, pinned: boolean) => Promise<void>;
  /** Which messages of a conversation make themselves heard. Rejects with `unsupported` or `not-found`. */
  readonly setNotifyLevel: (conversationId: string, level: NotifyLevel) => Promise<void>;
  /** Takes a conversation off this account's list; a new message brings it back. Rejects with `unsupported` or `not-found`. */
  readonly removeConversation: (conversationId: string) => Promise<void>;
  /** Loads a conversation and keeps it up to date until it is closed. Never rejects: a failure is in `timeline.older`. */
  readonly openConversation: (conversationId: string) => Promise<void>;
  /** Nobody looks at it any more: only a few of its messages stay in memory. */
  readonly closeConversation: (conversationId: string) => void;
  /** A page before the viewed messages; who asks meanwhile waits for the same. A failure is in `timeline.older`. */
  readonly loadOlder: (conversationId: string) => Promise<void>;
  /** The same after the viewed messages. A failure is in `timeline.newer`. */
  readonly loadNewer: (conversationId: string) => Promise<void>;
  /** Views the history around a message, however far back. Rejects with `not-found`, or as the connector does. */
  readonly jumpToMessage: (conversationId: string, messageId: string) => Promise<void>;
  /** Back to the newest messages after a jump; they are viewed even if it rejects, as the connector does. */
  readonly returnToLive: (conversationId: string) => Promise<void>;
  /** The reader is at the newest message: far older ones leave the memory. */
  readonly trimOlder: (conversationId: string) => void;
  /** The next page of the list; after a failure the same again. */
  readonly loadConversations: () => Promise<void>;
  /** The direct conversation with a person; resolves to its id. Rejects with `unsupported`, or as the connector does. */
  readonly startConversation: (userId: string) => Promise<string>;
  /** Makes a group; resolves to its id. Rejects with `unsupported`, or as the connector does. */
  readonly createGroup: (input: { readonly title: string; readonly memberIds: readonly string[] }) => Promise<string>;
  /** At most 50 people by name or id, best first. Rejects with `unsupported`, or as the connector does. */
  readonly findPeople: (query: string, signal?: AbortSignal) => Promise<readonly User[]>;
  /** Up to 100 members of a group, and the cursor of the next. Rejects with `unsupported`, or as the connector does. */
  readonly loadMembers: People['members'];
  /** Asks for the profiles of people that are shown and not known. */
  readonly requestProfiles: (userIds: readonly string[]) => void;
  /** Keeps what stands in a composer, on disk within a second (P62); an empty draft is forgotten. */
  readonly saveDraft: (draft: Omit<Draft, 'updatedAt'>) => void;
  /** Puts a reply to a message into its conversation's composer; what is written there stays. */
  readonly startReply: (messageId: string) => void;
  /** Puts an own text there to be changed; what is written there comes back after the change. */
  readonly startEdit: (messageId: string) => void;
  /** Puts the text of a recalled message there, before what is written. */
  readonly startAgain: (messageId: string) => void;
  /** Leaves reply or edit mode; what was written before an edit comes back. */
  readonly leaveMode: (conversationId: string) => void;
  /** Keeps the bytes of an attachment of a draft. Rejects with `storage`. */
  readonly keepDraftBlob: (localId: string, blob: Blob) => Promise<void>;
  /** Lets the bytes of an attachment go that was taken out of its draft. */
  readonly discardDraftBlob: (localId: string) => void;
  /** The person types, or has stopped. Told to others at most every 3 s. */
  readonly setTyping: (conversationId: string, isTyping: boolean) => void;
  /** The person has read a notice. */
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
