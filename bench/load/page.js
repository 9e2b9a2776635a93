// What is measured, in the page. The chat is the exported `createChat` with its defaults; nothing in it is for the bench.
import { createChat, selectRowIds, selectTimeline } from 'chatloom/headless';
import { createLoadBackend, makeMessage, roomId } from './backend.js';

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function summary(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), most: sorted.at(-1), of: sorted.length };
}

async function until(chat, isReached) {
  if (isReached(chat.store.getState())) return;
  await new Promise((resolve) => {
    const undo = chat.store.subscribe((state) => {
      if (!isReached(state)) return;
      undo();
      resolve();
    });
  });
}

async function openChat(backend) {
  const chat = createChat({ connector: backend.connector });
  chat.start();
  await until(chat, (state) => state.connection.status === 'online');
  while (!chat.store.getState().conversationList.complete) await chat.commands.loadConversations();
  return chat;
}

/** A chat with so many conversations, and so many messages of each in memory. */
async function openFull(name, conversations, messagesEach) {
  const backend = createLoadBackend({ name, conversations, newest: 0 });
  const chat = await openChat(backend);
  for (let round = 0; round < messagesEach; round += 1) {
    for (let from = 0; from < conversations; from += 500) {
      const events = [];
      for (let room = from; room < Math.min(conversations, from + 500); room += 1) events.push(backend.next(room));
      backend.say(events);
      await frame();
    }
  }
  await chat.flush();
  return { chat, backend };
}

/** What the events of a busy account are: mostly messages, of a few conversations more than of others. */
function nextEvent(backend, conversations, index) {
  const room = index % 3 === 0 ? index % 20 : (index * 7_919) % conversations;
  const kind = index % 10;
  const order = backend.last(room);
  const conversationId = roomId(room);
  const userId = `p${index % 50}`;
  if (kind < 6) return backend.next(room);
  if (kind < 8) {
    return {
      type: 'message.reacted',
      conversationId,
      messageId: `${conversationId}:${order}`,
      userId,
      key: '👍',
      added: true,
      order: index,
    };
  }
  if (kind === 8) return { type: 'receipt.advanced', conversationId, userId, kind: 'read', upTo: { order } };
  return { type: 'typing.changed', conversationId, userId, typing: true };
}

globalThis.load = {
  /** Events at a steady rate over a full memory: frames, and what keeps the page from answering. */
  async events({ conversations, messagesEach, perSecond, seconds }) {
    const { chat, backend } = await openFull(`events-${perSecond}`, conversations, messagesEach);
    await chat.commands.openConversation(roomId(0));
    await pause(2_000);
    const longTasks = [];
    const observer = new PerformanceObserver((list) =>
      longTasks.push(...list.getEntries().map((task) => task.duration)),
    );
    observer.observe({ type: 'longtask' });
    const before = chat.store.getState().messages.size;
    const frames = [];
    let last = await frame();
    const startedAt = last;
    let said = 0;
    while (last - startedAt < seconds * 1_000) {
      const due = Math.floor(((last - startedAt) / 1_000) * perSecond);
      const events = [];
      for (; said < due; said += 1) events.push(nextEvent(backend, conversations, said));
      if (events.length > 0) backend.say(events);
      const now = await frame();
      frames.push(now - last);
      last = now;
    }
    observer.disconnect();
    await chat.flush();
    const messages = chat.store.getState().messages.size - before;
    await chat.signOut();
    const dropped = frames.filter((ms) => ms > 25).length;
    return {
      said,
      messages,
      dropped,
      frames: summary(frames),
      longTasks: longTasks.length,
      longest: Math.max(0, ...longTasks),
    };
  },

  /** One new message moves its conversation to the top: the whole commit, of which the order is a part. */
  async reorder({ conversations, messagesEach }) {
    const { chat, backend } = await openFull('reorder', conversations, messagesEach);
    const commits = [];
    for (let turn = 0; turn < 500; turn += 1) {
      const event = backend.next((turn * 7_919) % conversations);
      const startedAt = performance.now();
      backend.say([event]);
      // A command sees everything that has arrived: it applies what waits for the frame.
      chat.commands.markRead('', '');
      commits.push(performance.now() - startedAt);
      if (chat.store.getState().conversationIds[0] !== event.message.conversationId) throw new Error('not moved');
      if (turn % 20 === 0) await frame();
    }
    await chat.signOut();
    return summary(commits);
  },

  /** Fills the cache of an account as earlier visits would have. */
  async fillCache({ name, conversations, messages }) {
    const { createIndexedDbStorage } = await import('../../src/sync/storage/createIndexedDbStorage.ts');
    const storage = createIndexedDbStorage({
      name: `${name}:me`,
      mergeMessages: (_stored, incoming) => incoming,
    });
    await storage.open();
    const each = Math.floor(messages / conversations);
    const { connector } = createLoadBackend({ name, conversations, newest: each });
    const { signal } = new AbortController();
    for (let cursor; ; ) {
      const page = await connector.conversations.list({ cursor, limit: 1_000 }, { signal });
      await storage.write({ conversations: page.conversations, users: page.users });
      cursor = page.cursor;
      if (cursor === undefined) break;
    }
    for (let room = 0; room < conversations; room += 20) {
      const rooms = Array.from({ length: Math.min(20, conversations - room) }, (_, index) => room + index);
      const rows = rooms.flatMap((at) => Array.from({ length: each }, (_, index) => makeMessage(at, index + 1)));
      for (let from = 0; from < rows.length; from += 2_000)
        await storage.write({ messages: rows.slice(from, from + 2_000) });
      const run = { low: 1, high: each, before: null, after: null, epoch: 0 };
      await storage.write({ ranges: rooms.map((at) => ({ conversationId: roomId(at), ranges: [run] })) });
    }
    storage.close();
  },

  /** Pages of history out of the cache, without a line: what a reader waits for, and of it the disk. */
  async cachedPages({ name, conversations }) {
    const backend = createLoadBackend({ name, conversations, newest: 0, isOffline: true });
    const chat = createChat({ connector: backend.connector });
    const startedAt = performance.now();
    chat.start();
    await until(chat, (state) => state.conversationIds.length > 0);
    const list = performance.now() - startedAt;
    const openings = [];
    const pages = [];
    for (let turn = 0; turn < 40; turn += 1) {
      const id = roomId((turn * 37) % conversations);
      const openedAt = performance.now();
      await chat.commands.openConversation(id);
      openings.push(performance.now() - openedAt);
      for (let page = 0; page < 5; page += 1) {
        const known = selectRowIds(chat.store.getState(), id).length;
        const askedAt = performance.now();
        await chat.commands.loadOlder(id);
        pages.push(performance.now() - askedAt);
        if (selectRowIds(chat.store.getState(), id).length !== known + 50) throw new Error('not a page from the cache');
      }
      chat.commands.closeConversation(id);
    }
    await chat.dispose();
    return { list, openings: summary(openings), pages: summary(pages) };
  },

  /** The first list of a page that was just opened. */
  async firstList({ name, conversations }) {
    const backend = createLoadBackend({ name, conversations, newest: 0, isOffline: true });
    const startedAt = performance.now();
    const chat = createChat({ connector: backend.connector });
    chat.start();
    await until(chat, (state) => state.conversationIds.length > 0);
    const ms = performance.now() - startedAt;
    const listed = chat.store.getState().conversationIds.length;
    await chat.commands.openConversation(chat.store.getState().conversationIds[0]);
    const messagesMs = performance.now() - startedAt;
    await chat.dispose();
    return { ms, messagesMs, listed };
  },

  /** Five thousand messages that came while the line was lost, told at once when it is back. */
  async catchUp({ conversations, rooms, missed }) {
    const { chat, backend } = await openFull('catch-up', conversations, 1);
    await chat.commands.openConversation(roomId(0));
    backend.cut();
    await until(chat, (state) => state.connection.status === 'offline');
    const events = Array.from({ length: missed }, (_, index) => backend.next(index % rooms));
    const waits = [];
    let isOver = false;
    const watch = (async () => {
      while (!isOver) {
        const askedAt = performance.now();
        await pause(0);
        waits.push(performance.now() - askedAt);
      }
    })();
    const startedAt = performance.now();
    chat.commands.reconnect();
    await until(chat, (state) => state.connection.status === 'online');
    for (let from = 0; from < missed; from += 100) {
      backend.say(events.slice(from, from + 100), String(from));
      await pause(0);
    }
    const isThere = (state) =>
      Array.from({ length: rooms }, (_, room) => room).every(
        (room) => selectTimeline(state, roomId(room)).segments.at(-1)?.high === backend.last(room),
      );
    await until(chat, isThere);
    const shown = performance.now() - startedAt;
    await chat.flush();
    const kept = performance.now() - startedAt;
    isOver = true;
    await watch;
    await chat.signOut();
    return { shown, kept, waits: summary(waits) };
  },

  /** From the call that a key press makes to the bubble's row, and to the next frame, while others write. */
  async send({ conversations, perSecond }) {
    const { chat, backend } = await openFull('send', conversations, 5);
    const id = roomId(0);
    await chat.commands.openConversation(id);
    const calls = [];
    const painted = [];
    for (let turn = 0; turn < 200; turn += 1) {
      const batch = Array.from({ length: Math.round(perSecond / 60) * 3 }, (_, i) =>
        nextEvent(backend, conversations, turn * 60 + i),
      );
      backend.say(batch);
      const startedAt = performance.now();
      const { clientId, sent } = chat.commands.sendMessage({
        conversationId: id,
        content: { type: 'text', text: `now ${turn}` },
      });
      if (selectRowIds(chat.store.getState(), id).at(-1) !== clientId) throw new Error('no bubble');
      calls.push(performance.now() - startedAt);
      await frame();
      painted.push(performance.now() - startedAt);
      await sent;
      await frame();
      await frame();
    }
    await chat.signOut();
    return { calls: summary(calls), painted: summary(painted) };
  },
};
