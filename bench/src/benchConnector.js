// A backend in memory that never fails and answers at once. Older pages wait until the bench hands them out.
import { defineConnector } from 'chatloom/connector-kit';
import { AUTHORS, makeMessage, ME, REACTION_EMOJI } from './data.js';

export const ROOM = 'room';
const PAGE = 1000;
const users = AUTHORS.map(({ id, name }) => ({ id, name }));

export function toMessage(m) {
  const content = m.image
    ? {
        type: 'image',
        source: { url: m.image.url, name: 'picture.svg', mimeType: 'image/svg+xml', size: 400 },
        width: m.image.w,
        height: m.image.h,
        caption: m.text,
      }
    : { type: 'text', text: m.text };
  return {
    id: m.id,
    conversationId: ROOM,
    senderId: m.author.id,
    sentAt: m.ts,
    order: m.seq,
    content,
    ...(m.reply
      ? { replyTo: { messageId: m.reply.id, senderId: m.reply.author.id, text: m.reply.text, type: 'text' } }
      : {}),
    ...(m.reactions
      ? {
          reactions: m.reactions.map((r) => ({
            key: REACTION_EMOJI[r.type],
            count: r.count,
            userIds: users.slice(1, 1 + r.count).map((u) => u.id),
          })),
          reactionsOrder: 1,
        }
      : {}),
  };
}

/** Keeps what it hands out only until the bench is seeded: what the kit keeps of it is the kit's, and is counted as that. */
export function createBenchConnector() {
  let stored = [];
  let emit;
  let isSeeded = false;
  let waiting = [];
  const room = () => ({
    id: ROOM,
    kind: 'group',
    title: 'Bench',
    memberCount: users.length,
    memberIds: users.map((u) => u.id),
    role: 'member',
    activityAt: stored.at(-1)?.sentAt ?? 0,
    readUpTo: { order: stored.at(-1)?.order ?? 0 },
    lastMessage: stored.at(-1),
    revision: 1,
  });
  const page = (messages) => ({ messages, users, before: {}, after: null });
  const connector = defineConnector((send) => {
    emit = send;
    return {
      name: 'bench',
      userId: ME,
      idempotency: { windowMs: 1e9 },
      enforces: { authorship: true, timestamps: true },
      limits: {
        text: { maxLength: 16384 },
        reply: {},
        edit: { types: ['text'] },
        recall: {},
        reactions: {},
        readReceipts: { maxMembers: 100 },
      },
      session: { connect: async () => ({ user: users[0], resumed: false }), disconnect: async () => {} },
      conversations: { list: async () => ({ conversations: [room()], users }), get: async () => room() },
      messages: {
        async history({ anchor }) {
          if (anchor.at === 'latest') return page(stored.slice(-50));
          const at = stored.findIndex((m) => m.id === anchor.messageId);
          if (anchor.at === 'after') return page(stored.slice(at + 1));
          if (anchor.at === 'around') return page(stored.slice(Math.max(0, at - 25), at + 25));
          if (!isSeeded) return page(stored.slice(Math.max(0, at - PAGE), at));
          return new Promise((resolve) => waiting.push(resolve));
        },
        send: async ({ clientId, content }) => ({
          id: clientId,
          clientId,
          conversationId: ROOM,
          senderId: ME,
          sentAt: Date.now(),
          order: stored.at(-1).order + 1,
          content,
        }),
        edit: async () => {
          throw new Error('not in the bench');
        },
        recall: async () => {
          throw new Error('not in the bench');
        },
        react: async () => {},
      },
      receipts: { markRead: async () => {} },
    };
  });
  return {
    connector,
    store(messages) {
      stored = messages;
    },
    seeded() {
      isSeeded = true;
      stored = stored.slice(-50);
    },
    receive(messages) {
      stored = [...stored, ...messages].slice(-50);
      emit(...messages.map((message) => ({ type: 'message.received', message })));
    },
    /** Hands a page to whoever waits for one. */
    answer(messages) {
      const asked = waiting;
      waiting = [];
      for (const resolve of asked) resolve(page(messages));
      return asked.length > 0;
    },
    change(id, { text, reactions }, revision) {
      const now = Date.now();
      emit(
        {
          type: 'message.edited',
          conversationId: ROOM,
          messageId: id,
          editorId: makeMessage(Number(id.slice(1))).author.id,
          revision,
          editedAt: now,
          content: { type: 'text', text },
        },
        {
          type: 'message.reacted',
          conversationId: ROOM,
          messageId: id,
          userId: users[(revision % 6) + 1].id,
          key: REACTION_EMOJI[reactions[0].type],
          added: true,
          order: revision + 1,
          count: revision,
        },
      );
    },
  };
}
