// A backend of a given size that answers at once, makes its messages when asked, and says what the bench tells it to say.
import { defineConnector } from 'chatloom/connector-kit';

const ME = { id: 'me', name: 'Me' };
const PEERS = Array.from({ length: 50 }, (_, index) => ({ id: `p${index}`, name: `Person ${index}` }));
const START = 1_700_000_000_000;
/** What comes live is newer than all that was there. */
const LIVE = START + 1e10;
const LIST_PAGE = 1_000;

export const roomId = (index) => `room-${index}`;
const peerOf = (index) => PEERS[index % PEERS.length];

export function makeMessage(room, order) {
  return {
    id: `${roomId(room)}:${order}`,
    conversationId: roomId(room),
    senderId: peerOf(room).id,
    sentAt: START + order * 1_000 + room,
    order,
    content: { type: 'text', text: `Message ${order} of room ${room}, a sentence of the usual length of one.` },
  };
}

function makeRoom(index, newest) {
  return {
    id: roomId(index),
    kind: 'direct',
    peerId: peerOf(index).id,
    title: `Room ${index}`,
    activityAt: START + newest * 1_000 + index,
    readUpTo: { order: newest },
    revision: 1,
    ...(newest > 0 ? { lastMessage: makeMessage(index, newest) } : {}),
  };
}

/** `newest`: the order of the last message of each conversation. `isOffline`: it never answers. */
export function createLoadBackend({ name, conversations, newest, isOffline = false }) {
  const orders = new Array(conversations).fill(newest);
  const listeners = new Set();
  const emit = (batch) => listeners.forEach((listener) => listener(batch));
  let resumes = false;
  let sent = 0;
  let ticks = 0;
  const connector = defineConnector(() => {
    return {
      name,
      userId: ME.id,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      contiguous: true,
      idempotency: { windowMs: 1e9 },
      enforces: { authorship: true, timestamps: true },
      limits: { text: { maxLength: 10_000 }, reactions: {}, readReceipts: { maxMembers: 100 } },
      session: {
        async connect() {
          if (isOffline) throw new TypeError('no network');
          return { user: ME, resumed: resumes };
        },
        disconnect: async () => undefined,
      },
      conversations: {
        async list({ cursor }) {
          const from = Number(cursor ?? 0);
          const rooms = orders.slice(from, from + LIST_PAGE).map((order, index) => makeRoom(from + index, order));
          const next = from + LIST_PAGE;
          return { conversations: rooms, users: PEERS, ...(next < conversations ? { cursor: String(next) } : {}) };
        },
        get: async ({ conversationId }) => makeRoom(Number(conversationId.slice(5)), orders[0]),
      },
      messages: {
        async history({ conversationId, anchor, limit }) {
          const room = Number(conversationId.slice(5));
          const last = anchor.at === 'latest' ? orders[room] : Number(anchor.messageId.split(':')[1]) - 1;
          const first = Math.max(1, last - limit + 1);
          const messages = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) =>
            makeMessage(room, first + i),
          );
          return { messages, before: first > 1 ? {} : null, after: anchor.at === 'latest' ? null : {} };
        },
        async send({ conversationId, clientId, content }) {
          const room = Number(conversationId.slice(5));
          orders[room] += 1;
          sent += 1;
          return { ...makeMessage(room, orders[room]), id: `own-${sent}`, clientId, senderId: ME.id, content };
        },
      },
    };
  });
  return {
    connector,
    /** The next message of a conversation, as an event. */
    next(room) {
      orders[room] += 1;
      ticks += 1;
      return { type: 'message.received', message: { ...makeMessage(room, orders[room]), sentAt: LIVE + ticks } };
    },
    last: (room) => orders[room],
    say: (events, cursor) => emit({ events, ...(cursor === undefined ? {} : { cursor }) }),
    /** The line is lost; the next one goes on where it was. */
    cut() {
      resumes = true;
      emit({ events: [{ type: 'connection.changed', state: 'offline' }] });
    },
  };
}
