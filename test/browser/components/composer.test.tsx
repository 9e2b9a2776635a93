import type { CSSProperties } from 'react';
import { cdp, page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { ChatProvider } from '../../../src/components/ChatProvider/ChatProvider.js';
import { Composer } from '../../../src/components/Composer/Composer.js';
import { readImageHeader } from '../../../src/components/Composer/readImageHeader.js';
import { selectDraft, selectMessage, selectRowIds, selectTyping } from '../../../src/store/selectors/selectors.js';
import { type Chat, createChat } from '../../../src/sync/createChat.js';
import { createScriptedServer } from '../../../src/testing/scripted/createScriptedServer.js';
import '../../../src/theme/styles.css';

const chats: Chat[] = [];

afterEach(async () => {
  for (const chat of chats.splice(0)) await chat.dispose();
});

async function openComposer(sendKey: 'enter' | 'ctrl-enter' = 'enter', style?: CSSProperties) {
  const server = createScriptedServer();
  server.addConversation({ id: 'room', kind: 'direct', memberIds: ['ana', 'bo'] });
  const chat = createChat({ connector: server.client('ana').connector, tabs: false, storage: 'memory' });
  chats.push(chat);
  const screen = await render(
    <ChatProvider chat={chat} defaultConversationId="room" style={style}>
      <Composer conversationId="room" sendKey={sendKey} />
    </ChatProvider>,
  );
  await vi.waitFor(() => expect(chat.store.getState().connection.status).toBe('online'));
  await chat.commands.openConversation('room');
  const field = page.getByRole('textbox', { name: /Message to/ });
  await field.click();
  return { chat, server, screen, field };
}

const sentTexts = (chat: Chat): (string | undefined)[] => {
  const state = chat.store.getState();
  return selectRowIds(state, 'room').map((id) => {
    const content = selectMessage(state, id)?.content;
    return content?.type === 'text' ? content.text : content?.type;
  });
};

describe('sending', () => {
  it('P1 clears the field when the message is on disk, once, whatever is typed meanwhile', async () => {
    const { chat, field } = await openComposer();
    await userEvent.keyboard('hello{Enter}{Enter}');
    await vi.waitFor(() => expect(sentTexts(chat)).toEqual(['hello']));
    await userEvent.keyboard('more');
    await vi.waitFor(() => expect(field.element()).toHaveValue('more'));
    expect(sentTexts(chat)).toEqual(['hello']);
  });

  it('starts a line with Shift+Enter, and with Enter where Ctrl+Enter sends', async () => {
    const { chat, field } = await openComposer('ctrl-enter');
    await userEvent.keyboard('one{Enter}two{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(sentTexts(chat)).toEqual(['one\ntwo']));
    await vi.waitFor(() => expect(field.element()).toHaveValue(''));
  });

  it('P62 keeps the draft over a remount, and grows to eight lines at the most', async () => {
    const { chat, field } = await openComposer();
    const one = field.element().getBoundingClientRect().height;
    await userEvent.keyboard('a{Shift>}{Enter}{/Shift}b{Shift>}{Enter}{/Shift}c');
    expect(field.element().getBoundingClientRect().height).toBeGreaterThan(one + 40);
    expect(selectDraft(chat.store.getState(), 'room')?.text).toBe('a\nb\nc');
    await field.fill('x\n'.repeat(40));
    expect(field.element().getBoundingClientRect().height).toBeLessThan(one + 8 * 22);
  });

  it('changes the last own message with Up in an empty field, and gives back what was written on Escape', async () => {
    const { chat, field } = await openComposer();
    await userEvent.keyboard('helo{Enter}');
    await vi.waitFor(() => expect(chat.store.getState().pending.changes.size).toBe(0));
    await vi.waitFor(() => expect(field.element()).toHaveValue(''));
    await userEvent.keyboard('{ArrowUp}');
    await vi.waitFor(() => expect(field.element()).toHaveValue('helo'));
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(field.element()).toHaveValue(''));
    await userEvent.keyboard('{ArrowUp}');
    await field.fill('hello');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(sentTexts(chat)).toEqual(['hello']));
    await vi.waitFor(() => expect(field.element()).toHaveValue(''));
  });

  it('leaves Up with a modifier to the shortcuts, and tells the end of typing with a saved change', async () => {
    const { chat, server, field } = await openComposer();
    const bo = createChat({ connector: server.client('bo').connector, tabs: false, storage: 'memory' });
    chats.push(bo);
    bo.start();
    await vi.waitFor(() => expect(bo.store.getState().connection.status).toBe('online'));
    const isTyping = (): boolean => selectTyping(bo.store.getState(), 'room').length > 0;
    await chat.commands.sendMessage({ conversationId: 'room', content: { type: 'text', text: 'helo' } }).sent;
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}{Shift>}{ArrowUp}{/Shift}');
    expect(field.element()).toHaveValue('');
    await userEvent.keyboard('{ArrowUp}');
    await field.fill('hello');
    await vi.waitFor(() => expect(isTyping()).toBe(true));
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(isTyping()).toBe(false));
  });
});

describe('input methods', () => {
  it('sends only after the composition, in the order of Chrome', async () => {
    const { chat, field } = await openComposer();
    await cdp().send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
    field.element().dispatchEvent(key({ isComposing: true, keyCode: 229 }));
    expect(sentTexts(chat)).toEqual([]);
    await cdp().send('Input.insertText', { text: '你' });
    await vi.waitFor(() => expect(field.element()).toHaveValue('你'));
    await nextTask();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(sentTexts(chat)).toEqual(['你']));
  });

  it.each([
    ['Firefox: the key comes with isComposing, the end after it', ['key-composing', 'end']],
    ['Safari: the end comes first, the key carries 229 only', ['end', 'key-229']],
    ['a key in the task of the end, without any mark', ['end', 'key-plain']],
  ])('does not send with the Enter that picks a candidate. %s', async (_name, order) => {
    const { chat, field } = await openComposer();
    await field.fill('日本');
    const element = field.element();
    element.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    for (const step of order) {
      if (step === 'end')
        element.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '日本' }));
      if (step === 'key-composing') element.dispatchEvent(key({ isComposing: true, keyCode: 229 }));
      if (step === 'key-229') element.dispatchEvent(key({ keyCode: 229 }));
      if (step === 'key-plain') element.dispatchEvent(key({ keyCode: 13 }));
    }
    expect(sentTexts(chat)).toEqual([]);
    await nextTask();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(sentTexts(chat)).toEqual(['日本']));
  });
});

describe('files', () => {
  it('P14 sends a pasted picture with its text as the caption, once, with the type that its bytes tell', async () => {
    const { chat, field } = await openComposer();
    const picture = await makePng(40, 30);
    const data = new DataTransfer();
    data.items.add(new File([picture], 'a\u202Egnp.exe', { type: 'text/html' }));
    field
      .element()
      .dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }));
    await expect.element(page.getByRole('list', { name: 'Attachments' })).toBeVisible();
    await userEvent.keyboard('look{Enter}');
    await vi.waitFor(() => expect(sentTexts(chat)).toEqual(['image']));
    await vi.waitFor(() => expect(chat.store.getState().pending.changes.size).toBe(0));
    const [id] = selectRowIds(chat.store.getState(), 'room');
    expect(selectMessage(chat.store.getState(), id)?.content).toMatchObject({
      width: 40,
      height: 30,
      caption: 'look',
      source: { mimeType: 'image/png' },
    });
  });

  it('what did not fit is told above the files that did, however high the composer grows', async () => {
    const { field } = await openComposer('enter', { blockSize: 600, display: 'grid', alignItems: 'end' });
    const data = new DataTransfer();
    data.items.add(new File([await makePng(40, 30)], 'a.png', { type: 'image/png' }));
    data.items.add(new File([new Uint8Array(2_000_000)], 'film.mp4'));
    field
      .element()
      .dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }));
    await expect.element(page.getByRole('alert')).toHaveTextContent(/film\.mp4.* is over/);
    await expect.element(page.getByRole('list', { name: 'Attachments' })).toBeVisible();
    const gap = (): number => {
      const top = page.getByRole('region', { name: 'Write a message' }).element().getBoundingClientRect().top;
      return top - (document.querySelector('.cl-Toast')?.getBoundingClientRect().bottom ?? Number.NaN);
    };
    await vi.waitFor(() => expect(gap()).toBe(16));
    await userEvent.keyboard('{Shift>}{Enter}{Enter}{Enter}{/Shift}');
    await vi.waitFor(() => expect(gap()).toBe(16));
  });

  it('takes the size of a picture from its header, and none from a lie', async () => {
    expect(await readImageHeader(await makePng(7, 9))).toEqual({ mimeType: 'image/png', width: 7, height: 9 });
    expect(await readImageHeader(new Blob(['<svg width="1"/>'], { type: 'image/png' }))).toBeUndefined();
    expect(await readImageHeader(new Blob([]))).toBeUndefined();
    const cut = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff]);
    expect(await readImageHeader(new Blob([cut]))).toBeUndefined();
  });
});

function key(init: KeyboardEventInit & { keyCode: number }): KeyboardEvent {
  return new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init });
}

const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    setTimeout(() => port2.postMessage(0));
  });

async function makePng(width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.fillRect(0, 0, width, height);
  return canvas.convertToBlob({ type: 'image/png' });
}
