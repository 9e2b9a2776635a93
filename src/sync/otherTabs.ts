import type { Marker } from '../model/conversation.js';
import { ChatError } from '../model/errors.js';
import type { MessageContent } from '../model/message.js';
import type { OperationContext } from '../store/commands/command.js';
import { beginChange } from '../store/commands/target.js';
import { type PendingChange, type PendingEdit, type PendingSend, retargeted } from '../store/pending.js';
import { acknowledgeSend } from '../store/reducers/messageReceived.js';
import { placeMarker } from '../store/reducers/receiptAdvanced.js';
import type { MessageRecord } from '../store/state.js';
import type { StateDraft } from '../store/stateDraft.js';
import type { Core } from './core.js';
import type { Outbox } from './outbox.js';
import type { OutboxWork } from './outboxWork.js';
import type { OutboxRow } from './storage/storage.js';
import type { TakenBack } from './takenBack.js';

/** What the outbox does with rows that another page wrote: an earlier one, or another tab. Loaded when there are any. */

/** Nobody is asked about for longer than it takes to settle so many others. */
const MOST_REMOVED = 1_000;

export interface OtherTabsParts {
  readonly work: OutboxWork;
  /** Rows of other tabs that are alive, and whose they are. */
  readonly foreign: Map<string, string>;
  /** Rows that another tab has settled: who was still being asked about them comes too late. */
  readonly removed: Set<string>;
  readonly takenBack: TakenBack;
  readonly outbox: Outbox;
}

/** Shows the rows; those that are this tab's or nobody's any more are this tab's to carry out. */
export async function adoptRows(rows: readonly OutboxRow[], parts: OtherTabsParts): Promise<void> {
  const { foreign, removed } = parts;
  const { core, storage, tabs, pendingOf, finish } = parts.work;
  const hasOrders = core.connector.ordering === 'sequence';
  for (const row of rows) if (row.owner === tabs.id) beAsked(row, parts);
  const owners = [...new Set(rows.map(({ owner }) => owner))];
  const alive = await tabs.alive(owners.filter((owner) => owner !== tabs.id));
  // New ones, and those of another tab as they stand there now: failed, or taken back.
  const arrived = new Set(core.store.getState().rowKeys.values());
  const fresh = rows.filter(({ id, owner, change }) => {
    const known = pendingOf(id);
    if (!known && arrived.has(id)) return false;
    // Taken back, and it may arrive all the same: its tab sees to that as long as it is there, then this one (P12).
    if (!known && (change as PendingSend).cancelled) return !alive.has(owner);
    if (removed.has(id)) return false;
    return !known || (alive.has(owner) && !(known.kind === 'send' && known.state === 'acknowledged'));
  });
  for (const { id, owner } of rows) {
    if (alive.has(owner)) foreign.set(id, owner);
    else foreign.delete(id);
  }
  const settled: PendingChange[] = [];
  core.commit((draft) => {
    for (const { id, owner, change } of rows) {
      const known = pendingOf(id);
      if (owner === tabs.id || known?.kind !== 'send' || known.state === 'acknowledged') continue;
      const tried = withTrial(known, change as PendingChange);
      if (tried !== known) draft.pending.set(id, tried);
    }
    for (const { id, change } of fresh) {
      const known = named(draft, withTrial(change as PendingChange, pendingOf(id)));
      const place = (marker: Marker): Marker =>
        placeMarker(draft, hasOrders ? marker : { messageId: marker.messageId });
      draft.pending.set(id, restored(known, place));
      // The page went between the echo and the end of the call: its message is in the cache already (P3).
      const echo = known.kind === 'send' ? findEcho(draft, known.conversationId, id) : undefined;
      if (!echo) continue;
      acknowledgeSend(draft, id, echo);
      settled.push(known);
    }
  });
  const taken = fresh.filter(
    ({ id, owner }) => !foreign.has(id) && owner !== tabs.id && !settled.some((change) => change.id === id),
  );
  for (const change of settled) if (!foreign.has(change.id)) finish(change, {});
  if (taken.length > 0) {
    const outbox = taken.map((row) => ({ ...row, owner: tabs.id }));
    await storage.write({ outbox }).catch(() => undefined);
  }
}

/** Rows that another tab has settled. `isGone`: their messages were taken back, they will not come. */
export function forgetRows(
  ids: readonly string[],
  isGone: boolean | undefined,
  { work: { core, pendingOf }, foreign, removed }: OtherTabsParts,
): void {
  core.commit((draft) => {
    for (const id of ids) {
      removed.add(id);
      const change = pendingOf(id);
      // Its message comes by the stream; until then its bubble stays, sent, and is not this tab's to send.
      if (change?.kind === 'send' && !change.cancelled && !isGone) {
        draft.pending.set(id, { ...change, state: 'acknowledged', error: undefined });
        continue;
      }
      foreign.delete(id);
      if (change) draft.pending.set(id, undefined);
    }
  });
  for (const oldest of removed) {
    if (removed.size <= MOST_REMOVED) break;
    removed.delete(oldest);
  }
}

/** The change about messages that the server knows by their client ids, under its own names for them. */
export async function nameTargets(
  change: PendingChange,
  { connector, checkMessage, signal }: OperationContext,
): Promise<PendingChange> {
  let known = change;
  for (const clientId of change.unnamed ?? []) {
    const raw = await connector.messages.lookup?.({ conversationId: change.conversationId, clientId }, { signal });
    // An answer to what never came there is still to be said (P1).
    if (!raw && change.kind !== 'send')
      throw new ChatError('not-found', `messages.${change.kind}`, { retryable: false });
    known = retargeted(known, clientId, raw ? checkMessage(raw).id : undefined);
  }
  return known;
}

/** Another tab asks for a change of a row of this one: to take it back, to try again, to say something else. */
function beAsked({ id, change }: OutboxRow, { work, outbox, takenBack }: OtherTabsParts): void {
  const known = work.pendingOf(id);
  const asked = change as PendingChange;
  if (asked.kind !== 'send') return;
  const edit = (send: PendingSend): void => editNow(send, asked, work.core, outbox);
  if (known?.kind !== 'send' || known.state === 'acknowledged') {
    if (asked.cancelled) takenBack.recallNow(id);
    else if (known?.kind === 'send') edit(known);
  } else if (asked.cancelled && !known.cancelled) {
    if (known.firstTriedAt !== undefined || !outbox.withdraw(id))
      outbox.resubmit({ ...known, cancelled: true, state: 'queued' });
  } else if (known.state === 'failed' && asked.state === 'queued') {
    const { createdAt, message } = asked;
    outbox.resubmit({ ...known, state: 'queued', error: undefined, createdAt, message });
  } else if (known.state === 'queued' && known.firstTriedAt === undefined) {
    outbox.resubmit({ ...known, message: asked.message });
  } else edit(known);
}

/** It was to be said differently, and is on its way as it was: an edit follows it (P13). */
function editNow(known: PendingSend, asked: PendingSend, core: Core, outbox: Outbox): void {
  const { content, mentions } = asked.message;
  if (!core.connector.messages.edit || isSame(content, known.message.content)) return;
  const now = core.clock.now();
  const messageId = known.acknowledgedId ?? known.id;
  const edit: PendingEdit = {
    kind: 'edit',
    ...beginChange(core, known.conversationId),
    ...(messageId === known.id ? { unnamed: [known.id] } : {}),
    messageId,
    content,
    mentions,
    editedAt: now,
  };
  outbox.submit(edit).settled.catch(() => undefined);
}

function isSame(a: MessageContent, b: MessageContent): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * That a message was tried, and that it was taken back, stays true whoever tells of it without: another tab may ask for
 * something, or take it over, that has not heard so yet (P2, P12).
 */
function withTrial(change: PendingChange, other: PendingChange | undefined): PendingChange {
  if (change.kind !== 'send' || other?.kind !== 'send') return change;
  const firstTriedAt = change.firstTriedAt ?? other.firstTriedAt;
  const cancelled = change.cancelled ?? other.cancelled;
  const isSame = firstTriedAt === change.firstTriedAt && cancelled === change.cancelled;
  return isSame ? change : { ...change, firstTriedAt, cancelled };
}

/** A change about messages that are here by now. */
function named(draft: StateDraft, change: PendingChange): PendingChange {
  return (change.unnamed ?? []).reduce((known, clientId) => {
    const echo = findEcho(draft, change.conversationId, clientId);
    return echo ? retargeted(known, clientId, echo.id) : known;
  }, change);
}

function findEcho(draft: StateDraft, conversationId: string, clientId: string): MessageRecord | undefined {
  for (const segment of draft.timelines.get(conversationId)?.segments ?? []) {
    for (const messageId of segment.ids) {
      const message = draft.messages.get(messageId);
      if (message?.clientId === clientId && message.senderId === draft.base.userId) return message;
    }
  }
  return undefined;
}

/**
 * What was on its way when the page went is queued again, under the same client id (P5). A marker is placed here: the other
 * page may have counted keys of its own.
 */
function restored(change: PendingChange, place: (marker: Marker) => Marker): PendingChange {
  if (change.kind === 'read') return { ...change, upTo: place(change.upTo) };
  if (change.kind !== 'send') return change;
  return { ...change, stored: true, state: change.state === 'failed' ? 'failed' : 'queued' };
}
