import {
  createScriptedServer,
  createVirtualClock,
  drain,
  type FaultPlan,
  makeMessages,
  makeUser,
  type World,
} from 'chatloom/testing';
import { selectMessage, selectPendingSend, selectRowIds } from '../../../src/store/selectors/selectors.js';
import type { SentMessage } from '../../../src/store/commands/sendMessage.js';
import { createDevice, createMachine, type Device } from './device.ts';
import type { HardCase } from './hardCases.ts';
import type { DeviceIndex, Op, Setting } from './op.ts';
import { createPeer } from './peer.ts';
import { watchRows, type RowWatch } from './watchRows.ts';

export const ROOMS = ['c1', 'c2'] as const;
export const KEYS = ['👍', '❤️'] as const;

/** What a server may refuse, so that a message that was taken back stands after all. */
const TAKING_BACK: readonly string[] = ['messages.recall', 'messages.lookup'];

const LOADS = {
  open: 'openConversation',
  older: 'loadOlder',
  newer: 'loadNewer',
  live: 'returnToLive',
} as const;

/** What became of a message that ana sent, as far as the run has to know it at the end. */
export interface SentFromHere {
  readonly clientId: string;
  readonly room: string;
  readonly text: string;
  readonly place: number;
  /** When it was said, by the server's clock. */
  readonly saidAt: number;
  readonly device: DeviceIndex;
  /** What it answers: the client id of a message of ana's, else the server's id. */
  readonly answers: string | undefined;
  cancelled: boolean;
  /** The page was killed before the message was on disk, and it said so (P1). */
  mayBeLost: boolean;
  stored: boolean;
  /** Retried or edited while it waited: its place in the row of sends is no longer that of its first press. */
  touched: boolean;
}

interface Page extends Device {
  readonly watch: RowWatch;
}

export type Run = Awaited<ReturnType<typeof createRun>>;

/** A server, three pages of ana's and a peer, at the start of a run. */
export async function createRun(setting: Setting, plan: FaultPlan = {}) {
  const clock = createVirtualClock();
  const world = makeWorld(setting);
  const server = createScriptedServer({
    clock,
    world,
    delivery: 'manual',
    ordering: setting.order === 'adjacency' ? 'adjacency' : 'sequence',
    contiguous: setting.order === 'contiguous',
    idempotencyMs: setting.idempotencyMs,
  });
  const peer = await createPeer(server, 'bo');
  const machines = [createMachine(), createMachine()] as const;
  const pages: (Page | undefined)[] = [];
  const sent: SentFromHere[] = [];
  const cases = new Set<HardCase>();
  const failedOnce = new Set<string>();
  const refusals = { takingBack: false };
  const faults: string[] = [];
  /** Rejections that nobody waits for are looked at through the state, at the end. */
  const ignore = (): undefined => undefined;
  let texts = 0;
  let seed = setting.seed;

  const machineOf = (index: DeviceIndex) => machines[index === 2 ? 1 : 0];

  function openPage(index: DeviceIndex): void {
    seed += 1;
    // A plan is for the first page of the first tab; what comes after it meets the faults of its steps only.
    const isPlanned = index === 0 && seed === setting.seed + 1;
    const device = createDevice({ server, clock, machine: machineOf(index), seed, ...(isPlanned ? { plan } : {}) });
    const watch = watchRows(device.chat, server, ROOMS, setting.order === 'contiguous');
    pages[index] = Object.assign(device, { watch });
    device.chat.start();
  }

  function pageOf(index: DeviceIndex): Page {
    return (index === 1 ? pages[1] : undefined) ?? (index === 2 ? pages[2] : pages[0]) ?? fail('no page');
  }

  function deviceOf(index: DeviceIndex): DeviceIndex {
    return index === 1 && !pages[1] ? 0 : index;
  }

  function alive(): readonly Page[] {
    return pages.filter((page) => page !== undefined);
  }

  function end(index: DeviceIndex): void {
    const page = pages[index];
    if (!page) return;
    faults.push(...page.watch.faults);
    for (const clientId of page.watch.failed) failedOnce.add(clientId);
    noteRefusals(page);
    const { changes } = page.chat.store.getState().pending;
    if ([...changes.values()].some((change) => change.kind !== 'send' || change.state !== 'failed'))
      cases.add('reload with changes under way');
    for (const [fault, count] of Object.entries(page.connector.faults.counts)) noteFault(fault, count);
    pages[index] = undefined;
  }

  function noteRefusals({ connector }: Page): void {
    for (const { operation, fault } of connector.faults.calls)
      if (fault === 'throw-before' && TAKING_BACK.includes(operation)) refusals.takingBack = true;
  }

  /** A page still makes calls while it closes, and one of them may be refused. */
  async function closePage(page: Page): Promise<void> {
    await page.close();
    noteRefusals(page);
  }

  function noteFault(fault: string, count: number): void {
    if (count === 0) return;
    if (fault === 'throw-after-effect') cases.add('answer lost after commit');
    if (fault === 'never-settle') cases.add('call that never settled');
  }

  function send(index: DeviceIndex, room: string, text: string, answered?: string): string | undefined {
    const page = pageOf(index);
    const state = page.chat.store.getState();
    const original = answered === undefined ? undefined : selectMessage(state, answered);
    if (original && selectPendingSend(state, original.id)) cases.add('answer to a message without a name');
    const replyTo = original && { messageId: original.id, senderId: original.senderId };
    let made: SentMessage;
    try {
      // The conversation may not be here yet: then there is no composer to send from.
      made = page.chat.commands.sendMessage({ conversationId: room, content: { type: 'text', text }, replyTo });
    } catch {
      return undefined;
    }
    const entry: SentFromHere = {
      clientId: made.clientId,
      room,
      text,
      place: sent.length,
      saidAt: clock.now(),
      device: deviceOf(index),
      answers: original && (original.clientId ?? original.id),
      cancelled: false,
      mayBeLost: false,
      stored: false,
      touched: false,
    };
    sent.push(entry);
    page.watch.sends.set(made.clientId, {
      clientId: made.clientId,
      conversationId: room,
      isFree: false,
      mayBeBehind: false,
    });
    made.stored.then(() => {
      entry.stored = true;
    }, ignore);
    made.sent.catch(ignore);
    return made.clientId;
  }

  async function sendAndTakeBack(op: Extract<Op, { op: 'sendAndTakeBack' }>): Promise<void> {
    const clientId = send(op.device, ROOMS[op.room] ?? ROOMS[0], `text ${(texts += 1)}`);
    if (clientId === undefined) return;
    for (let turn = 0; turn < op.turns; turn += 1) await Promise.resolve();
    const other: DeviceIndex = op.device === 2 ? 2 : deviceOf(op.device === 0 ? 1 : 0);
    if (selectMessage(pageOf(other).chat.store.getState(), clientId)) takeBack(other, clientId);
    if (other === 1 && op.close) await changeTab(false);
  }

  /** As a person does who sees the bubble: whatever it has become in this very moment. */
  function takeBack(index: DeviceIndex, clientId: string): void {
    const entry = sent.find((each) => each.clientId === clientId);
    if (!entry) return;
    if (entry.device !== deviceOf(index)) cases.add('message of another tab taken back or tried again');
    entry.cancelled = true;
    free(clientId);
    pageOf(index).chat.commands.cancelMessage(clientId);
  }

  /** One of the messages that the page shows and that fit. */
  function pickRow(page: Page, room: string, pick: number, isOwn: boolean): string | undefined {
    const state = page.chat.store.getState();
    const rows = selectRowIds(state, room).filter((id) => {
      const message = selectMessage(state, id);
      return message && !message.recall && (!isOwn || message.senderId === 'ana');
    });
    return rows[rows.length - 1 - (pick % Math.max(1, rows.length))];
  }

  /** Deletions and recalls take a row away on every page, at any time from now on. */
  function free(messageId: string): void {
    const known = ROOMS.flatMap((room) => server.messages(room)).find(({ id }) => id === messageId);
    for (const page of alive()) {
      const watched = page.watch.sends.get(known?.clientId ?? messageId);
      if (watched) watched.isFree = true;
    }
  }

  function change(op: Extract<Op, { pick: number; device: DeviceIndex; room: number }>): void {
    const page = pageOf(op.device);
    const room = ROOMS[op.room] ?? ROOMS[0];
    const { commands } = page.chat;
    if (op.op === 'jump') {
      jump(page, room, op.pick);
      return;
    }
    const id = pickRow(page, room, op.pick, op.op === 'edit' || op.op === 'recall');
    if (id === undefined) return;
    const pendingSend = selectPendingSend(page.chat.store.getState(), id);
    const entry = sent.find(({ clientId }) => clientId === id);
    if (op.op === 'edit') {
      if (entry) entry.touched = true;
      commands.editMessage({ messageId: id, content: { type: 'text', text: `edit ${(texts += 1)}` } }).catch(ignore);
    } else if (op.op === 'recall') {
      if (pendingSend && entry) entry.cancelled = true;
      free(id);
      commands.recallMessage(id).catch(ignore);
    } else if (op.op === 'hide') {
      if (pendingSend) return;
      free(id);
      commands.deleteMessages([id]).catch(ignore);
    } else if (op.op === 'read') commands.markRead(room, id);
    else if (op.op === 'react')
      commands.reactToMessage({ messageId: id, key: KEYS[op.key] ?? KEYS[0], added: op.added }).catch(ignore);
  }

  /** To any message that there is, as from a search or a quote: often to one that is not loaded. */
  function jump(page: Page, room: string, pick: number): void {
    const all = server.messages(room);
    const chosen = all[(pick * 7) % Math.max(1, all.length)];
    if (!chosen) return;
    for (const send of page.watch.sends.values()) if (send.conversationId === room) send.mayBeBehind = true;
    ask(page, room, () => page.chat.commands.jumpToMessage(room, chosen.id));
  }

  /** Asks for a page. What the stream has yet to bring may be in it. */
  function ask(page: Page, room: string, load: () => Promise<void>): void {
    const isBehind = page.client.queue.some(
      ({ event }) => event.type === 'message.received' && event.message.conversationId === room,
    );
    if (isBehind) cases.add('page past the stream');
    load().catch(ignore);
  }

  function onUnsent(op: Extract<Op, { op: 'cancel' | 'retry' }>): void {
    const page = pageOf(op.device);
    const waiting = [...page.chat.store.getState().pending.changes.values()].filter((each) => each.kind === 'send');
    const fit = waiting.filter(({ state }) => (op.op === 'retry' ? state === 'failed' : state !== 'acknowledged'));
    const chosen = fit[op.pick % Math.max(1, fit.length)];
    if (!chosen) return;
    const entry = sent.find(({ clientId }) => clientId === chosen.id);
    if (entry && entry.device !== deviceOf(op.device)) cases.add('message of another tab taken back or tried again');
    free(chosen.id);
    if (entry) entry.touched = true;
    if (op.op === 'retry') page.chat.commands.retryMessage(chosen.id);
    else {
      if (entry) entry.cancelled = true;
      page.chat.commands.cancelMessage(chosen.id);
    }
  }

  function look(op: 'open' | 'close' | 'older' | 'newer' | 'live', index: DeviceIndex, room: string): void {
    const { commands } = pageOf(index).chat;
    // Back to the newest run, of which a gap may hide what was sent before it.
    if (op === 'live')
      for (const send of pageOf(index).watch.sends.values()) if (send.conversationId === room) send.isFree = true;
    if (op === 'close') commands.closeConversation(room);
    else ask(pageOf(index), room, () => commands[LOADS[op]](room));
  }

  /** Events in another order, twice, or not at all. An adjacency stream keeps its order, and loses only with its line. */
  function disturb(op: 'overtake' | 'duplicate' | 'drop', page: Page, pick: number): void {
    const { client } = page;
    if (client.queue.length === 0) return;
    const isOrdered = setting.order === 'adjacency';
    const place = pick % client.queue.length;
    if (op === 'duplicate') {
      client.duplicate(place);
      cases.add('duplicate delivered');
    } else if (op === 'overtake') {
      const behind = client.queue.findIndex((_, at) => isBehindItsMessage(page, at));
      if (isOrdered || behind < 0) client.deliverAt(isOrdered ? 0 : place);
      else {
        client.deliverAt(behind);
        cases.add('change before its message');
      }
    } else if (isOrdered) {
      client.cut();
      cases.add('line lost with events on it');
    } else {
      const dropped = client.drop(place);
      if (dropped?.type === 'message.received' && setting.order === 'contiguous') page.hasGap = true;
      else page.hasHole = true;
      if (dropped?.type === 'message.received' && client.queue.length > place)
        cases.add('message lost, a later one delivered');
    }
  }

  function isBehindItsMessage(page: Page, place: number): boolean {
    const change = page.client.queue[place]?.event;
    if (!change || !('messageId' in change)) return false;
    return page.client.queue
      .slice(0, place)
      .some(({ event }) => event.type === 'message.received' && event.message.id === change.messageId);
  }

  async function perform(op: Op): Promise<void> {
    switch (op.op) {
      case 'send':
        send(op.device, ROOMS[op.room] ?? ROOMS[0], `text ${(texts += 1)}`);
        break;
      case 'sendTwice':
        send(op.device, ROOMS[op.room] ?? ROOMS[0], 'the same');
        send(op.device, ROOMS[op.room] ?? ROOMS[0], 'the same');
        break;
      case 'sendAndAnswer': {
        const original = send(op.device, ROOMS[op.room] ?? ROOMS[0], `text ${(texts += 1)}`);
        send(op.device, ROOMS[op.room] ?? ROOMS[0], `text ${(texts += 1)}`, original);
        break;
      }
      case 'answer': {
        const room = ROOMS[op.room] ?? ROOMS[0];
        send(op.device, room, `text ${(texts += 1)}`, pickRow(pageOf(op.device), room, op.pick, false));
        break;
      }
      case 'sendAndTakeBack':
        await sendAndTakeBack(op);
        break;
      case 'sendAndKill': {
        send(op.device, ROOMS[op.room] ?? ROOMS[0], `text ${(texts += 1)}`);
        await restart(op.device, 'kill');
        break;
      }
      case 'edit':
      case 'recall':
      case 'hide':
      case 'read':
      case 'jump':
      case 'react':
        change(op);
        break;
      case 'cancel':
      case 'retry':
        onUnsent(op);
        break;
      case 'open':
      case 'close':
      case 'older':
      case 'newer':
      case 'live':
        look(op.op, op.device, ROOMS[op.room] ?? ROOMS[0]);
        break;
      case 'peerSend':
      case 'peerRead':
      case 'peerEdit':
      case 'peerRecall':
      case 'peerReact':
        await peer.perform(op);
        break;
      case 'deliver':
        pageOf(op.device).client.deliver(Math.min(op.count, pageOf(op.device).client.queue.length));
        break;
      case 'overtake':
      case 'duplicate':
      case 'drop':
        disturb(op.op, pageOf(op.device), op.pick);
        break;
      case 'cut':
        pageOf(op.device).client.cut();
        break;
      case 'refuse':
        pageOf(op.device).client.refuse(op.on ? 'network' : undefined);
        break;
      case 'fault':
        pageOf(op.device).connector.faults.nextCall(op.fault);
        if (op.fault.fault === 'late' && op.fault.ms > 30_000) cases.add('answer after the time-out');
        if (op.fault.fault === 'throw-before' && op.fault.code === 'not-allowed') cases.add('own change refused');
        break;
      case 'advance':
        await clock.advance(op.ms);
        break;
      case 'jumpClock':
        machineOf(op.device).offMs += op.ms;
        break;
      case 'reload':
      case 'kill':
        await restart(op.device, op.op);
        break;
      case 'tab':
        await changeTab(op.open);
        break;
      case 'forget':
        server.forgetStreams();
        cases.add('reconnect that could not resume');
        break;
      default:
        op satisfies never;
    }
    await drain();
  }

  async function restart(asked: DeviceIndex, how: 'reload' | 'kill'): Promise<void> {
    const index = deviceOf(asked);
    const page = pages[index];
    if (!page) return;
    end(index);
    if (how === 'reload') await closePage(page);
    else {
      page.kill();
      for (const entry of sent) if (!entry.stored) entry.mayBeLost = true;
    }
    openPage(index);
    await drain();
  }

  async function changeTab(isOpening: boolean): Promise<void> {
    if (setting.tabs === 1) return;
    const second = pages[1];
    if (isOpening && !second) {
      openPage(1);
    } else if (!isOpening && second) {
      if ([...second.chat.store.getState().pending.changes.values()].some((each) => each.kind === 'send'))
        cases.add('tab closed with messages unsent');
      end(1);
      await closePage(second);
    }
  }

  openPage(0);
  if (setting.tabs === 2) openPage(1);
  openPage(2);
  await clock.advance(100);
  for (const page of alive()) page.client.deliver();
  await clock.advance(100);

  return {
    setting,
    clock,
    server,
    world,
    peer,
    sent,
    cases,
    faults,
    failedOnce,
    refusals,
    machines,
    alive,
    end,
    perform,
  };
}

function makeWorld({ history }: Setting): World {
  const users = ['ana', 'bo', 'cy'].map((id) => makeUser({ id }));
  const short = makeMessages(1, 3, { conversationId: 'c1' }).map((message) => ({ ...message, id: `a-${message.id}` }));
  const long = makeMessages(1, history, { conversationId: 'c2' }).map((message) => ({
    ...message,
    id: `b-${message.id}`,
  }));
  return {
    users,
    conversations: [
      { id: 'c1', kind: 'direct', peerId: 'bo', memberIds: ['ana', 'bo'], activityAt: 2, revision: 1 },
      { id: 'c2', kind: 'group', title: 'Hiking', memberIds: ['ana', 'bo', 'cy'], activityAt: 1, revision: 1 },
    ],
    messages: new Map([
      ['c1', short],
      ['c2', long],
    ]),
  };
}

function fail(reason: string): never {
  throw new Error(reason);
}
