import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ChatProvider } from '../../../src/components/ChatProvider/ChatProvider.js';
import type { MessageViewProps } from '../../../src/hooks/messageViews.js';
import { FileView } from '../../../src/message-kinds/file/View.js';
import { ImageView } from '../../../src/message-kinds/image/View.js';
import { MessageHostContext } from '../../../src/message-kinds/messageHost.js';
import { RecalledView } from '../../../src/message-kinds/recalled/View.js';
import { SystemView } from '../../../src/message-kinds/system/View.js';
import { laterViewsChunk } from '../../../src/message-kinds/laterViewsChunk.js';
import { TextView } from '../../../src/message-kinds/text/View.js';
import { UnsupportedView } from '../../../src/message-kinds/unsupported/View.js';
import { builtInViews } from '../../../src/message-kinds/views.js';
import { builtInKinds } from '../../../src/message-kinds/contents.js';
import type { Message } from '../../../src/model/message.js';
import { createChat, type Chat } from '../../../src/sync/createChat.js';
import { makeMessage } from '../../../src/testing/builders/makeMessage.js';
import { createFakeConnector } from '../../../src/testing/scripted/createFakeConnector.js';

const chats: Chat[] = [];

beforeAll(async () => {
  await laterViewsChunk.load();
});

afterEach(async () => {
  for (const chat of chats.splice(0)) await chat.dispose();
});

function makeChat(): Chat {
  const chat = createChat({ connector: createFakeConnector({ userId: 'ana' }), storage: 'memory', tabs: false });
  chats.push(chat);
  return chat;
}

function draw<C>(
  View: (props: MessageViewProps<C>) => ReactNode,
  overrides: Partial<Message> & { content: C & Message['content'] },
  chat = makeChat(),
) {
  const message = makeMessage(overrides);
  const openMedia = vi.fn();
  const focusComposer = vi.fn();
  const drawn = render(
    <ChatProvider chat={chat}>
      <MessageHostContext value={{ openMedia, focusComposer }}>
        <View message={message} content={overrides.content} isOwn={message.senderId === 'ana'} meta={<i>meta</i>} />
      </MessageHostContext>
    </ChatProvider>,
  );
  return { ...drawn, openMedia, focusComposer };
}

const source = { url: 'https://elsewhere.example/p', name: 'p.jpg', mimeType: 'image/jpeg', size: 1_200_000 };

describe('kinds', () => {
  it('have both halves each', () => {
    expect(builtInViews.map(({ type }) => type)).toEqual(builtInKinds.map(({ type }) => type));
  });
});

describe('text', () => {
  it('marks mentions, and those of the reader in particular', () => {
    const text = '@Ana and @Bo, @all';
    const { container } = draw(TextView, {
      content: { type: 'text', text },
      mentions: [
        { userId: 'ana', start: 0, length: 4 },
        { userId: 'bo', start: 9, length: 3 },
        { userId: '*', start: 14, length: 4 },
      ],
    });
    const names = [...container.querySelectorAll('.cl-mention')];
    expect(names.map((name) => [name.textContent, name.hasAttribute('data-me')])).toEqual([
      ['@Ana', true],
      ['@Bo', false],
      ['@all', true],
    ]);
  });

  it('gives each text its own direction, and one without letters that of the page', () => {
    const { container } = draw(TextView, { content: { type: 'text', text: 'مرحبا' } });
    expect(container.querySelector('.cl-Bubble-text')).toHaveAttribute('dir', 'auto');
    const digits = draw(TextView, { content: { type: 'text', text: '12:30 ?' } });
    expect(digits.container.querySelector('.cl-Bubble-text')).not.toHaveAttribute('dir');
  });

  it('asks before it opens an address that deceives', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    draw(TextView, { content: { type: 'text', text: '[bank.example](https://evil.example)' } });
    await userEvent.click(screen.getByRole('button', { name: /bank\.example/ }));
    await screen.findByText('The text says bank.example, but the link goes to evil.example.');
    expect(open).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Open link' }));
    await vi.waitFor(() => expect(open).toHaveBeenCalledWith('https://evil.example/', '_blank', 'noopener,noreferrer'));
    open.mockRestore();
  });
});

describe('image', () => {
  it('has its final box before anything is loaded, and loads nothing from elsewhere by itself', async () => {
    const content = { type: 'image', source, width: 1600, height: 1000, tint: '#aabbcc' } as const;
    const chat = makeChat();
    const { container } = draw(ImageView, { content, senderId: 'bo' }, {
      ...chat,
      connector: { ...chat.connector, files: undefined },
    } as Chat);
    const box = container.querySelector('.cl-Media');
    expect(box).toHaveStyle({ inlineSize: '360px', aspectRatio: '1.6', backgroundColor: '#aabbcc' });
    const show = await screen.findByRole('button', { name: 'Show photo' });
    expect(container.querySelector('img')).toBeNull();
    await userEvent.click(show);
    expect(container.querySelector('img')).toHaveAttribute('src', source.url);
    expect(container.querySelector('img')).toHaveAttribute('referrerpolicy', 'no-referrer');
  });

  it('opens the viewer, named by what is to be seen', async () => {
    const content = {
      type: 'image',
      source: { ...source, url: '/p.jpg' },
      width: 10,
      height: 10,
      alt: 'A tram',
    } as const;
    const { openMedia } = draw(ImageView, { content });
    await userEvent.click(await screen.findByRole('button', { name: 'Open photo A tram' }));
    expect(openMedia).toHaveBeenCalledWith('m1');
  });
});

describe('file', () => {
  it('shows name, ending, size and what to be careful with', () => {
    const { container } = draw(FileView, {
      content: { type: 'file', source: { ...source, name: 'photo\u202egpj.exe', mimeType: 'image/jpeg' } },
    });
    expect(container.querySelector('.cl-File-extension')).toHaveTextContent('.exe');
    expect(container.querySelector('.cl-File-icon')).toHaveTextContent('EXE');
    expect(container).toHaveTextContent('1.2 MB');
    expect(container).toHaveTextContent('This file can change your device.');
  });
});

describe('system', () => {
  it('says what happened, with the names apart from the words', () => {
    const { container } = draw(SystemView, {
      content: { type: 'system', event: 'member.added', actorId: 'bo', targetIds: ['cy', 'ana'] },
    });
    expect(container.querySelector('span')).toHaveTextContent('bo added cy and you');
    expect([...container.querySelectorAll('.cl-strong')].map((name) => name.textContent)).toEqual(['bo', 'cy']);
  });

  it('takes a title for words, whatever it holds', () => {
    const { container } = draw(SystemView, {
      content: { type: 'system', event: 'group.renamed', actorId: 'ana', text: '<b>\ue0fcx\ue0fd</b>' },
    });
    expect(container.querySelector('.cl-strong')).toHaveTextContent('<b>x</b>');
  });
});

describe('recalled', () => {
  const recalled = (senderId: string, recalledBy: string) => ({
    content: { type: 'recalled' } as const,
    senderId,
    recall: { recalledBy, recalledAt: 1 },
  });

  it.each([
    ['ana', 'ana', 'You recalled a message'],
    ['bo', 'bo', 'bo recalled a message'],
    ['bo', 'cy', 'cy recalled a message from bo'],
    ['bo', 'ana', 'You recalled a message from bo'],
    ['ana', 'bo', 'bo recalled your message'],
  ])('of %s by %s', (senderId, recalledBy, sentence) => {
    draw(RecalledView, recalled(senderId, recalledBy));
    expect(screen.getByText(sentence)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Edit again' })).toBeNull();
  });
});

describe('unsupported', () => {
  it('shows what the sender gave for this case, as text', () => {
    const { container } = draw(UnsupportedView, {
      content: { type: 'unsupported', originalType: 'poll', fallbackText: '<i>A poll</i> https://example.org' },
    });
    expect(container.querySelector('.cl-Unsupported')).toHaveTextContent('<i>A poll</i> https://example.org');
    expect(container.querySelector('a')).toBeNull();
  });

  it('says that it cannot be shown when there is nothing', () => {
    draw(UnsupportedView, { content: { type: 'unsupported', originalType: 'poll' } });
    expect(screen.getByText('This message cannot be shown here')).toBeInTheDocument();
  });
});
