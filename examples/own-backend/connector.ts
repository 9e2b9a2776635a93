import { ChatError, type Connector, type Conversation, defineConnector, type Message } from 'chatloom/connector-kit';

type Room = Partial<Conversation> & { id: string; page: Message[]; read: Record<string, { order: number }> };

/** A connector for `server.mjs`: `fetch` for calls, a WebSocket for events. */
export function createOwnConnector({ url, user }: { readonly url: string; readonly user: string }): Connector {
  const call = async <Result>(method: string, input: object, signal: AbortSignal): Promise<Result> => {
    const request = fetch(url, { method: 'POST', body: JSON.stringify({ me: user, method, ...input }), signal });
    const response = await request.catch(() => undefined);
    if (response?.ok) return response.json() as Promise<Result>;
    if (response) throw new ChatError(response.status === 413 ? 'too-large' : 'not-allowed', method);
    throw new ChatError(signal.aborted ? 'aborted' : 'network', method);
  };
  const toConversation = ({ id, memberIds, lastMessage, read }: Room): Conversation => {
    const mine = { peerId: memberIds?.find((name) => name !== user), readUpTo: read[user] ?? { order: 0 } };
    return { id, kind: 'direct', memberIds, ...mine, lastMessage, activityAt: lastMessage?.sentAt ?? 0, revision: 0 };
  };
  const open = async (room: string, signal: AbortSignal) => toConversation(await call('room', { room }, signal));
  let socket: WebSocket | undefined;
  return defineConnector((emit) => ({
    ...{ userId: user, contiguous: true, idempotency: { windowMs: 86_400_000 } },
    enforces: { authorship: true, timestamps: true },
    session: {
      async connect() {
        const opening = new WebSocket(url.replace('http', 'ws'), user);
        socket = opening;
        opening.onmessage = ({ data }) => opening.readyState === WebSocket.OPEN && emit(JSON.parse(data));
        opening.onclose = ({ code }) => code !== 1000 && emit({ type: 'connection.changed', state: 'offline' });
        await new Promise((resolve, reject) => Object.assign(opening, { onopen: resolve, onerror: reject }));
        return { user: { id: user, name: user }, resumed: false };
      },
      disconnect: async () => socket?.close(1000),
    },
    conversations: {
      async list({ cursor = '0', limit }, { signal }) {
        const end = Number(cursor) + limit;
        const rooms = (await call<Room[]>('rooms', {}, signal)).map(toConversation);
        const conversations = rooms.sort((a, b) => b.activityAt - a.activityAt).slice(Number(cursor), end);
        return { conversations, cursor: end < rooms.length ? String(end) : undefined };
      },
      get: ({ conversationId }, { signal }) => open(conversationId, signal),
      ensure: ({ userId }, { signal }) => open([user, userId].sort().join('+'), signal),
    },
    messages: {
      async history({ conversationId: room, anchor, limit }, { signal }) {
        const size = (await call<Room>('room', { room }, signal)).lastMessage?.order ?? 0;
        const place = anchor.at === 'latest' ? 0 : Number(anchor.messageId.split('/')[1]);
        if (!(place <= size)) throw new ChatError('not-found', 'messages.history');
        const starts = { latest: size - limit, before: place - 1 - limit, after: place, around: place - (limit >> 1) };
        const from = Math.max(0, starts[anchor.at]);
        const to = anchor.at === 'before' ? place - 1 : from + limit;
        const { page, lastMessage } = await call<Room>('room', { room, page: [from, to] }, signal);
        return { messages: page, before: from > 0 ? {} : null, after: to < (lastMessage?.order ?? 0) ? {} : null };
      },
      send: ({ conversationId: room, clientId, content }, { signal }) =>
        call('write', { room, clientId, text: content.type === 'text' ? content.text : undefined }, signal),
    },
    receipts: { markRead: ({ conversationId: room, upTo }, { signal }) => call('read', { room, ...upTo }, signal) },
  }));
}
