import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { ChatProvider } from '../../../../src/components/ChatProvider/ChatProvider.js';
import { bannersChunk } from '../../../../src/components/ConnectionBanner/bannersChunk.js';
import { ConnectionBanner } from '../../../../src/components/ConnectionBanner/ConnectionBanner.js';
import type { ConnectionState } from '../../../../src/store/state.js';
import { type Chat, createChat } from '../../../../src/sync/createChat.js';
import { createVirtualClock } from '../../../../src/testing/clock/createVirtualClock.js';
import { createFakeConnector } from '../../../../src/testing/scripted/createFakeConnector.js';

let chat: Chat;
const clock = createVirtualClock();

function open(onSignIn?: () => void) {
  chat = createChat({ connector: createFakeConnector({ clock }), storage: 'memory', tabs: false, clock });
  vi.spyOn(chat, 'start').mockImplementation(() => undefined);
  render(
    <ChatProvider chat={chat}>
      <ConnectionBanner onSignIn={onSignIn} />
    </ChatProvider>,
  );
}

/** The line as the session would write it, and time for the banner. */
async function line(change: Partial<ConnectionState>, ms = 0) {
  await act(async () => {
    const { connection } = chat.store.getState();
    chat.store.setState({ connection: { ...connection, ...change } });
  });
  await act(() => clock.advance(ms));
}

const text = (): string | null => screen.queryByRole('status')?.textContent ?? null;

// They come right after the first paint.
beforeAll(async () => void (await bannersChunk.load()));
afterEach(() => chat.dispose());

it('says nothing while the line opens quickly', async () => {
  open();
  await line({ status: 'connecting', restored: true }, 900);
  await line({ status: 'updating' }, 900);
  await line({ status: 'online', wasOnline: true }, 5_000);
  expect(text()).toBeNull();
});

it('says that it is offline, goes on saying so while it tries again, and that it is back', async () => {
  open();
  await line({ status: 'online', wasOnline: true, restored: true });
  await line({ status: 'offline' });
  expect(text()).toContain('You are offline. Messages go out when you are back.');
  await line({ status: 'connecting' }, 200);
  expect(text()).toContain('You are offline.');
  expect(screen.getByRole('button', { name: 'Connect now' })).toBeDisabled();
  await line({ status: 'updating' });
  expect(text()).toBe('Updating');
  await line({ status: 'online' });
  expect(text()).toBe('Back online');
  await act(() => clock.advance(3_000));
  expect(text()).toBeNull();
});

it('P52 never says online before what was missed is there', async () => {
  open();
  await line({ status: 'online', wasOnline: true, restored: true });
  await line({ status: 'offline' });
  await line({ status: 'updating' }, 60_000);
  expect(text()).toBe('Updating');
});

it('tries again when asked', async () => {
  open();
  const reconnect = vi.spyOn(chat.commands, 'reconnect');
  await line({ status: 'offline', wasOnline: true });
  await act(async () => screen.getByRole('button', { name: 'Connect now' }).click());
  expect(reconnect).toHaveBeenCalled();
});

it('offers to sign in again where the host can', async () => {
  const onSignIn = vi.fn();
  open(onSignIn);
  await line({ status: 'signed-out' });
  await act(async () => screen.getByRole('button', { name: 'Sign in' }).click());
  expect(onSignIn).toHaveBeenCalledOnce();
});

it.each([
  ['memory', 'This browser does not store data here.'],
  ['full', 'This device is out of space.'],
  ['newer', 'A newer version of this page keeps your messages here.'],
  ['blocked', 'Another tab is still using an older version.'],
] as const)('P40 P42 says why nothing is stored: %s', async (reason, words) => {
  open();
  await act(async () => chat.store.setState({ notices: [{ id: 'storage', at: 0, kind: 'storage', reason }] }));
  expect(text()).toContain(words);
});

it('P40 says that nothing is stored until it is dismissed', async () => {
  open();
  await act(async () => chat.store.setState({ notices: [{ id: 'storage', at: 0, kind: 'storage' }] }));
  expect(text()).toContain('This browser does not store data here.');
  await act(async () => screen.getByRole('button', { name: 'Dismiss' }).click());
  expect(text()).toBeNull();
});
