import { ChatError } from '../../model/errors.js';
import type { Mention, MessageContent } from '../../model/message.js';
import { canEditMessage, canSendMessage, limitOf } from '../../model/permissions.js';
import type { PendingEdit } from '../pending.js';
import { storeMessage } from '../reducers/messageReceived.js';
import { selectPendingSend, selectUnsentAmong } from '../selectors/selectors.js';
import { type CommandContext, type Operation, requireAllowed, requireMethod } from './command.js';
import { beginChange, requireTarget } from './target.js';

/** What an own message is to say from now on. */
export interface EditMessageInput {
  readonly messageId: string;
  readonly content: MessageContent;
  readonly mentions?: readonly Mention[] | undefined;
}

/**
 * Changes a sent message; one that has not left yet is changed before it goes (P13). Shown at once, taken back if the
 * server refuses (P36). Rejects with `not-found`, `not-allowed`, `expired`, `unsupported`, `invalid` or `too-large`.
 */
export async function editMessage(context: CommandContext, input: EditMessageInput): Promise<void> {
  const { state, messageId, message, asking } = requireTarget(context, input.messageId, 'messages.edit');
  const send = selectPendingSend(state, messageId);
  const isUnsent = send && (send.state === 'failed' || (send.state === 'queued' && send.firstTriedAt === undefined));
  requireAllowed(isUnsent ? canSendMessage(asking) : canEditMessage(message, asking), 'messages.edit');
  if (input.content.type === 'text') {
    if (input.content.text.trim() === '') throw new ChatError('invalid', 'messages.edit');
    const limit = limitOf('text', asking.limits, asking.conversation)?.maxLength ?? 0;
    if (input.content.text.length > limit) throw new ChatError('too-large', 'messages.edit');
  }
  if (isUnsent) {
    const { content, mentions } = input;
    context.resubmit({ ...send, state: 'queued', error: undefined, message: { ...send.message, content, mentions } });
    return;
  }
  requireMethod(context.connector.messages.edit, 'messages.edit');
  const change: PendingEdit = {
    kind: 'edit',
    ...beginChange(context, message.conversationId),
    unnamed: selectUnsentAmong(state, [messageId]),
    messageId,
    content: input.content,
    mentions: input.mentions,
    editedAt: context.clock.now(),
  };
  await context.submit(change).settled;
}

export const editOperation: Operation<PendingEdit> = {
  lane: (change) => `change ${change.messageId}`,

  async call({ conversationId, messageId, content, mentions }, { connector, signal, checkMessage }) {
    const edit = requireMethod(connector.messages.edit, 'messages.edit');
    return { message: checkMessage(await edit({ conversationId, messageId, content, mentions }, { signal })) };
  },

  settle(draft, change, { message }, context) {
    const known = draft.messages.get(change.messageId);
    if (known && message?.id === known.id) storeMessage(draft, { ...message, order: known.order }, context);
  },
};
