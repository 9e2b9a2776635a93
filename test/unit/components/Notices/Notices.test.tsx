import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { ChatProvider } from '../../../../src/components/ChatProvider/ChatProvider.js';
import { errorText } from '../../../../src/components/Notices/errorText.js';
import { Notices } from '../../../../src/components/Notices/Notices.js';
import { createI18n } from '../../../../src/i18n/createI18n.js';
import { toastRegionChunk } from '../../../../src/ui/Toast/toastRegionChunk.js';
import type { Notice } from '../../../../src/store/state.js';
import { type Chat, createChat } from '../../../../src/sync/createChat.js';
import { createVirtualClock } from '../../../../src/testing/clock/createVirtualClock.js';
import { createFakeConnector } from '../../../../src/testing/scripted/createFakeConnector.js';

let chat: Chat;
const clock = createVirtualClock();
const error = (code: 'blocked' | 'aborted') => ({ code, operation: 'messages.send', retryable: false }) as const;

function open() {
  chat = createChat({ connector: createFakeConnector({ clock }), storage: 'memory', tabs: false, clock });
  vi.spyOn(chat, 'start').mockImplementation(() => undefined);
  render(
    <ChatProvider chat={chat}>
      <Notices />
    </ChatProvider>,
  );
}

const tell = (...notices: Notice[]) => act(async () => chat.store.setState({ notices }));
const notices = () => chat.store.getState().notices;

// It comes right after the first paint.
beforeAll(async () => void (await toastRegionChunk.load()));
afterEach(() => chat.dispose());

it('tells a refused act by its code, once, and forgets it when it has been read', async () => {
  open();
  await tell({ id: 'n1', at: 0, kind: 'error', error: error('blocked') });
  expect(screen.getByRole('alert')).toHaveTextContent('Messages between you and this person are blocked.');
  await tell(...notices(), { id: 'n2', at: 1, kind: 'server', text: 'The server restarts at noon.' });
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  await act(() => clock.advance(60_000));
  expect(screen.queryAllByRole('listitem')).toHaveLength(0);
  expect(notices()).toEqual([]);
});

it('never tells that something was stopped, and leaves what belongs to the banner', async () => {
  open();
  await tell({ id: 'n1', at: 0, kind: 'error', error: error('aborted') }, { id: 's', at: 0, kind: 'storage' });
  expect(screen.queryAllByRole('listitem')).toHaveLength(0);
  expect(notices().map(({ id }) => id)).toEqual(['s']);
});

it('says how long to wait where the server said so', () => {
  const { t } = createI18n();
  const info = { code: 'rate-limited', operation: 'messages.send', retryable: true, retryAfterMs: 4_200 } as const;
  expect(errorText(t, info)).toBe('That was too much at once. Try again in 5 seconds.');
});
