import { type ComponentType, Profiler } from 'react';
import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ChatHeader } from '../../../src/components/ChatHeader/ChatHeader.js';
import { Composer } from '../../../src/components/Composer/Composer.js';
import type { MessageViewProps } from '../../../src/hooks/messageViews.js';
import { textMessage, TextView } from '../../../src/message-kinds/text/View.js';
import type { TextContent } from '../../../src/message-kinds/text/content.js';
import { ChatError } from '../../../src/model/errors.js';
import { createShiftableClock } from '../../unit/connectors/shiftableClock.js';
import { selectDraft, selectMessage, selectRowIds } from '../../../src/store/selectors/selectors.js';
import {
  field,
  openChatWindow,
  roomHistory,
  rowOf,
  rows,
  scroller,
  settled,
  SIGNAL,
  slowHistory,
  textsOf,
} from './openChatWindow.js';

afterEach(() => {
  vi.restoreAllMocks();
});

/** A text kind that counts how often each message is drawn. */
function countingKind() {
  const renders = new Map<string, number>();
  function CountingView(props: MessageViewProps<TextContent>) {
    renders.set(props.content.text, (renders.get(props.content.text) ?? 0) + 1);
    return <TextView {...props} />;
  }
  return { renders, kind: { ...textMessage, View: CountingView } };
}

async function countRenders(act: () => Promise<unknown> | void, renders: Map<string, number>) {
  await settled();
  renders.clear();
  await act();
  await settled();
  await settled();
  return Object.fromEntries(renders);
}

describe('what is drawn', () => {
  it('an append draws one message, although its neighbour gives up its corner and its picture', async () => {
    const { renders, kind } = countingKind();
    const { peer } = await openChatWindow({
      history: roomHistory(60, () => ({ senderId: 'bo' })),
      provider: { kinds: [kind as never] },
    });
    const bo = await peer();
    expect(rowOf('Message 60')?.querySelector('.cl-Avatar')).not.toBeNull();
    const drawn = await countRenders(async () => {
      await bo.say('one more');
      await vi.waitFor(() => expect(rowOf('one more')).toBeDefined());
    }, renders);
    expect(Object.keys(drawn)).toEqual(['one more']);
    expect(rowOf('one more')?.querySelector('.cl-Avatar')).not.toBeNull();
  });

  it('a message that comes in draws neither the header nor the composer', async () => {
    const drawn: string[] = [];
    const watched = <P extends object>(id: string, Part: ComponentType<P>) =>
      function Watched(props: P) {
        return (
          <Profiler id={id} onRender={(name) => drawn.push(name)}>
            <Part {...props} />
          </Profiler>
        );
      };
    const slots = { Header: watched('header', ChatHeader), Composer: watched('composer', Composer) };
    const { peer } = await openChatWindow({ window: { slots } });
    const bo = await peer();
    await settled();
    drawn.length = 0;
    await bo.say('one more');
    await vi.waitFor(() => expect(rowOf('one more')).toBeDefined());
    await settled();
    expect(drawn).toEqual([]);
  });

  it('a page above draws only messages that come into view, and nobody anew who is known', async () => {
    const { renders, kind } = countingKind();
    await openChatWindow({
      history: roomHistory(400, () => ({ senderId: 'bo' })),
      provider: { kinds: [kind as never] },
      alter: slowHistory(200),
    });
    scroller().scrollTop = 0;
    await settled();
    const before = new Set(rows().map((row) => row.querySelector('.cl-Bubble-text')?.firstChild?.textContent));
    const height = scroller().scrollHeight;
    renders.clear();
    await vi.waitFor(() => expect(scroller().scrollHeight).toBeGreaterThan(height + 1000));
    await settled();
    expect([...renders.keys()].filter((text) => before.has(text))).toEqual([]);
  });

  it('a reaction draws one message, typing and reading none', async () => {
    const { renders, kind } = countingKind();
    const { peer, chat } = await openChatWindow({ provider: { kinds: [kind as never] } });
    const bo = await peer();
    const reacted = await countRenders(async () => {
      await bo.connector.messages.react?.({ conversationId: 'room', messageId: 'w58', key: '👍', added: true }, SIGNAL);
      await vi.waitFor(() => expect(rowOf('Message 58')?.querySelector('.cl-Reaction')).not.toBeNull());
    }, renders);
    expect(Object.keys(reacted)).toEqual(['Message 58']);
    const typed = await countRenders(async () => {
      await bo.type();
      await expect.element(page.getByText('Bo is typing').first()).toBeVisible();
    }, renders);
    expect(typed).toEqual({});
    const read = await countRenders(() => chat.commands.setMarkedUnread('room', true), renders);
    expect(read).toEqual({});
  });

  it('P3 a message that was sent keeps the element of its row when its echo comes', async () => {
    const { chat } = await openChatWindow();
    await field().click();
    await userEvent.keyboard('hello{Enter}');
    await vi.waitFor(() => expect(rowOf('hello')).toBeDefined());
    const row = rowOf('hello');
    const bubble = row?.querySelector('.cl-Bubble');
    await vi.waitFor(() => expect(chat.store.getState().pending.changes.size).toBe(0));
    await vi.waitFor(() => expect(rowOf('hello')?.querySelector('[data-state="sent"]')).not.toBeNull());
    expect(rowOf('hello')).toBe(row);
    expect(rowOf('hello')?.querySelector('.cl-Bubble')).toBe(bubble);
  });

  it('a View that breaks takes nothing else with it', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    function Broken({ content }: MessageViewProps<TextContent>) {
      if (content.text === 'Message 59') throw new Error('broken');
      return <span className="cl-Bubble-text">{content.text}</span>;
    }
    await openChatWindow({ provider: { kinds: [{ ...textMessage, View: Broken } as never] } });
    await expect.element(page.getByText('This message could not be shown.', { exact: false })).toBeVisible();
    expect(rowOf('Message 60')).toBeDefined();
    expect(getComputedStyle(rowOf('Message 60')?.querySelector('.cl-Bubble-host') as Element).contain).toBe('content');
  });

  it('holds on 320 pixels, with words that do not end', async () => {
    const history = roomHistory(6, (order) => ({
      text: order % 2 ? 'x'.repeat(400) : `\`\`\`\n${'code '.repeat(60)}\n\`\`\``,
    }));
    await openChatWindow({ history, width: 320 });
    expect(scroller().scrollWidth).toBeLessThanOrEqual(320);
    for (const bubble of document.querySelectorAll('.cl-Bubble')) {
      const { left, right } = bubble.getBoundingClientRect();
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(320);
    }
  });

  it('has the box of a picture before the picture is there', async () => {
    const history = roomHistory(3, (order) =>
      order === 2
        ? {
            content: {
              type: 'image',
              source: { url: '/none.jpg', name: 'p', mimeType: 'image/jpeg', size: 1 },
              width: 1600,
              height: 1000,
            },
          }
        : {},
    );
    await openChatWindow({ history });
    const box = document.querySelector('.cl-Media')?.getBoundingClientRect();
    expect([box?.width, box?.height]).toEqual([360, 225]);
    await expect.element(page.getByText('The photo did not load.')).toBeVisible();
    const failed = document.querySelector('.cl-Media')?.getBoundingClientRect();
    expect([failed?.width, failed?.height]).toEqual([360, 225]);
  });
});

describe('by keyboard', () => {
  async function focusLast() {
    await field().click();
    // Past the button that attaches files.
    await userEvent.keyboard('{Shift>}{Tab}{Tab}{/Shift}');
    await vi.waitFor(() => expect(document.activeElement?.classList.contains('cl-VirtualList-row')).toBe(true));
    return document.activeElement as HTMLElement;
  }

  it('the timeline is one tab stop; arrows go from message to message, Enter goes in, Escape out and to the field', async () => {
    await openChatWindow({ history: roomHistory(60, () => ({ senderId: 'bo' })) });
    const last = await focusLast();
    expect(last.getAttribute('aria-label')).toBe('Bo, 11:59, Message 60');
    await userEvent.keyboard('{ArrowUp}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Bo, 11:58, Message 59');
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement?.closest('.cl-MessageToolbar')).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Bo, 11:58, Message 59');
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(field().element());
  });

  it('R answers, E reacts and comes back', async () => {
    const { chat } = await openChatWindow({ history: roomHistory(60, () => ({ senderId: 'bo' })) });
    await focusLast();
    await userEvent.keyboard('e');
    await expect.element(page.getByRole('toolbar', { name: 'Reactions' })).toBeVisible();
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('React with 👍'));
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(selectMessage(chat.store.getState(), 'w60')?.reactions?.[0]?.key).toBe('👍'));
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toContain('Message 60'));
    await userEvent.keyboard('r');
    await vi.waitFor(() => expect(document.activeElement).toBe(field().element()));
    expect(selectDraft(chat.store.getState(), 'room')?.replyTo?.messageId).toBe('w60');
  });

  it('Delete recalls after a question, and the focus stays in the list', async () => {
    const { chat } = await openChatWindow({ history: roomHistory(60, () => ({ senderId: 'ana' })) });
    await focusLast();
    await userEvent.keyboard('{Delete}');
    await expect.element(page.getByRole('alertdialog', { name: 'Recall “Message 60”?' })).toBeVisible();
    await page.getByRole('button', { name: 'Recall', exact: true }).click();
    await vi.waitFor(() => expect(textsOf(chat).at(-1)).toBe('recalled'));
    await vi.waitFor(() => expect(document.activeElement?.closest('.cl-Timeline')).not.toBeNull());
    await page.getByRole('button', { name: 'Edit again' }).click();
    await vi.waitFor(() => expect(field().element()).toHaveValue('Message 60'));
  });

  it('Delete on a message that can no longer be recalled says why, and does nothing else', async () => {
    const { chat } = await openChatWindow({
      history: roomHistory(60, () => ({ senderId: 'ana' })),
      alter: (connector) => ({ ...connector, limits: { ...connector.limits, recall: { windowMs: 60_000 } } }),
    });
    await focusLast();
    await userEvent.keyboard('{Delete}');
    await expect.element(page.getByRole('region', { name: 'Notices' })).toHaveTextContent('It is too late for this.');
    expect(page.getByRole('alertdialog').query()).toBeNull();
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Message 60');
    expect(textsOf(chat).at(-1)).toBe('Message 60');
  });

  it('Delete on what another wrote says nothing', async () => {
    await openChatWindow({ history: roomHistory(60, () => ({ senderId: 'bo' })) });
    await focusLast();
    await userEvent.keyboard('{Delete}');
    await settled();
    await settled();
    expect(page.getByRole('region', { name: 'Notices' }).element().textContent).toBe('');
    expect(page.getByRole('alertdialog').query()).toBeNull();
  });

  it('single letters can be switched off', async () => {
    const { chat } = await openChatWindow({ provider: { keyboard: { singleLetters: false } } });
    await focusLast();
    await userEvent.keyboard('r');
    await settled();
    expect(selectDraft(chat.store.getState(), 'room')).toBeUndefined();
  });

  it('the menu opens with Shift+F10, says what cannot be done, and gives the focus back', async () => {
    await openChatWindow({ history: roomHistory(60, () => ({ senderId: 'ana' })) });
    await focusLast();
    await userEvent.keyboard('{Shift>}{F10}{/Shift}');
    await expect.element(page.getByRole('menu', { name: 'Message menu' })).toBeVisible();
    const lines = [...document.querySelectorAll('.cl-Menu-item .cl-Menu-label')].map((line) => line.textContent);
    expect(lines).toEqual(['Reply', 'Copy text', 'Edit', 'Recall', 'Delete for me']);
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toContain('Message 60'));
  });

  it('P26 does nothing with a message that was recalled while its menu was open, and says so', async () => {
    const { chat, peer } = await openChatWindow();
    const bo = await peer();
    const message = await bo.say('a secret');
    await vi.waitFor(() => expect(rowOf('a secret')).toBeDefined());
    rowOf('a secret')?.focus();
    await userEvent.keyboard('{Shift>}{F10}{/Shift}');
    await vi.waitFor(() => expect(page.getByRole('menu').element().contains(document.activeElement)).toBe(true));
    await bo.connector.messages.recall?.({ conversationId: 'room', messageId: message.id }, SIGNAL);
    await vi.waitFor(() => expect(rowOf('a secret')).toBeUndefined());
    await userEvent.keyboard('r{Enter}');
    await expect.element(page.getByText(/This is no longer here/).first()).toBeVisible();
    expect(selectDraft(chat.store.getState(), 'room')).toBeUndefined();
    expect(document.activeElement?.closest('.cl-VirtualList-row')).not.toBeNull();
  });

  it('the focus is not lost when the focused message is deleted by somebody', async () => {
    const { chat } = await openChatWindow({ history: roomHistory(60, () => ({ senderId: 'ana' })) });
    await focusLast();
    await chat.commands.deleteMessages(['w60']);
    await settled();
    expect(document.activeElement?.closest('.cl-Timeline')).not.toBeNull();
    expect(document.activeElement).not.toBe(document.body);
  });
});

describe('by pointer', () => {
  it.each([720, 320])(
    'shows the toolbar beside the bubble, over no words, and moves nothing, on %i pixels',
    async (width) => {
      const long = ' and as many words as a line of its bubble holds, and then some more';
      const history = roomHistory(60, (order) => ({
        senderId: order % 2 ? 'ana' : 'bo',
        text: `Message ${order}${order < 59 ? '' : long}`,
      }));
      await openChatWindow({ history, width });
      for (const text of [`Message 59${long}`, `Message 60${long}`]) {
        const before = rows().map((row) => row.getBoundingClientRect().top);
        await userEvent.hover(rowOf(text)?.querySelector('.cl-Bubble') as Element);
        await vi.waitFor(() => expect(document.querySelector('.cl-MessageToolbar')).not.toBeNull());
        const toolbar = document.querySelector('.cl-MessageToolbar') as Element;
        expect(rowOf(text)?.contains(toolbar)).toBe(true);
        const bar = toolbar.getBoundingClientRect();
        const bubble = rowOf(text)?.querySelector('.cl-Bubble')?.getBoundingClientRect() as DOMRect;
        expect(bar.left >= bubble.right || bar.right <= bubble.left).toBe(true);
        expect(rows().map((row) => row.getBoundingClientRect().top)).toEqual(before);
      }
      expect(document.querySelectorAll('.cl-MessageToolbar').length).toBe(1);
    },
  );

  it('toggles one’s own reaction, and shows who reacted', async () => {
    const { chat } = await openChatWindow({
      history: roomHistory(60, (order) =>
        order === 60 ? { reactions: [{ key: '🌿', count: 2, userIds: ['bo', 'cy'] }], reactionsOrder: 1 } : {},
      ),
    });
    await page.getByRole('button', { name: '🌿, 2 reactions' }).click();
    await expect.element(page.getByRole('button', { name: '🌿, 3 reactions, one of them yours' })).toBeVisible();
    await page.getByRole('button', { name: /🌿, 3/ }).click();
    await vi.waitFor(() => expect(selectMessage(chat.store.getState(), 'w60')?.reactions?.[0]?.count).toBe(2));
    await userEvent.click(rowOf('Message 60')?.querySelector('.cl-Bubble') as Element, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Show reactions' }).click();
    await expect.element(page.getByRole('list', { name: '🌿' })).toBeVisible();
    expect(
      page
        .getByRole('listitem')
        .elements()
        .map((person) => person.textContent),
    ).toEqual(expect.arrayContaining([expect.stringContaining('Bo'), expect.stringContaining('Cy')]));
  });

  function twoPictures(url: string) {
    return roomHistory(4, (order) =>
      order === 2 || order === 3
        ? {
            content: {
              type: 'image',
              source: { url, name: 'p.png', mimeType: 'image/png', size: 1 },
              width: 40,
              height: 20,
              alt: `Picture ${order}`,
            },
          }
        : {},
    );
  }

  it('shows the picture that the host says, and tells the host of the person’s wishes', async () => {
    const drop = await createPicture();
    const onViewerChange = vi.fn();
    const world = { history: twoPictures(drop), window: { viewerMessageId: undefined, onViewerChange } };
    const { screen, draw } = await openChatWindow(world);
    await page.getByRole('button', { name: 'Open photo Picture 2' }).click();
    expect(onViewerChange.mock.calls).toEqual([['w2']]);
    await settled();
    expect(page.getByRole('dialog').query()).toBeNull();
    await screen.rerender(draw({}, { viewerMessageId: 'w3', onViewerChange }));
    await expect.element(page.getByText(/2 of 2/).first()).toBeVisible();
    await userEvent.keyboard('{ArrowLeft}');
    expect(onViewerChange).toHaveBeenLastCalledWith('w2');
    await userEvent.keyboard('{Escape}');
    expect(onViewerChange).toHaveBeenLastCalledWith(undefined);
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await screen.rerender(draw({}, { viewerMessageId: undefined, onViewerChange }));
    await vi.waitFor(() => expect(document.querySelector('.cl-Viewer')).toBeNull());
    URL.revokeObjectURL(drop);
  });

  it('opens the pictures of the conversation', async () => {
    const drop = await createPicture();
    await openChatWindow({ history: twoPictures(drop) });
    await page.getByRole('button', { name: 'Open photo Picture 2' }).click();
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await expect.element(page.getByText(/1 of 2/).first()).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(document.querySelector('.cl-Viewer')).toBeNull());
    URL.revokeObjectURL(drop);
  });
});

async function createPicture(): Promise<string> {
  const canvas = document.createElement('canvas');
  canvas.width = 40;
  canvas.height = 20;
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  return URL.createObjectURL(blob as Blob);
}

describe('sending', () => {
  it('P10 says why a message was not sent, and sends it again or throws it away', async () => {
    let isRefusing = true;
    const { chat } = await openChatWindow({
      alter: (connector) => ({
        ...connector,
        messages: {
          ...connector.messages,
          send: (input, options) =>
            isRefusing
              ? Promise.reject(new ChatError('blocked', 'messages.send'))
              : connector.messages.send(input, options),
        },
      }),
    });
    await field().click();
    await userEvent.keyboard('first{Enter}second{Enter}');
    await expect.element(page.getByText('Not sent: this person does not receive your messages').first()).toBeVisible();
    isRefusing = false;
    await vi.waitFor(() => expect(document.querySelectorAll('.cl-SendError').length).toBe(2));
    await page.getByRole('button', { name: 'Retry' }).first().click();
    await vi.waitFor(() => expect(rowOf('first')?.querySelector('[data-state="sent"]')).not.toBeNull());
    await page.getByRole('button', { name: 'Delete' }).first().click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await vi.waitFor(() => expect(textsOf(chat)).not.toContain('second'));
  });
});

describe('what a screen reader hears', () => {
  const heard: string[] = [];

  function listen() {
    heard.length = 0;
    const observer = new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) if (node.textContent) heard.push(node.textContent);
    });
    for (const region of document.querySelectorAll('[aria-live]'))
      observer.observe(region, { childList: true, subtree: true });
    return () => observer.disconnect();
  }

  it('others’ messages as they come in, merged; not one’s own, not history', async () => {
    const clock = createShiftableClock();
    const { peer } = await openChatWindow({
      history: roomHistory(200),
      alter: slowHistory(10),
      chatOptions: { clock },
    });
    const bo = await peer();
    // What comes right after the line would be taken for what was missed.
    clock.jump(2_000);
    const stop = listen();
    await field().click();
    await userEvent.keyboard('mine{Enter}');
    scroller().scrollTop = 0;
    await settled();
    for (let index = 1; index <= 5; index += 1) await bo.say(`News ${index}`);
    await vi.waitFor(() => expect(heard.at(-1)).toBe('4 new messages in Hiking'), { timeout: 4_000 });
    stop();
    expect(heard.filter((text) => text.includes('Bo'))).toEqual(['Bo: News 1']);
    expect(heard.some((text) => text.includes('mine') || /Message \d/.test(text))).toBe(false);
  });

  it('a failure at once, in the assertive region, and once', async () => {
    const send = () => Promise.reject(new ChatError('not-allowed', 'messages.send'));
    await openChatWindow({ alter: (connector) => ({ ...connector, messages: { ...connector.messages, send } }) });
    const stop = listen();
    await field().click();
    await userEvent.keyboard('May I?{Enter}');
    await vi.waitFor(() => expect(heard.some((text) => text.includes('May I?'))).toBe(true));
    await settled();
    stop();
    expect(heard.filter((text) => text.includes('May I?'))).toHaveLength(1);
    expect(document.querySelector('[aria-live="assertive"]')?.textContent).toMatch(/May I\?/);
  });
});

describe('lists of rows', () => {
  it('have true positions once all is loaded, and none that lie before', async () => {
    await openChatWindow({ history: roomHistory(30) });
    const [row] = rows();
    expect(row?.getAttribute('aria-setsize')).toBe('30');
    const { chat } = await openChatWindow({ history: roomHistory(300) });
    expect(selectRowIds(chat.store.getState(), 'room').length).toBeLessThan(300);
    expect(rows().at(-1)?.getAttribute('aria-setsize')).toBe('-1');
  });
});
