import type { ConnectorEvent } from '../../../connector/events.js';
import type { LogEntry } from '../store/rows.js';
import { messageIdOf } from './access.js';
import { viewConversation } from './conversationView.js';
import { viewMessage } from './messageView.js';
import type { Handler, OwnMethod, Viewer } from './request.js';

const BATCH_LENGTH = 200;

export interface LogPage {
  readonly events: readonly ConnectorEvent[];
  /** Where the next page begins. */
  readonly place: number;
  readonly isEnd: boolean;
}

export type ReadLogMethod = OwnMethod<{ readonly after: number }, LogPage>;

export const readLog: Handler<ReadLogMethod> = async (request, { after }) => {
  const rows = await request.tx.list('log', { prefix: [request.userId], from: after + 1 }, BATCH_LENGTH);
  const events: ConnectorEvent[] = [];
  for (const { entry } of rows) {
    const event = await readEntry(request, entry);
    if (event) events.push(event);
  }
  return { events, place: rows.at(-1)?.place ?? after, isEnd: rows.length < BATCH_LENGTH };
};

/** The event as it is by now; nothing for an edit of what has been recalled meanwhile. */
async function readEntry(viewer: Viewer, entry: LogEntry): Promise<ConnectorEvent | undefined> {
  if (entry.type === 'event') return entry.event;
  if (entry.type === 'conversation') {
    const conversation = await viewConversation(viewer, entry.conversationId);
    return conversation && { type: 'conversation.changed', conversation };
  }
  const row = await viewer.tx.get('messages', [entry.conversationId, entry.order]);
  if (!row) return undefined;
  if (entry.type === 'message') return { type: 'message.received', message: await viewMessage(viewer, row) };
  if (!row.edit || row.recall) return undefined;
  return {
    type: 'message.edited',
    conversationId: row.conversationId,
    messageId: messageIdOf(row.conversationId, row.order),
    editorId: row.senderId,
    revision: row.edit.revision,
    editedAt: row.edit.editedAt,
    content: row.content,
    ...(row.mentions ? { mentions: row.mentions } : {}),
  };
}
