import { vi, expect } from 'vitest';
import type { ReactElement, ReactNode } from 'react';
import { render } from 'vitest-browser-react';
import type { World } from '../../../src/testing/world/createWorld.js';
import { makeConversation } from '../../../src/testing/builders/makeConversation.js';
import { BUILT_AT, makeMessage } from '../../../src/testing/builders/makeMessage.js';
import { makeUser } from '../../../src/testing/builders/makeUser.js';
import { createScriptedServer } from '../../../src/testing/scripted/createScriptedServer.js';
import type { ScriptedServerOptions } from '../../../src/testing/scripted/scriptedOptions.js';
import { type Chat, createChat } from '../../../src/sync/createChat.js';
import type { Clock } from '../../../src/shared/clock.js';
import '../../../src/theme/styles.css';

const chats: Chat[] = [];

export async function closeApps(): Promise<void> {
  for (const chat of chats.splice(0)) await chat.dispose();
}

export interface OpenOptions extends ScriptedServerOptions {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** Ana's chat on a scripted server, drawn in a box of the given size, once it is online. */
export async function openApp(draw: (chat: Chat) => ReactElement, options: OpenOptions = {}) {
  const { width = 320, height = 640, ...serverOptions } = options;
  const server = createScriptedServer(serverOptions);
  const clock: Clock | undefined = options.clock;
  const connector = server.client('ana').connector;
  const chat = createChat({ connector, tabs: false, storage: 'memory', clock });
  chats.push(chat);
  const Box = ({ children }: { readonly children: ReactNode }): ReactNode => (
    <div data-testid="box" style={{ inlineSize: width, blockSize: height }}>
      {children}
    </div>
  );
  const screen = await render(<Box>{draw(chat)}</Box>);
  await vi.waitFor(() => expect(chat.store.getState().connection.status).toBe('online'));
  const box = screen.getByTestId('box').element() as HTMLElement;
  return { chat, server, screen, box, peer: (id: string) => server.client(id).connector };
}

/** Conversations with this many people, the newest first, one message each. */
export function peopleWorld(count: number): World {
  const users = [makeUser({ id: 'ana', name: 'Ana' })];
  const messages = new Map<string, readonly ReturnType<typeof makeMessage>[]>();
  const conversations = Array.from({ length: count }, (_, index) => {
    const id = `k${index + 1}`;
    const peerId = `p${index + 1}`;
    users.push(makeUser({ id: peerId, name: `Person ${index + 1}` }));
    const sentAt = BUILT_AT - index * 60_000;
    const message = makeMessage({
      id: `${id}-m1`,
      conversationId: id,
      senderId: peerId,
      sentAt,
      text: `Text ${index + 1}`,
    });
    messages.set(id, [message]);
    return makeConversation({ id, peerId, memberIds: ['ana', peerId], activityAt: sentAt, lastMessage: message });
  });
  return { users, conversations, messages };
}

export const SEND = { signal: new AbortController().signal } as const;

/** Two painted frames. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
