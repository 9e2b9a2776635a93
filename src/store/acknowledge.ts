import type { Message } from '../model/message.js';
import { type PendingSend, retargeted } from './pending.js';
import { type StateDraft, pendingChange } from './stateDraft.js';
import { orderIn, viewedSegment } from './timeline.js';

/**
 * The last step of every commit: a sent message that has its place among the viewed messages gives up its bubble to it,
 * in the same commit, so that it is never shown twice and never not at all (P3).
 */
export function settleAcknowledged(draft: StateDraft): void {
  for (const send of acknowledged(draft)) {
    retarget(draft, send.id, { id: send.acknowledgedId as string, conversationId: send.conversationId });
    if (isInView(draft, send)) draft.pending.set(send.id, undefined);
  }
}

function* acknowledged(draft: StateDraft): Generator<PendingSend> {
  const ids = new Set([...draft.base.pending.changes.keys(), ...draft.pending.keys()]);
  for (const id of ids) {
    const change = pendingChange(draft, id);
    if (change?.kind === 'send' && change.acknowledgedId !== undefined) yield change;
  }
}

function isInView(draft: StateDraft, send: PendingSend): boolean {
  if (!draft.conversations.get(send.conversationId)) return true;
  const record = draft.messages.get(send.acknowledgedId as string);
  // An adjacency connector's answer has no place yet: its echo in the stream brings it.
  if (record?.order === undefined) return false;
  const timeline = draft.timelines.get(send.conversationId);
  if (record.deletedForMe || !timeline?.isOpen || timeline.isDetached) return true;
  const viewed = viewedSegment(timeline, orderIn(draft));
  return viewed !== undefined && viewed.low <= record.order && record.order <= viewed.high;
}

/** What was done to the message, and said in answer to it, while it had only its client id is now about the server's id. */
export function retarget(draft: StateDraft, clientId: string, message: Pick<Message, 'id' | 'conversationId'>): void {
  const { byTarget, sends } = draft.base.pending;
  for (const ids of [byTarget.get(clientId), sends.get(message.conversationId)]) {
    for (const id of ids ?? []) {
      const change = pendingChange(draft, id);
      const next = change && retargeted(change, clientId, message.id);
      if (next !== change) draft.pending.set(id, next);
    }
  }
}
