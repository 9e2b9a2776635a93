import { StrictMode } from 'react';
import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ChatApp, type ChatAppProps } from '../../../src/composites/ChatApp.js';
import type { Chat } from '../../../src/sync/createChat.js';
import { expectAccessible } from '../ui/renderUi.js';
import { closeApps, openApp, type OpenOptions, painted, peopleWorld, SEND } from './openApp.js';

afterEach(closeApps);

const openMessenger = (props: Omit<ChatAppProps, 'chat'> = {}, options: OpenOptions = {}) =>
  openApp(
    (chat: Chat) => (
      <StrictMode>
        <ChatApp chat={chat} timeZone="UTC" {...props} />
      </StrictMode>
    ),
    {
      world: peopleWorld(6),
      width: 1000,
      ...options,
    },
  );

const option = (name: RegExp) => page.getByRole('option', { name });
const isShown = (selector: string): boolean =>
  document.querySelector(selector)?.checkVisibility({ visibilityProperty: true }) ?? false;
const region = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset['region'];

describe('panes', () => {
  it('stand side by side where there is room, and one after the other where there is not', async () => {
    const { box } = await openMessenger();
    await expect.element(option(/^Person 1,/)).toBeVisible();
    expect(isShown('.cl-App-list')).toBe(true);
    expect(isShown('.cl-App-chat')).toBe(true);

    box.style.inlineSize = '360px';
    await vi.waitFor(() => expect(isShown('.cl-App-chat')).toBe(false));
    await option(/^Person 2,/).click();
    await vi.waitFor(() => expect(isShown('.cl-App-chat')).toBe(true));
    expect(isShown('.cl-App-list')).toBe(false);

    box.style.inlineSize = '1000px';
    await vi.waitFor(() => expect(isShown('.cl-App-list')).toBe(true));
    await vi.waitFor(() => expect(page.getByRole('button', { name: 'Back to conversations' }).query()).toBeNull());
  });

  it('keep the focus when one takes the place of the other', async () => {
    await openMessenger({}, { width: 360 });
    await expect.element(option(/^Person 3,/)).toBeVisible();
    (option(/^Person 3,/).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(document.activeElement?.closest('.cl-App-chat')).not.toBeNull());
    await page.getByRole('button', { name: 'Back to conversations' }).click();
    await vi.waitFor(() => expect(document.activeElement).toHaveAttribute('data-key', 'k3'));
  });

  it('take a usable height where the place has none', async () => {
    const { box } = await openMessenger();
    expect(document.querySelector('.cl-ChatApp')?.clientHeight).toBe(640);
    box.style.blockSize = 'auto';
    await vi.waitFor(() => expect(box.clientHeight).toBe(Math.min(640, innerHeight)));
    expect(isShown('.cl-App-list')).toBe(true);
  });

  it('hold a third one when there is one', async () => {
    await openMessenger({ details: <p>About them</p>, defaultConversationId: 'k1' });
    await expect.element(page.getByRole('complementary', { name: 'Details' })).toBeVisible();
  });
});

describe('the selection', () => {
  it('is told with its reason, and may be the host’s', async () => {
    const onConversationChange = vi.fn();
    await openMessenger({ conversationId: 'k1', onConversationChange });
    await expect.element(option(/^Person 1,/)).toHaveAttribute('aria-selected', 'true');
    await option(/^Person 2,/).click();
    expect(onConversationChange).toHaveBeenCalledWith('k2', { reason: 'list' });
    await expect.element(option(/^Person 1,/)).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(onConversationChange).toHaveBeenLastCalledWith('k2', { reason: 'keyboard' });
  });

  it('ends when the conversation goes on another device', async () => {
    const onConversationChange = vi.fn();
    const { peer } = await openMessenger({ defaultConversationId: 'k2', onConversationChange });
    await expect.element(option(/^Person 2,/)).toBeVisible();
    const other = peer('ana');
    await other.session.connect({}, SEND);
    await other.conversations.remove?.({ conversationId: 'k2' }, SEND);
    await vi.waitFor(() => expect(onConversationChange).toHaveBeenCalledWith(undefined, { reason: 'removed' }));
    await expect.element(page.getByText('No conversation open')).toBeVisible();
  });
});

describe('the keyboard', () => {
  it('goes round the areas with F6, and over the list with the skip links', async () => {
    await openMessenger({ defaultConversationId: 'k1' });
    await expect.element(page.getByRole('textbox')).toBeVisible();
    await vi.waitFor(() => expect(document.querySelector('.cl-Timeline [tabindex="0"]')).not.toBeNull());
    (page.getByRole('textbox').element() as HTMLElement).focus();
    const passed: (string | undefined)[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      await userEvent.keyboard('{F6}');
      passed.push(region());
    }
    expect(passed).toEqual(['list', 'messages', 'composer']);
    await userEvent.keyboard('{Shift>}{F6}{/Shift}');
    expect(region()).toBe('messages');

    const skip = page.getByRole('button', { name: 'Skip to writing' });
    (skip.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    expect(region()).toBe('composer');
  });

  it('reaches everything with at most twelve stops, and never loses the focus', async () => {
    await openMessenger({ defaultConversationId: 'k1' });
    await expect.element(page.getByRole('textbox')).toBeVisible();
    await vi.waitFor(() => expect(document.querySelector('.cl-Timeline [tabindex="0"]')).not.toBeNull());
    const first = page.getByRole('button', { name: 'Skip to messages' }).element() as HTMLElement;
    first.focus();
    let stops = 0;
    do {
      await userEvent.keyboard('{Tab}');
      stops += 1;
    } while (document.activeElement?.closest('.cl-ChatApp') && document.activeElement !== first && stops < 50);
    expect(stops).toBeLessThanOrEqual(12);
  });
});

describe('the window', () => {
  it('is called after the open conversation, counts what is unread, and gets its name back', async () => {
    document.title = 'Host';
    const { peer, screen } = await openMessenger({ documentTitle: true, defaultConversationId: 'k1' });
    await vi.waitFor(() => expect(document.title).toBe('Person 1'));
    const other = peer('p2');
    await other.session.connect({}, SEND);
    const content = { type: 'text', text: 'hello' } as const;
    await other.messages.send({ conversationId: 'k2', clientId: 'x1', content }, SEND);
    await vi.waitFor(() => expect(document.title).toBe('(1) Person 1'));
    await screen.unmount();
    expect(document.title).toBe('Host');
  });
});

it('a conversation that is not there has neither a name nor a field', async () => {
  await openMessenger({ defaultConversationId: 'nonsense' });
  await expect.element(page.getByText('This conversation is not here')).toBeVisible();
  expect(page.getByRole('textbox').query()).toBeNull();
  expect(page.getByText('nonsense').query()).toBeNull();
});

describe('accessibility', () => {
  it.each([
    ['wide', 1000],
    ['narrow', 320],
  ])('has no fault that axe finds, %s', async (_name, width) => {
    await openMessenger({ defaultConversationId: 'k1' }, { width });
    await expect.element(page.getByRole('textbox')).toBeVisible();
    await painted();
    await expectAccessible('.cl-ChatProvider');
  });

  it('names its landmarks', async () => {
    await openMessenger({ defaultConversationId: 'k1' });
    await expect.element(page.getByRole('navigation', { name: 'Conversations' })).toBeVisible();
    await expect.element(page.getByRole('main', { name: 'Chat with Person 1' })).toBeVisible();
  });
});
