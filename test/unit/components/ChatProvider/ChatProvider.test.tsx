import { act, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { ChatProvider } from '../../../../src/components/ChatProvider/ChatProvider.js';
import { mergeSlots } from '../../../../src/components/ChatProvider/ChatSlots.js';
import { shortcutOf } from '../../../../src/components/ChatProvider/shortcuts.js';
import { useShortcuts } from '../../../../src/components/ChatProvider/useShortcuts.js';
import { useChat } from '../../../../src/hooks/chatContext.js';
import { useMessageView } from '../../../../src/hooks/messageViews.js';
import { useT } from '../../../../src/i18n/useT.js';
import { ar } from '../../../../src/i18n/locales/ar.js';
import { zhHans } from '../../../../src/i18n/locales/zh-Hans.js';
import { useMessageActions } from '../../../../src/message-actions/useMessageActions.js';
import { ALLOWED } from '../../../../src/model/permissions.js';
import { createChat } from '../../../../src/sync/createChat.js';
import { createFakeConnector } from '../../../../src/testing/scripted/createFakeConnector.js';

const chats: { dispose(): Promise<void> }[] = [];
const makeChat = () => {
  const chat = createChat({ connector: createFakeConnector(), storage: 'memory', tabs: false });
  chats.push(chat);
  return chat;
};

afterEach(async () => {
  await Promise.all(chats.splice(0).map((chat) => chat.dispose()));
});

function Words(): ReactNode {
  return <p>{useT()('list.title')}</p>;
}

it('draws one root with theme, language and direction, and lets what is inside speak that language', () => {
  const { container } = render(
    <ChatProvider chat={makeChat()} locale={ar} theme={{ mode: 'dark', density: 'compact' }} className="mine">
      <Words />
    </ChatProvider>,
  );
  const root = container.firstElementChild;
  expect(root).toHaveClass('cl-root', 'cl-ChatProvider', 'mine');
  expect(root).toHaveAttribute('lang', 'ar');
  expect(root).toHaveAttribute('dir', 'rtl');
  expect(root).toHaveAttribute('data-mode', 'dark');
  expect(root).toHaveAttribute('data-density', 'compact');
  expect(screen.getByText('الرسائل')).toBeInTheDocument();
});

it('takes another direction than the language has, and single texts of the host', () => {
  const { container } = render(
    <ChatProvider chat={makeChat()} locale={zhHans} dir="rtl" messages={{ 'list.title': '聊天' }}>
      <Words />
    </ChatProvider>,
  );
  expect(container.firstElementChild).toHaveAttribute('dir', 'rtl');
  expect(container.firstElementChild).toHaveAttribute('lang', 'zh-Hans');
  expect(screen.getByText('聊天')).toBeInTheDocument();
});

it('starts the chat on mount and leaves it running on unmount', async () => {
  const chat = makeChat();
  const start = vi.spyOn(chat, 'start');
  const dispose = vi.spyOn(chat, 'dispose');
  const { unmount } = render(<ChatProvider chat={chat}>{null}</ChatProvider>);
  expect(start).toHaveBeenCalled();
  await act(async () => unmount());
  expect(dispose).not.toHaveBeenCalled();
});

it('shows an error screen in place of a part that breaks, and the part again when asked', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const onError = vi.fn();
  let isBroken = true;
  function Part(): ReactNode {
    if (isBroken) throw new Error('a secret text');
    return <p>whole</p>;
  }
  render(
    <ChatProvider chat={makeChat()} onError={onError}>
      <Part />
    </ChatProvider>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('This part stopped working');
  expect(screen.queryByText(/secret/)).toBeNull();
  expect(onError).toHaveBeenCalledOnce();
  isBroken = false;
  await act(async () => screen.getByRole('button', { name: 'Load again' }).click());
  expect(screen.getByText('whole')).toBeInTheDocument();
  vi.restoreAllMocks();
});

it('joins the Views of a product with the built-in ones; a kind without a View changes nothing', () => {
  const Order = (): ReactNode => null;
  function Look(): ReactNode {
    const text = useMessageView('text');
    const order = useMessageView('order');
    return <p>{`${typeof text?.View} ${order?.View === Order}`}</p>;
  }
  render(
    <ChatProvider chat={makeChat()} kinds={[{ type: 'order', View: Order }, { type: 'text' }]}>
      <Look />
    </ChatProvider>,
  );
  expect(screen.getByText('function true')).toBeInTheDocument();
});

it('puts the acts of a product after the built-in ones', () => {
  const pinAction = { id: 'pin', icon: 'pin', label: 'Pin', isAvailable: () => ALLOWED, run: () => undefined };
  function Look(): ReactNode {
    return <p>{useMessageActions().at(-1)?.id}</p>;
  }
  render(
    <ChatProvider chat={makeChat()} actions={[pinAction]}>
      <Look />
    </ChatProvider>,
  );
  expect(screen.getByText('pin')).toBeInTheDocument();
});

it('says what to do when a part stands outside of it', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  function Lost(): ReactNode {
    useChat();
    return null;
  }
  expect(() => render(<Lost />)).toThrow(/outside <ChatProvider>/);
  vi.restoreAllMocks();
});

it('merges slots part by part: the nearer one wins, null leaves out, undefined is as it was', () => {
  const A = (): ReactNode => null;
  const B = (): ReactNode => null;
  expect(mergeSlots({ Header: A, Row: A }, { Header: null, Row: undefined, Empty: B })).toEqual({
    Header: null,
    Row: A,
    Empty: B,
  });
});

it('lets the host change keys, take them away, and switch bare letters off', () => {
  expect(shortcutOf('quickSwitch', {})).toBe('Mod+K');
  expect(shortcutOf('quickSwitch', { shortcuts: { quickSwitch: 'Mod+J' } })).toBe('Mod+J');
  expect(shortcutOf('quickSwitch', { shortcuts: { quickSwitch: null } })).toBeUndefined();
  expect(shortcutOf('reply', { singleLetters: false })).toBeUndefined();
  expect(shortcutOf('recall', { singleLetters: false })).toBe('Delete');
});

it('hands the keys in force to what is inside', () => {
  function Look(): ReactNode {
    return <p>{useShortcuts().keysOf('reply')}</p>;
  }
  render(
    <ChatProvider chat={makeChat()} keyboard={{ shortcuts: { reply: 'Q' } }}>
      <Look />
    </ChatProvider>,
  );
  expect(screen.getByText('Q')).toBeInTheDocument();
});
