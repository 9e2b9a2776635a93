import type { Conversation } from '../model/conversation.js';
import type { Draft } from '../model/draft.js';
import type { Limits } from '../model/limits.js';
import type { MessageContent } from '../model/message.js';
import type { Presence, User } from '../model/user.js';
import type { PendingChange } from './pending.js';
import type {
  ChatState,
  ConnectionState,
  ListState,
  MessageRecord,
  Notice,
  Receipts,
  Timeline,
  UploadProgress,
} from './state.js';
import { createTableDraft, type TableDraft } from './tableDraft.js';

/**
 * One commit under way. Reducers and commands write the confirmed half and the pending changes here; what is shown is
 * derived once, at the end, for the ids that were touched (`finishDraft`). A reducer changes its draft and nothing else.
 */
export interface StateDraft {
  readonly base: ChatState;
  connection: ConnectionState;
  limits: Limits;
  conversationList: ListState;
  notices: readonly Notice[];
  rowKeys: ReadonlyMap<string, string>;
  readonly users: TableDraft<User>;
  readonly presence: TableDraft<Presence>;
  readonly typing: TableDraft<readonly string[]>;
  readonly conversations: TableDraft<Conversation>;
  readonly messages: TableDraft<MessageRecord>;
  readonly timelines: TableDraft<Timeline>;
  readonly receipts: TableDraft<Receipts>;
  readonly drafts: TableDraft<Draft>;
  readonly uploads: TableDraft<UploadProgress>;
  readonly recalledContents: TableDraft<MessageContent>;
  /** Added or changed pending changes by id; `undefined`: settled. */
  readonly pending: Map<string, PendingChange | undefined>;
  /** Arrays made by this draft: they may be pushed to instead of copied. */
  readonly ownArrays: WeakSet<readonly string[]>;
}

export function createStateDraft(base: ChatState): StateDraft {
  return {
    base,
    connection: base.connection,
    limits: base.limits,
    conversationList: base.conversationList,
    notices: base.notices,
    rowKeys: base.rowKeys,
    users: createTableDraft(base.users),
    presence: createTableDraft(base.presence),
    typing: createTableDraft(base.typing),
    conversations: createTableDraft(base.conversations),
    messages: createTableDraft(base.messages),
    timelines: createTableDraft(base.timelines),
    receipts: createTableDraft(base.receipts),
    drafts: createTableDraft(base.drafts),
    uploads: createTableDraft(base.uploads),
    recalledContents: createTableDraft(base.recalledContents),
    pending: new Map(),
    ownArrays: new WeakSet(),
  };
}

export function pendingChange(draft: StateDraft, id: string): PendingChange | undefined {
  return draft.pending.has(id) ? draft.pending.get(id) : draft.base.pending.changes.get(id);
}

/** The ids with one more at the end; copied only once in a draft, however many are added. */
export function withAppended(draft: StateDraft, ids: readonly string[], id: string): readonly string[] {
  if (draft.ownArrays.has(ids)) {
    (ids as string[]).push(id);
    return ids;
  }
  const copy = [...ids, id];
  draft.ownArrays.add(copy);
  return copy;
}
