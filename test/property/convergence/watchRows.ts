import type { ScriptedServer } from 'chatloom/testing';
import { MESSAGE_STATUS_RANK, type MessageStatus } from '../../../src/model/message.js';
import {
  selectMessage,
  selectMessageStatus,
  selectPendingSend,
  selectRowIds,
  selectTimeline,
  selectViewedSegment,
} from '../../../src/store/selectors/selectors.js';
import type { ChatState } from '../../../src/store/state.js';
import type { Chat } from '../../../src/sync/createChat.js';

/** A message that was sent from this page and has to have exactly one row in its open conversation. */
export interface OwnSend {
  readonly clientId: string;
  readonly conversationId: string;
  /** Taken back, deleted or sent again by the person: what holds then is checked at the end. */
  isFree: boolean;
  /** The person has jumped elsewhere since: it may lie before the viewed run, across a hole that is closed by scrolling. */
  mayBeBehind: boolean;
}

/** Watches every commit of one page; what was wrong is collected, for a listener must not throw. */
export interface RowWatch {
  readonly faults: readonly string[];
  readonly sends: Map<string, OwnSend>;
  /** Client ids of messages that failed for good at some time: the person decides when they go. */
  readonly failed: ReadonlySet<string>;
}

export function watchRows(
  chat: Chat,
  server: ScriptedServer,
  rooms: readonly string[],
  isContiguous: boolean,
): RowWatch {
  const faults: string[] = [];
  const sends = new Map<string, OwnSend>();
  const ranks = new Map<string, MessageStatus>();
  const failed = new Set<string>();
  const seen = new Map<string, readonly string[]>();

  chat.store.subscribe((state) => {
    for (const room of rooms) {
      const rows = selectRowIds(state, room);
      if (seen.get(room) !== rows) {
        seen.set(room, rows);
        const orders = new Map(server.messages(room).map(({ id, order }) => [id, order ?? 0] as const));
        faults.push(...faultsOfRows(state, room, rows, orders, isContiguous));
      }
      const places = new Map(server.messages(room).map(({ clientId, order }) => [clientId, order ?? 0] as const));
      for (const send of sends.values())
        if (send.conversationId === room) faults.push(...faultsOfSend(state, send, rows, sends, places));
    }
    for (const change of state.pending.changes.values()) if (change.kind === 'send') watchStatus(state, change.id);
  });

  /** P9: only up; `failed` only from the first two; out of `failed` by the person or by the truth. */
  function watchStatus(state: ChatState, clientId: string): void {
    const send = selectPendingSend(state, clientId);
    if (!send) return;
    const status = selectMessageStatus(state, clientId);
    const before = ranks.get(clientId);
    if (!status || status === before) return;
    ranks.set(clientId, status);
    if (status === 'failed') failed.add(clientId);
    if (before === undefined || before === 'failed' || !sends.has(clientId) || sends.get(clientId)?.isFree) return;
    if (
      status === 'failed' ? MESSAGE_STATUS_RANK[before] > 1 : MESSAGE_STATUS_RANK[status] < MESSAGE_STATUS_RANK[before]
    )
      faults.push(`P9 ${clientId} went from ${before} to ${status}`);
  }

  return { faults, sends, failed };
}

function faultsOfRows(
  state: ChatState,
  room: string,
  rows: readonly string[],
  orders: ReadonlyMap<string, number>,
  isContiguous: boolean,
): string[] {
  const faults: string[] = [];
  const keys = rows.map((id) => selectMessage(state, id)?.clientId ?? id);
  if (new Set(keys).size !== keys.length) faults.push(`P3 a message has two rows in ${room}: ${keys.join(' ')}`);
  const confirmed = rows.filter((id) => !selectPendingSend(state, id));
  const places = confirmed.map((id) => orders.get(id) ?? Number.NaN);
  if (places.some((place, index) => index > 0 && !(place > (places[index - 1] ?? 0))))
    faults.push(`P17 rows of ${room} are not in the server's order: ${confirmed.join(' ')}`);
  if (rows.slice(confirmed.length).some((id) => !selectPendingSend(state, id)))
    faults.push(`P17 an unsent message of ${room} is not last: ${rows.join(' ')}`);
  const run = selectViewedSegment(state, room);
  if (isContiguous && run) {
    const held = new Set(run.ids);
    for (const [id, order] of orders) {
      const isInside = order >= run.low && order <= run.high;
      if (isInside && !held.has(id) && !selectMessage(state, id)?.deletedForMe)
        faults.push(`P16 ${id} is missing inside a run of ${room}: ${run.ids.join(' ')}`);
    }
  }
  return faults;
}

/** P3: shown once, from the press of the key on; never twice, never not at all. */
function faultsOfSend(
  state: ChatState,
  send: OwnSend,
  rows: readonly string[],
  sends: Map<string, OwnSend>,
  orders: ReadonlyMap<string | undefined, number>,
): string[] {
  const timeline = selectTimeline(state, send.conversationId);
  // Of a conversation that nobody has open only the newest run is kept, and that may be a later one.
  if (!timeline.isOpen) sends.delete(send.clientId);
  if (send.isFree || !timeline.isOpen || timeline.isDetached) return [];
  const run = selectViewedSegment(state, send.conversationId);
  const order = orders.get(send.clientId);
  if (send.mayBeBehind && run?.before && order !== undefined && order < run.low) return [];
  const count = rows.filter((id) => (selectMessage(state, id)?.clientId ?? id) === send.clientId).length;
  return count === 1 ? [] : [`P3 ${send.clientId} has ${count} rows in ${send.conversationId}: ${rows.join(' ')}`];
}
