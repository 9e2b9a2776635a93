import type { Meta, StoryObj } from '@storybook/react-vite';
import { ChatWindow, type ChatWindowProps, useChat, useChatState } from 'chatloom';
import { ChatError, type Connector } from 'chatloom/headless';
import type { ReactNode } from 'react';
import { expect, spyOn, userEvent, waitFor, within } from 'storybook/test';
import { lisbonRoom } from './support/lisbonRoom.js';
import { StoryRoom } from './support/StoryRoom.js';
import type { StoryChat, StoryChatOptions } from './support/storyChat.js';
import { untilOnline } from './support/untilOnline.js';
import type { PrepareStory } from './support/useStoryChat.js';

interface StoryArgs extends ChatWindowProps {
  readonly options?: StoryChatOptions | undefined;
  readonly prepare?: PrepareStory | undefined;
  readonly inlineSize?: number | string | undefined;
  readonly blockSize?: number | string | undefined;
  readonly selected?: string | undefined;
}

const meta: Meta<StoryArgs> = {
  title: 'Components/ChatWindow',
  component: ChatWindow,
  parameters: { layout: 'fullscreen' },
  args: { selected: 'lisbon', options: { world: lisbonRoom() }, inlineSize: '100%', blockSize: 800 },
  argTypes: { options: { table: { disable: true } }, prepare: { table: { disable: true } } },
  render: ({ options, prepare, inlineSize, blockSize, selected, ...props }) => (
    <StoryRoom
      options={options}
      prepare={prepare}
      inlineSize={inlineSize}
      blockSize={blockSize}
      defaultConversationId={selected}
    >
      <ChatWindow {...props} />
    </StoryRoom>
  ),
};

export default meta;

type Story = StoryObj<StoryArgs>;

const { signal } = new AbortController();

const says = (canvasElement: HTMLElement, words: RegExp | string) =>
  within(canvasElement).findByText(words, { selector: '.cl-Bubble *' });

/** A lively group: pictures, a file, an answer, reactions, somebody writing. */
export const Lively: Story = {
  tags: ['main'],
  args: {
    async prepare({ chat, join }) {
      await untilOnline(chat);
      const ines = await join('ines');
      await ines.presence?.sendTyping?.({ conversationId: 'lisbon', typing: true }, { signal });
    },
  },
  async play({ canvasElement }) {
    await says(canvasElement, /Ten works/);
  },
};

export const Narrow: Story = {
  tags: ['main'],
  args: { inlineSize: 375, showBack: true },
  async play({ canvasElement }) {
    await says(canvasElement, /Ten works/);
  },
};

/** It opens at what was not read yet. */
export const Unread: Story = {
  tags: ['main'],
  args: { options: { world: lisbonRoom({ unread: 9, earlier: 40 }) }, blockSize: 560 },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole('separator', { name: 'New messages start here' })).toBeVisible();
    const pill = await canvas.findByRole('button', { name: /new messages$/ });
    await waitFor(() => expect(pill).toBeVisible());
  },
};

export const Direct: Story = {
  args: { selected: 'with-priya' },
  async play({ canvasElement }) {
    await says(canvasElement, /Shipped the fix/);
  },
};

export const Arabic: Story = {
  args: { selected: 'with-layla' },
  async play({ canvasElement }) {
    await says(canvasElement, /وصلت الملفات/);
  },
};

export const NothingOpen: Story = { tags: ['main'], args: { selected: undefined } };

export const NobodyWroteYet: Story = {
  args: {
    selected: 'with-noor',
    options: {
      world: {
        users: [
          { id: 'elena', name: 'Elena Marsh' },
          { id: 'noor', name: 'Noor Haddad' },
        ],
        conversations: [
          { id: 'with-noor', kind: 'direct', members: [{ userId: 'elena' }, { userId: 'noor' }], messages: [] },
        ],
      },
    },
  },
  async play({ canvasElement }) {
    await within(canvasElement).findByText('Write the first one to Noor Haddad.');
  },
};

const withHistory = (history: Connector['messages']['history']) => (connector: Connector) => ({
  ...connector,
  messages: { ...connector.messages, history },
});

export const Loading: Story = {
  args: { options: { world: lisbonRoom(), alter: withHistory(() => new Promise(() => undefined)) } },
};

export const Failed: Story = {
  args: {
    options: {
      world: {
        ...lisbonRoom(),
        conversations: lisbonRoom().conversations?.map((room) => ({ ...room, messages: [] })),
      },
      alter: withHistory(() => Promise.reject(new ChatError('timeout', 'messages.history', { retryable: false }))),
    },
  },
  async play({ canvasElement }) {
    await within(canvasElement).findByRole('button', { name: 'Try again' });
  },
};

const say = (conversationId: string, words: string) => ({
  conversationId,
  content: { type: 'text', text: words } as const,
});

/** What is written without a line waits, and says so. */
export const Offline: Story = {
  tags: ['main'],
  args: {
    selected: 'with-priya',
    async prepare({ chat, network }) {
      await untilOnline(chat);
      await chat.commands.openConversation('with-priya');
      network.setMode('offline');
      chat.commands.sendMessage(say('with-priya', 'I board in ten minutes.'));
      chat.commands.sendMessage(say('with-priya', 'Gate B14.'));
    },
  },
  async play({ canvasElement }) {
    await says(canvasElement, 'Gate B14.');
    await expect((await within(canvasElement).findAllByRole('img', { name: 'Waiting to be sent' })).length).toBe(2);
  },
};

/** Refused, with the reason and the two ways on. */
export const NotSent: Story = {
  tags: ['main'],
  args: {
    selected: 'with-leo',
    options: { world: lisbonRoom(), refusing: ['with-leo'] },
    async prepare({ chat }) {
      await untilOnline(chat);
      chat.commands.sendMessage(say('with-leo', 'Here is the signed contract.')).sent.catch(() => undefined);
    },
  },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await canvas.findByText('Not sent: this person does not receive your messages');
    await userEvent.click(await canvas.findByRole('button', { name: 'Delete' }));
    const question = await within(document.body).findByRole('alertdialog');
    await userEvent.click(within(question).getByRole('button', { name: 'Keep' }));
  },
};

/** A picture on its way, with the way to stop it. */
export const Uploading: Story = {
  args: {
    selected: 'with-priya',
    options: {
      world: lisbonRoom(),
      alter: (connector) => ({
        ...connector,
        files: { ...connector.files, upload: () => new Promise(() => undefined) },
      }),
    },
    async prepare({ chat }) {
      await untilOnline(chat);
      const blob = new Blob(['<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'], {
        type: 'image/svg+xml',
      });
      const source = { url: '', localId: 'p1', name: 'hills.svg', mimeType: 'image/svg+xml', size: 4_800_000 };
      const blobs = [{ localId: 'p1', blob }];
      chat.commands.sendMessage({
        ...say('with-priya', ''),
        content: { type: 'image', source, width: 640, height: 480 },
        blobs,
      });
    },
  },
  async play({ canvasElement }) {
    await within(canvasElement).findByRole('button', { name: 'Cancel the upload of hills.svg' });
  },
};

/** Own header, no field: a window to read in. */
export const Slots: Story = {
  args: {
    slots: {
      Header: ({ conversationId }) => <div style={{ padding: 12 }}>Archive of {conversationId}</div>,
      Composer: null,
      TypingLine: null,
    },
  },
  async play({ canvasElement }) {
    await within(canvasElement).findByText('Archive of lisbon');
    await expect(within(canvasElement).queryByRole('textbox')).toBeNull();
  },
};

async function focusNewest(canvasElement: HTMLElement): Promise<HTMLElement> {
  const rows = await within(canvasElement).findAllByRole('article');
  const newest = rows.at(-1);
  if (!newest) throw new Error('no messages');
  newest.focus();
  return newest;
}

/** From message to message, into one, and to what can be done with it. */
export const ByKeyboard: Story = {
  async play({ canvasElement, step }) {
    const page = within(document.body);
    await says(canvasElement, /Ten works/);
    const newest = await focusNewest(canvasElement);
    await step('arrows move, and the name says who, when and what', async () => {
      await userEvent.keyboard('{ArrowUp}');
      await waitFor(() =>
        expect(document.activeElement).toHaveAccessibleName(/^Yuki Tanaka, 10:38, I can bring the projector/),
      );
    });
    await step('Enter goes in, Escape out', async () => {
      await userEvent.keyboard('{Enter}');
      await expect(document.activeElement?.tagName).toBe('BUTTON');
      await userEvent.keyboard('{Escape}');
      await expect(document.activeElement).toHaveAccessibleName(/projector/);
    });
    await step('Shift+F10 opens the menu, Escape gives the focus back', async () => {
      await userEvent.keyboard('{Shift>}{F10}{/Shift}');
      await waitFor(() => expect(page.getByRole('menu', { name: 'Message menu' })).toHaveFocus());
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(document.activeElement).toHaveAccessibleName(/projector/));
    });
    await step('R begins an answer', async () => {
      await userEvent.keyboard('r');
      await within(canvasElement).findByText('Reply to Yuki Tanaka');
      await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
    });
    await expect(newest).toBeInTheDocument();
  },
};

/** E, an emoji, and it stands below the bubble. */
export const Reacting: Story = {
  tags: ['main'],
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await says(canvasElement, /Ten works/);
    await focusNewest(canvasElement);
    await userEvent.keyboard('e');
    await within(document.body).findByRole('toolbar', { name: 'Reactions' });
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName('React with 👍'));
    await userEvent.keyboard('{Enter}');
    await canvas.findByRole('button', { name: '👍, 1 reaction, yours' });
  },
};

/** The answer leads to its original, and back. */
export const Jumping: Story = {
  args: { options: { world: lisbonRoom({ earlier: 20 }) }, blockSize: 520 },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await says(canvasElement, /Ten works/);
    const list = await canvas.findByRole('feed');
    const scroller = list.closest('.cl-Timeline');
    await waitFor(() => {
      if (scroller && !canvas.queryByText(/The light alone/, { selector: '.cl-Bubble *' })) scroller.scrollTop -= 300;
      void expect(canvas.getByText(/The light alone/, { selector: '.cl-Bubble *' })).toBeVisible();
    });
    await userEvent.click(canvas.getByText(/sleeps all of us/, { selector: '.cl-Quote-text' }));
    await canvas.findByRole('button', { name: 'Back to where you were' });
  },
};

/** Recalled after a question; the words can be taken up again. */
export const Recalling: Story = {
  args: {
    selected: 'with-priya',
    async prepare({ chat }: StoryChat) {
      await untilOnline(chat);
      await chat.commands.openConversation('with-priya');
      await chat.commands.sendMessage(say('with-priya', 'Not meant for you')).sent;
    },
  },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await says(canvasElement, 'Not meant for you');
    await focusNewest(canvasElement);
    await userEvent.keyboard('{Delete}');
    const question = await within(document.body).findByRole('alertdialog', { name: /Recall “Not meant for you”/ });
    await userEvent.click(within(question).getByRole('button', { name: 'Recall' }));
    await canvas.findByText('You recalled a message');
    await userEvent.click(await canvas.findByRole('button', { name: 'Edit again' }));
    await waitFor(() => expect(canvas.getByRole('textbox')).toHaveValue('Not meant for you'));
  },
};

async function chooseInMenu(canvasElement: HTMLElement, name: string): Promise<void> {
  await focusNewest(canvasElement);
  await userEvent.keyboard('{Shift>}{F10}{/Shift}');
  const menu = within(await within(document.body).findByRole('menu', { name: 'Message menu' }));
  (await menu.findByRole('menuitem', { name })).focus();
  await userEvent.keyboard('{Enter}');
}

/** Gone for oneself, after a question; for the others it stays. */
export const DeletingForMe: Story = {
  args: { selected: 'with-priya' },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await says(canvasElement, /Shipped the fix/);
    await chooseInMenu(canvasElement, 'Delete for me');
    const question = within(await within(document.body).findByRole('alertdialog'));
    await userEvent.click(question.getByRole('button', { name: 'Delete for me' }));
    await waitFor(() => expect(canvas.queryByText(/Shipped the fix/, { selector: '.cl-Bubble *' })).toBeNull());
    await expect(canvas.getByText(/retried twice/, { selector: '.cl-Bubble *' })).toBeVisible();
  },
};

/** The words of a message, into the clipboard. */
export const Copying: Story = {
  args: { selected: 'with-priya' },
  async play({ canvasElement }) {
    const write = spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await says(canvasElement, /Shipped the fix/);
    await chooseInMenu(canvasElement, 'Copy text');
    await waitFor(() => expect(write).toHaveBeenCalledWith('Shipped the fix, thank you'));
    await within(document.body).findByText('Copied');
  },
};

/** The day of what is read floats above it. */
export const FloatingDay: Story = {
  args: { options: { world: lisbonRoom({ earlier: 40 }) }, blockSize: 520 },
  async play({ canvasElement }) {
    await says(canvasElement, /Ten works/);
    const scroller = canvasElement.querySelector<HTMLElement>('.cl-Timeline');
    const floating = canvasElement.querySelector<HTMLElement>('.cl-FloatingDay');
    await waitFor(() => {
      if (scroller) scroller.scrollTop -= 200;
      void expect(floating).toHaveTextContent('Yesterday');
    });
  },
};

/** A message far back, as a link opens it: what lies between is not loaded, and there is a way back. */
export const FarBack: Story = {
  args: { options: { world: lisbonRoom({ earlier: 1_000 }) }, messageId: 'lisbon.12', blockSize: 520 },
  async play({ canvasElement }) {
    await says(canvasElement, /^Message 12,/);
    await userEvent.click(await within(canvasElement).findByRole('button', { name: 'Back to where you were' }));
    await says(canvasElement, /Ten works/);
  },
};

function SetAside(): ReactNode {
  const { quarantine } = useChat();
  const count = useChatState(() => quarantine.count);
  return <p style={{ padding: 12 }}>{count} set aside</p>;
}

/** What cannot be read is set aside and counted, for the host to look at; everything around it is there. */
export const Unreadable: Story = {
  args: {
    selected: 'with-priya',
    options: {
      world: lisbonRoom(),
      alter: (connector) => ({
        ...connector,
        messages: {
          ...connector.messages,
          async history(...asked) {
            const page = await connector.messages.history(...asked);
            const [first] = page.messages;
            return { ...page, messages: [...page.messages, { ...first, id: 'broken', sentAt: 'soon' } as never] };
          },
        },
      }),
    },
    slots: { TypingLine: SetAside },
  },
  async play({ canvasElement }) {
    await says(canvasElement, /Shipped the fix/);
    await within(canvasElement).findByText(/^[1-9]\d* set aside$/);
  },
};
