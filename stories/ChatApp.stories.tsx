import type { Meta, StoryObj } from '@storybook/react-vite';
import { ChatApp, type ChatAppProps } from 'chatloom';
import type { ComponentType, ReactNode } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { busyMorning } from './support/busyMorning.js';
import type { StoryChatOptions } from './support/storyChat.js';
import { untilOnline } from './support/untilOnline.js';
import { type PrepareStory, useStoryChat } from './support/useStoryChat.js';

interface StoryArgs extends Omit<ChatAppProps, 'chat'> {
  readonly options?: StoryChatOptions | undefined;
  readonly prepare?: PrepareStory | undefined;
  readonly inlineSize?: number | string | undefined;
  readonly blockSize?: number | string | undefined;
}

function StoryApp({ options, prepare, inlineSize = '100%', blockSize = '100dvh', ...app }: StoryArgs): ReactNode {
  const story = useStoryChat(options, prepare);
  return <div style={{ inlineSize, blockSize }}>{story ? <ChatApp {...app} chat={story.chat} /> : null}</div>;
}

const meta: Meta<StoryArgs> = {
  title: 'Composites/ChatApp',
  component: ChatApp as unknown as ComponentType<StoryArgs>,
  parameters: { layout: 'fullscreen' },
  argTypes: { options: { table: { disable: true } }, prepare: { table: { disable: true } } },
  render: (args) => <StoryApp {...args} />,
};

export default meta;

type Story = StoryObj<StoryArgs>;

export const Wide: Story = {
  tags: ['main'],
  args: { prepare: busyMorning, options: { refusing: ['with-leo'] }, defaultConversationId: 'lisbon' },
};

export const NothingOpen: Story = {};

/** One pane at a time, as on a phone. */
export const Narrow: Story = { tags: ['main'], args: { inlineSize: 390, blockSize: 844 } };

export const NarrowChat: Story = {
  tags: ['main'],
  args: { inlineSize: 390, blockSize: 844, defaultConversationId: 'lisbon' },
};

/** The place around it has no height: it takes one that can be used. */
export const WithoutHeight: Story = { args: { blockSize: 'auto' } };

export const Offline: Story = {
  tags: ['main'],
  args: {
    defaultConversationId: 'with-priya',
    async prepare({ chat, network }) {
      await untilOnline(chat);
      network.setMode('offline');
      chat.commands.sendMessage({
        conversationId: 'with-priya',
        content: { type: 'text', text: 'I board in ten minutes.' },
      });
    },
  },
  async play({ canvasElement }) {
    await within(canvasElement).findByText('You are offline. Messages go out when you are back.');
  },
};

/** A part that breaks leaves the others standing. */
export const BrokenPart: Story = {
  args: {
    defaultConversationId: 'lisbon',
    slots: {
      ChatWindow: {
        Header: () => {
          throw new Error('a broken slot');
        },
      },
    },
  },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await canvas.findByText('This part stopped working');
    await canvas.findByRole('option', { name: /^Lisbon offsite/ });
  },
};

export const ByKeyboard: Story = {
  args: { defaultConversationId: 'lisbon' },
  async play({ canvasElement, step }) {
    const canvas = within(canvasElement);
    await canvas.findByRole('option', { name: /^Lisbon offsite/ });
    const field = await canvas.findByRole('textbox');
    await canvas.findByRole('article', { name: /Ten works/ });
    await step('F6 goes round the areas', async () => {
      field.focus();
      await userEvent.keyboard('{F6}');
      await expect(canvas.getByRole('option', { name: /^Lisbon offsite/ })).toHaveFocus();
      await userEvent.keyboard('{F6}');
      await expect(document.activeElement?.closest('[data-region]')).toHaveAttribute('data-region', 'messages');
      await userEvent.keyboard('{F6}');
      await expect(canvas.getByRole('textbox')).toHaveFocus();
    });
    await step('the help says which keys there are', async () => {
      await userEvent.keyboard('{Control>}/{/Control}');
      const help = await within(document.body).findByRole('dialog', { name: 'Keyboard' });
      await waitFor(() => expect(within(help).getByText('Search conversations')).toBeVisible());
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(canvas.getByRole('textbox')).toHaveFocus());
    });
  },
};

export const NarrowByKeyboard: Story = {
  args: { inlineSize: 390, blockSize: 844 },
  async play({ canvasElement, step }) {
    const canvas = within(canvasElement);
    (await canvas.findByRole('option', { name: /^Tom Hale/ })).focus();
    await step('Enter opens the conversation and goes into it', async () => {
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(document.activeElement?.closest('.cl-Chat')).not.toBeNull());
    });
    await step('back leads to the row one came from', async () => {
      (await canvas.findByRole('button', { name: 'Back to conversations' })).focus();
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(canvas.getByRole('option', { name: /^Tom Hale/ })).toHaveFocus());
    });
  },
};
