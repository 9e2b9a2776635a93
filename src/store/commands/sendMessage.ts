import { ChatError, toChatError } from '../../model/errors.js';
import type { MediaSource } from '../../model/media.js';
import type { Mention, Message, MessageContent, Quote } from '../../model/message.js';
import { canSendFiles, canSendMessage, limitOf } from '../../model/permissions.js';
import { createId } from '../../shared/ids.js';
import type { PendingSend } from '../pending.js';
import { acknowledgeSend, addLiveMessage, storeMessage } from '../reducers/messageReceived.js';
import { selectAsking, selectCurrentId, selectIsMissing, selectUnsentAmong } from '../selectors/selectors.js';
import {
  type CommandContext,
  type Operation,
  type OperationContext,
  requireAllowed,
  requireMethod,
} from './command.js';

/** A message to be sent. */
export interface SendMessageInput {
  readonly conversationId: string;
  /** A file that is not uploaded yet has an empty `source.url` and a `source.localId` that names its bytes. */
  readonly content: MessageContent;
  readonly replyTo?: Quote | undefined;
  readonly mentions?: readonly Mention[] | undefined;
  /** The bytes, unless they are kept already with the draft. */
  readonly blobs?: readonly { readonly localId: string; readonly blob: Blob }[] | undefined;
  /** Empties the conversation's draft in the transaction that keeps the message. @default false */
  readonly clearDraft?: boolean | undefined;
}

/** The name of a message that is on its way, and what becomes of it. */
export interface SentMessage {
  /** Names the message until the server does, and stays its row's key. */
  readonly clientId: string;
  /** Resolves when the message is on disk: from then on it cannot get lost (P1). Rejects with `storage`. */
  readonly stored: Promise<void>;
  /** Resolves when the server has it. Rejects with `ChatError` when it refused for good, or with `aborted`. */
  readonly sent: Promise<void>;
}

/**
 * Sends a message. Its bubble is shown at once; it is kept until the server has it, over reloads and lost lines.
 * Throws `not-allowed`, `unsupported`, `invalid` (empty) or `too-large` before anything is shown.
 */
export function sendMessage(context: CommandContext, input: SendMessageInput): SentMessage {
  const state = context.read();
  const now = context.clock.now();
  const asking = selectAsking(state, input.conversationId, now);
  const file = fileToUpload(input.content);
  // Not known yet, as behind a link on a first visit: the server decides.
  if (asking.conversation || selectIsMissing(state, input.conversationId))
    requireAllowed(file ? canSendFiles(asking) : canSendMessage(asking), 'messages.send');
  const { conversationId, content, mentions } = input;
  const replyTo = input.replyTo && { ...input.replyTo, messageId: selectCurrentId(state, input.replyTo.messageId) };
  const outgoing = context.beforeSend({ conversationId, content, replyTo, mentions });
  if ('refused' in outgoing) throw new ChatError(outgoing.refused, 'messages.send', { retryable: false });
  checkSize(outgoing.content, asking);

  const clientId = createId();
  const message: Message = {
    ...outgoing,
    id: clientId,
    clientId,
    senderId: state.userId,
    sentAt: now,
  };
  const change: PendingSend = {
    kind: 'send',
    id: clientId,
    conversationId,
    createdAt: now,
    sequence: context.nextSequence(),
    unnamed: outgoing.replyTo && selectUnsentAmong(state, [outgoing.replyTo.messageId]),
    message,
    blobIds: file?.localId === undefined ? [] : [file.localId],
    state: 'queued',
    stored: false,
  };
  const submission = context.submit(change, {
    blobs: input.blobs,
    ...(input.clearDraft ? { clearDraftOf: conversationId } : {}),
  });
  return { clientId, stored: submission.stored, sent: submission.settled };
}

function fileToUpload(content: MessageContent): MediaSource | undefined {
  return 'source' in content && content.source.url === '' ? content.source : undefined;
}

function checkSize(content: MessageContent, asking: ReturnType<typeof selectAsking>): void {
  if (content.type === 'text') {
    if (content.text.trim() === '') throw new ChatError('invalid', 'messages.send');
    const limit = limitOf('text', asking.limits, asking.conversation)?.maxLength ?? 0;
    if (content.text.length > limit) throw new ChatError('too-large', 'messages.send');
  }
  const maxBytes = limitOf('files', asking.limits, asking.conversation)?.maxBytes ?? 0;
  if ((fileToUpload(content)?.size ?? 0) > maxBytes) throw new ChatError('too-large', 'files.upload');
}

export const sendOperation: Operation<PendingSend> = {
  // What was taken back holds up nobody, however long nobody can say whether it arrived.
  lane: (change) => (change.cancelled ? `change ${change.id}` : `send ${change.conversationId}`),
  keepFailed: true,

  async call(change, context) {
    if (change.cancelled) return dropOrRecall(change, context);
    const found = await lookUpUncertain(change, context);
    if (found) return { message: found };
    const ready = await uploaded(change, context);
    // From here on the server may have it: whoever comes after must know (P2).
    const tried = ready.firstTriedAt === undefined ? { ...ready, firstTriedAt: context.clock.now() } : ready;
    if (tried !== ready) await context.update(tried);
    // Taken back meanwhile (P12).
    context.signal.throwIfAborted();
    const { content, replyTo, mentions } = tried.message;
    const raw = await context.connector.messages.send(
      { conversationId: tried.conversationId, clientId: tried.id, content, replyTo, mentions },
      { signal: context.signal },
    );
    const message = context.checkMessage(raw);
    if (message.conversationId !== change.conversationId) throw new ChatError('invalid', 'messages.send');
    return { message: { ...message, clientId: change.id } };
  },

  settle(draft, change, { message }, context) {
    if (!message) return;
    // The stream of an adjacency connector says where the message belongs; its answer does not.
    if (message.order !== undefined) addLiveMessage(draft, message, context);
    else if (draft.messages.get(message.id)) storeMessage(draft, message, context);
    acknowledgeSend(draft, change.id, message);
  },
};

/**
 * A send whose answer was lost, and that the server would take for a new one by now, is looked up first. Where that is
 * not possible it is not sent again by itself: the person decides ('may have been sent').
 */
async function lookUpUncertain(change: PendingSend, context: OperationContext): Promise<Message | undefined> {
  const { connector, clock, signal } = context;
  if (change.firstTriedAt === undefined) return undefined;
  // A clock that was set back proves nothing about the age.
  const ageMs = clock.now() - change.firstTriedAt;
  const { windowMs } = connector.idempotency;
  if (windowMs > 0 && ageMs >= 0 && ageMs <= windowMs) return undefined;
  const { lookup } = connector.messages;
  if (!lookup) throw new ChatError('not-sent', 'messages.send', { retryable: false });
  const raw = await lookup({ conversationId: change.conversationId, clientId: change.id }, { signal });
  return raw === null ? undefined : { ...context.checkMessage(raw), clientId: change.id };
}

/** Taken back while on its way: gone if it never arrived, recalled if it did (P12). */
async function dropOrRecall(
  change: PendingSend,
  context: OperationContext,
): Promise<{ dropped: true; message?: Message }> {
  const { lookup, recall } = context.connector.messages;
  if (change.firstTriedAt === undefined || !lookup) return { dropped: true };
  const { signal } = context;
  const raw = await lookup({ conversationId: change.conversationId, clientId: change.id }, { signal });
  if (raw === null) return { dropped: true };
  const message = context.checkMessage(raw);
  if (!recall) return { dropped: true, message };
  const recalled = await recall({ conversationId: change.conversationId, messageId: message.id }, { signal });
  return { dropped: true, message: context.checkMessage(recalled) };
}

async function uploaded(change: PendingSend, context: OperationContext): Promise<PendingSend> {
  const { content } = change.message;
  if (change.blobIds.length === 0 || !('source' in content) || content.source.url !== '') return change;
  const upload = requireMethod(context.connector.files?.upload, 'files.upload');
  const source: MediaSource = content.source;
  const blob = await context.readBlob(source.localId ?? '');
  if (!blob) throw new ChatError('not-found', 'files.upload', { retryable: false });
  try {
    const { url } = await upload(
      {
        conversationId: change.conversationId,
        uploadId: change.id,
        blob,
        name: source.name,
        mimeType: source.mimeType,
      },
      { signal: context.signal },
    );
    if (typeof url !== 'string' || url === '') throw new ChatError('invalid', 'files.upload');
    const message = { ...change.message, content: { ...content, source: { ...source, url } } as MessageContent };
    const next: PendingSend = { ...change, message };
    await context.update(next);
    return next;
  } catch (error) {
    throw toChatError(error, 'files.upload');
  }
}
