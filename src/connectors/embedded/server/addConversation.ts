import type { ConversationKind } from '../../../model/conversation.js';
import { createId } from '../../../shared/ids.js';
import type { ConversationRow } from '../store/rows.js';
import type { ServerRequest } from './request.js';
import { changeView } from './views.js';

export interface NewConversation {
  readonly kind: ConversationKind;
  readonly title?: string | undefined;
  /** With the account that makes it. */
  readonly memberIds: readonly string[];
}

/** Makes a conversation. It is on its maker's list at once, on the others' with the first message. */
export async function addConversation(request: ServerRequest, conversation: NewConversation): Promise<ConversationRow> {
  const { tx, userId: makerId, now } = request;
  const row: ConversationRow = { ...conversation, id: createId(), lastOrder: 0, activityAt: now };
  tx.put('conversations', [row.id], row);
  for (const userId of row.memberIds) {
    const role = conversation.kind === 'group' && userId === makerId ? 'owner' : 'member';
    tx.put('members', [row.id, userId], { userId, role, membership: 'joined', readUpTo: 0, deliveredUpTo: 0 });
    await changeView(request, userId, row.id, (view) => ({ ...view, activityAt: now, isHidden: userId !== makerId }));
  }
  await request.tell([makerId], { type: 'conversation', conversationId: row.id });
  return row;
}
