import { StrictMode } from 'react';
import { page } from 'vitest/browser';
import { afterEach, expect, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { ChatProvider, type ChatProviderProps } from '../../../src/components/ChatProvider/ChatProvider.js';
import { ChatWindow, type ChatWindowProps } from '../../../src/components/ChatWindow/ChatWindow.js';
import type { Connector } from '../../../src/connector/connector.js';
import type { Message } from '../../../src/model/message.js';
import { selectMessage, selectRowIds } from '../../../src/store/selectors/selectors.js';
import { type Chat, type ChatOptions, createChat } from '../../../src/sync/createChat.js';
import { makeConversation } from '../../../src/testing/builders/makeConversation.js';
import { makeUser } from '../../../src/testing/builders/makeUser.js';
import { createScriptedServer } from '../../../src/testing/scripted/createScriptedServer.js';
import '../../../src/theme/styles.css';

export const NOON = Date.UTC(2026, 10, 24, 12);

/** Messages of `room`, one a minute, the last one a minute before noon. Ids are `w1`, `w2`, …: the server makes others. */
export function roomHistory(
  count: number,
  make: (order: number) => Partial<Message> & { text?: string } = () => ({}),
): Message[] {
  return Array.from({ length: count }, (_, index): Message => {
    const order = index + 1;
    const { text, ...overrides } = make(order);
    return {
      id: `w${order}`,
      conversationId: 'room',
      senderId: order % 3 === 0 ? 'ana' : 'bo',
      sentAt: NOON - (count - index) * 60_000,
      order,
      content: { type: 'text', text: text ?? `Message ${order}` },
      ...overrides,
    };
  });
}

export interface ChatWindowWorld {
  readonly history?: readonly Message[] | undefined;
  /** Order of the last message that Ana has read. @default all */
  readonly readUpTo?: number | undefined;
  readonly isGroup?: boolean | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly isStrict?: boolean | undefined;
  readonly chatOptions?: Partial<ChatOptions> | undefined;
  /** Changes the connector: slows it down, takes methods away. */
  readonly alter?: ((connector: Connector) => Connector) | undefined;
  readonly provider?: Partial<ChatProviderProps> | undefined;
  readonly window?: ChatWindowProps | undefined;
}

export const SIGNAL = { signal: new AbortController().signal };

const opened: Chat[] = [];

afterEach(async () => {
  for (const chat of opened.splice(0)) await chat.dispose();
});

/** Ana's window on `room` with Bo and Cy, in a real page, on a server of its own. */
export async function openChatWindow(world: ChatWindowWorld = {}) {
  const { history = roomHistory(60), isGroup = true, width = 720, height = 600 } = world;
  const members = isGroup ? ['ana', 'bo', 'cy'] : ['ana', 'bo'];
  const room = makeConversation({
    id: 'room',
    kind: isGroup ? 'group' : 'direct',
    title: isGroup ? 'Hiking' : undefined,
    memberIds: members,
    ...(world.readUpTo === undefined ? {} : { readUpTo: { order: world.readUpTo } }),
  });
  const other = makeConversation({ id: 'other', kind: 'direct', peerId: 'cy', memberIds: ['ana', 'cy'] });
  const otherHistory = roomHistory(3).map((message) => ({ ...message, id: `o${message.id}`, conversationId: 'other' }));
  const server = createScriptedServer({
    world: {
      users: ['ana', 'bo', 'cy'].map((id) => makeUser({ id })),
      conversations: [room, other],
      messages: new Map([
        ['room', history],
        ['other', otherHistory],
      ]),
    },
  });
  const client = server.client('ana');
  const chat = createChat({
    connector: world.alter?.(client.connector) ?? client.connector,
    tabs: false,
    storage: 'memory',
    ...world.chatOptions,
  });
  opened.push(chat);
  const draw = (provider: Partial<ChatProviderProps> = {}, window = world.window) => {
    const app = (
      <ChatProvider
        chat={chat}
        timeZone="UTC"
        defaultConversationId="room"
        style={{ inlineSize: width, blockSize: height }}
        {...world.provider}
        {...provider}
      >
        <ChatWindow {...window} />
      </ChatProvider>
    );
    return world.isStrict ? <StrictMode>{app}</StrictMode> : app;
  };
  const screen = await render(draw());
  await vi.waitFor(() => expect(chat.store.getState().connection.status).toBe('online'));
  if (history.length > 0) await vi.waitFor(() => expect(rows().length).toBeGreaterThan(0));
  await settled();
  return { chat, server, client, screen, draw, peer: () => joined(server.client('bo').connector) };
}

/** Pages of history after the first come this much later. */
export const slowHistory =
  (ms: number) =>
  (connector: Connector): Connector => ({
    ...connector,
    messages: {
      ...connector.messages,
      async history(input, options) {
        if (input.anchor.at !== 'latest') await new Promise((resolve) => setTimeout(resolve, ms));
        return connector.messages.history(input, options);
      },
    },
  });

async function joined(connector: Connector) {
  await connector.session.connect({}, SIGNAL);
  let sent = 0;
  return {
    connector,
    say: (text: string, extra: Partial<Pick<Message, 'replyTo' | 'mentions' | 'content'>> = {}) => {
      sent += 1;
      return connector.messages.send(
        {
          conversationId: 'room',
          clientId: `bo-${sent}-${performance.now()}`,
          content: { type: 'text', text },
          ...extra,
        },
        SIGNAL,
      );
    },
    type: () => connector.presence?.sendTyping?.({ conversationId: 'room', typing: true }, SIGNAL),
  };
}

export const scroller = (): HTMLElement => {
  const element = document.querySelector<HTMLElement>('.cl-Timeline');
  if (!element) throw new Error('no timeline');
  return element;
};

export const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.cl-VirtualList-row')];

/** The mounted row whose bubble says this. */
export const rowOf = (text: string): HTMLElement | undefined =>
  rows().find((row) => row.querySelector('.cl-Bubble-text')?.firstChild?.textContent === text);

/** Pixels from the top of the viewport to the row's bubble; what a reader holds on to. */
export const offsetOf = (text: string): number => {
  const bubble = rowOf(text)?.querySelector('.cl-Bubble');
  if (!bubble) return Number.NaN;
  return bubble.getBoundingClientRect().top - scroller().getBoundingClientRect().top;
};

export const isAtEnd = (): boolean => {
  const { scrollTop, scrollHeight, clientHeight } = scroller();
  return scrollHeight - clientHeight - scrollTop <= 1;
};

/** Two frames and what they set off. */
export async function settled(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1)
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

export async function scrollTo(top: number): Promise<void> {
  scroller().scrollTop = top;
  await settled();
}

export const textsOf = (chat: Chat): string[] => {
  const state = chat.store.getState();
  return selectRowIds(state, 'room').map((id) => {
    const content = selectMessage(state, id)?.content;
    return content?.type === 'text' ? content.text : (content?.type ?? '');
  });
};

export const field = () => page.getByRole('textbox', { name: /Message to/ });
