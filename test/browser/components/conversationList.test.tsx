import { Profiler } from 'react';
import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ChatProvider } from '../../../src/components/ChatProvider/ChatProvider.js';
import {
  ConversationList,
  type ConversationListProps,
} from '../../../src/components/ConversationList/ConversationList.js';
import type { ConversationRowProps } from '../../../src/components/ConversationList/ConversationRow.js';
import { DefaultConversationRow } from '../../../src/components/ConversationList/ConversationRow.js';
import { ar } from '../../../src/i18n/locales/ar.js';
import type { Chat } from '../../../src/sync/createChat.js';
import { makeConversation } from '../../../src/testing/builders/makeConversation.js';
import { makeMessage } from '../../../src/testing/builders/makeMessage.js';
import { makeUser } from '../../../src/testing/builders/makeUser.js';
import { expectAccessible } from '../ui/renderUi.js';
import { closeApps, openApp, type OpenOptions, painted, peopleWorld, SEND } from './openApp.js';

afterEach(closeApps);

const inProvider = (props: ConversationListProps = {}) =>
  function draw(chat: Chat) {
    return (
      <ChatProvider chat={chat} timeZone="UTC">
        <ConversationList {...props} />
      </ChatProvider>
    );
  };

const openList = (options: OpenOptions = {}, props: ConversationListProps = {}) => openApp(inProvider(props), options);

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.cl-ConversationList-item')];
const names = (): string[] =>
  rows()
    .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
    .map((row) => row.querySelector('.cl-ConversationRow-name')?.textContent ?? '');
const row = (name: RegExp): Promise<HTMLElement> =>
  vi.waitFor(() => page.getByRole('option', { name }).element() as HTMLElement);
const send = (
  peer: { readonly messages: { readonly send: (...args: never[]) => unknown } },
  conversationId: string,
  text: string,
) =>
  (peer.messages.send as (input: object, options: object) => Promise<unknown>)(
    { conversationId, clientId: `x-${text}`, content: { type: 'text', text } },
    SEND,
  );

describe('length', () => {
  it('mounts what can be seen of 10 000 conversations, loads as one goes on, and tells true places', async () => {
    const { chat } = await openList({ world: peopleWorld(10_000) });
    await row(/^Person 1,/);
    expect(rows().length).toBeLessThan(60);
    expect(rows()[0]).toHaveAttribute('aria-setsize', '-1');
    expect(chat.store.getState().conversationIds.length).toBeLessThan(1_000);
    while (!chat.store.getState().conversationList.complete) await chat.commands.loadConversations();
    await vi.waitFor(() => expect(rows()[0]).toHaveAttribute('aria-setsize', '10000'));
    (await row(/^Person 1,/)).focus();
    await userEvent.keyboard('{End}');
    await vi.waitFor(() => expect(document.activeElement).toHaveAttribute('aria-posinset', '10000'));
    expect(document.activeElement?.textContent).toContain('Person 10000');
    expect(rows().length).toBeLessThan(60);
  });

  it('draws one row for a message, and moves it up without drawing the others', async () => {
    const drawn: string[] = [];
    const Row = (props: ConversationRowProps) => {
      return (
        <Profiler id={props.conversationId} onRender={(id) => drawn.push(id)}>
          <DefaultConversationRow {...props} />
        </Profiler>
      );
    };
    const { peer } = await openList({ world: peopleWorld(30) }, { slots: { Row } });
    await row(/^Person 5,/);
    const other = peer('p5');
    await other.session.connect({}, SEND);
    await painted();
    drawn.length = 0;
    await send(other, 'k5', 'news');
    await row(/^Person 5, 1 unread, news/);
    expect(new Set(drawn)).toEqual(new Set(['k5']));
    expect(names()[0]).toBe('Person 5');
  });
});

describe('focus', () => {
  it('is one tab stop, at the open conversation, and stays with its row when the order changes', async () => {
    const { peer, chat } = await openApp(
      (one) => (
        <ChatProvider chat={one} defaultConversationId="k3" timeZone="UTC">
          <ConversationList />
        </ChatProvider>
      ),
      { world: peopleWorld(30) },
    );
    await row(/^Person 3,/);
    expect(rows().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    const search = page.getByRole('searchbox').element() as HTMLElement;
    search.focus();
    await userEvent.keyboard('{Tab}{Tab}');
    expect(document.activeElement).toHaveAttribute('data-key', 'k3');
    const other = peer('p20');
    await other.session.connect({}, SEND);
    await send(other, 'k20', 'first now');
    await vi.waitFor(() => expect(names()[0]).toBe('Person 20'));
    expect(document.activeElement).toHaveAttribute('data-key', 'k3');
    expect(chat.store.getState().conversationIds[0]).toBe('k20');
  });
});

describe('the menu', () => {
  it('opens under the pointer, at its button, by the keyboard and by a long press, once each', async () => {
    await openList({ world: peopleWorld(5) });
    const menu = page.getByRole('menu', { name: 'Actions for Person 2' });
    const close = async () => {
      await userEvent.keyboard('{Escape}');
      await vi.waitFor(() => expect(menu.query()).toBeNull());
    };
    const target = await row(/^Person 2,/);

    await userEvent.click(target, { button: 'right' });
    await vi.waitFor(() => expect(menu.query()).not.toBeNull());
    await close();

    await userEvent.hover(target);
    await userEvent.click(target.querySelector('[data-row-menu]') as Element);
    await vi.waitFor(() => expect(menu.query()).not.toBeNull());
    await close();
    expect(target).toHaveFocus();

    await userEvent.keyboard('{Shift>}{F10}{/Shift}');
    await vi.waitFor(() => expect(menu.query()).not.toBeNull());
    await close();
    expect(target).toHaveFocus();

    const at = { bubbles: true, pointerType: 'touch', pointerId: 7, clientX: 60, clientY: 200, isPrimary: true };
    const inside = target.querySelector('.cl-ConversationRow-name') as Element;
    inside.dispatchEvent(new PointerEvent('pointerdown', at));
    await vi.waitFor(() => expect(menu.query()).not.toBeNull());
    inside.dispatchEvent(new PointerEvent('pointerup', at));
    inside.dispatchEvent(new MouseEvent('click', at));
    expect(target).toHaveAttribute('aria-selected', 'false');
    await close();
  });

  it('pins, mutes and marks, and the row says so', async () => {
    const { chat } = await openList({ world: peopleWorld(5) });
    const choose = async (name: RegExp, item: string) => {
      (await row(name)).focus();
      await userEvent.keyboard('{Shift>}{F10}{/Shift}');
      await page.getByRole('menuitem', { name: item }).click();
    };
    await choose(/^Person 4,/, 'Pin to top');
    await row(/^Person 4,.*Pinned/);
    expect(names()[0]).toBe('Person 4');
    await choose(/^Person 4,/, 'Mute');
    await row(/^Person 4,.*Muted/);
    await choose(/^Person 4,/, 'Mark as unread');
    await row(/^Person 4, Marked as unread,/);
    expect(chat.store.getState().conversationIds[0]).toBe('k4');
  });

  it('says why a refused act did not happen, and shows the conversation as it was', async () => {
    const { chat } = await openList({ world: peopleWorld(3) });
    vi.spyOn(chat.commands, 'setPinned').mockRejectedValue({ code: 'not-allowed' });
    (await row(/^Person 2,/)).focus();
    await userEvent.keyboard('{Shift>}{F10}{/Shift}');
    await page.getByRole('menuitem', { name: 'Pin to top' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('You do not have permission for this.');
    expect(names()[0]).toBe('Person 1');
  });
});

describe('searching', () => {
  it('finds in what is not loaded yet, marks what was found, and opens the first with Enter', async () => {
    const { chat } = await openList({ world: peopleWorld(500) });
    await row(/^Person 1,/);
    await page.getByRole('searchbox').fill('person 499');
    await row(/^Person 499,/);
    expect(document.querySelector('mark')?.textContent).toBe('Person 499');
    expect(chat.store.getState().conversationIds).toHaveLength(500);
    await userEvent.keyboard('{Enter}');
    expect(await row(/^Person 499,/)).toHaveAttribute('aria-selected', 'true');
    await expect.element(page.getByRole('searchbox')).toHaveValue('');
  });

  it('finds people with whom there is no conversation, and starts one', async () => {
    const world = peopleWorld(3);
    await openList({ world: { ...world, users: [...world.users, makeUser({ id: 'zoe', name: 'Zoë Quist' })] } });
    await row(/^Person 1,/);
    await page.getByRole('searchbox').fill('zoe');
    (await row(/^Zoë Quist/)).click();
    expect(await row(/^Zoë Quist, No messages yet/)).toHaveAttribute('aria-selected', 'true');
    await expect.element(page.getByRole('searchbox')).toHaveValue('');
  });
});

describe('what a row shows', () => {
  it('keeps a time that stays right past midnight', async () => {
    let offset = 0;
    const clock = {
      now: () => Date.UTC(2025, 2, 3, 23, 59, 59, 500) + offset,
      schedule(_ms: number, callback: () => void) {
        const timer = setTimeout(callback, 50);
        return () => clearTimeout(timer);
      },
    };
    await openList({ world: peopleWorld(1), clock });
    await row(/^Person 1,.*09:00/);
    offset = 1_000;
    await row(/^Person 1,.*Yesterday/);
  });

  it('stands in its 64 pixels whatever people wrote, and never scrolls sideways', async () => {
    const hostile = [
      `${'W'.repeat(5_000)}`,
      '\u202e\u2066gnp.exe\u202d',
      'Z\u0300\u0301\u0302'.padEnd(900, '\u0316\u0317\u0318\u0319'),
      '👨‍👩‍👧‍👦'.repeat(400),
      'a\n\n\nb',
    ];
    const users = [
      makeUser({ id: 'ana', name: 'Ana' }),
      ...hostile.map((name, at) => makeUser({ id: `h${at}`, name })),
    ];
    const messages = new Map<string, ReturnType<typeof makeMessage>[]>();
    const conversations = hostile.map((text, at) => {
      const lastMessage = makeMessage({ id: `m-h${at}`, conversationId: `h${at}`, senderId: `h${at}`, text });
      messages.set(`h${at}`, [lastMessage]);
      return makeConversation({ id: `h${at}`, peerId: `h${at}`, memberIds: ['ana', `h${at}`], lastMessage });
    });
    await openList({ world: { users, conversations, messages } });
    await vi.waitFor(() => expect(rows()).toHaveLength(hostile.length));
    for (const one of rows()) {
      expect(one.offsetHeight).toBe(64);
      expect(one.scrollWidth).toBeLessThanOrEqual(one.clientWidth);
    }
    const scroller = document.querySelector('.cl-ConversationList-rows');
    expect(scroller?.scrollWidth).toBe(scroller?.clientWidth);
  });

  it('has nothing for a backend that can do nothing', async () => {
    await openList({
      world: peopleWorld(3),
      limits: {
        pinConversation: undefined,
        notifyLevels: undefined,
        markUnread: undefined,
        removeConversation: undefined,
        createGroup: undefined,
        findPeople: undefined,
      },
      without: ['conversations.ensure', 'groups.create'],
    });
    (await row(/^Person 2,/)).focus();
    await userEvent.keyboard('{Shift>}{F10}{/Shift}');
    await painted();
    expect(page.getByRole('menu').query()).toBeNull();
    expect(page.getByRole('button', { name: 'New conversation' }).query()).toBeNull();
  });
});

describe('accessibility', () => {
  it.each(['light', 'dark'] as const)('has no fault that axe finds in %s, in Arabic, at 320 pixels', async (mode) => {
    await openApp(
      (chat) => (
        <ChatProvider
          chat={chat}
          theme={{ mode, contrast: 'normal' }}
          locale={ar}
          defaultConversationId="k2"
          timeZone="UTC"
        >
          <ConversationList />
        </ChatProvider>
      ),
      { world: peopleWorld(12) },
    );
    await row(/Person 1\u2069/);
    await expectAccessible('.cl-ChatProvider');
  });

  it('is a landmark with a heading, a search, tabs and a list of options', async () => {
    await openList({ world: peopleWorld(4) });
    const list = page.getByRole('navigation', { name: 'Conversations' });
    await expect.element(list.getByRole('heading', { level: 1, name: 'Messages' })).toBeVisible();
    await expect.element(list.getByRole('search')).toBeVisible();
    await expect.element(list.getByRole('tab', { name: 'All', selected: true })).toBeVisible();
    await expect.element(list.getByRole('tabpanel', { name: 'All' })).toBeVisible();
    await expect.element(list.getByRole('listbox', { name: 'Conversations' })).toBeVisible();
    expect((await row(/^Person 3,/)).getAttribute('aria-posinset')).toBe('3');
  });
});
