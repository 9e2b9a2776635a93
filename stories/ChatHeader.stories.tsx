import type { Meta, StoryObj } from '@storybook/react-vite';
import { ChatHeader, type ChatHeaderProps } from 'chatloom';
import { expect, userEvent, within } from 'storybook/test';
import { Icon } from '../src/ui/Icon/Icon.js';
import { IconButton } from '../src/ui/IconButton/IconButton.js';
import { StoryRoom } from './support/StoryRoom.js';
import type { StoryChat } from './support/storyChat.js';
import { untilOnline } from './support/untilOnline.js';

interface StoryArgs extends ChatHeaderProps {
  readonly prepare?: ((story: StoryChat) => void | Promise<void>) | undefined;
  readonly inlineSize?: number | undefined;
}

const meta: Meta<StoryArgs> = {
  title: 'Components/ChatHeader',
  component: ChatHeader,
  args: { conversationId: 'with-priya', showBack: false, prepare: ({ chat }) => untilOnline(chat) },
  argTypes: { prepare: { table: { disable: true } }, actions: { control: false } },
  render: ({ prepare, inlineSize = 560, ...props }) => (
    <StoryRoom prepare={prepare} inlineSize={inlineSize} blockSize="auto" defaultConversationId={props.conversationId}>
      <ChatHeader {...props} />
    </StoryRoom>
  ),
};

export default meta;

type Story = StoryObj<StoryArgs>;

const shows = (text: string | RegExp) => async (context: { readonly canvasElement: HTMLElement }) => {
  await within(context.canvasElement).findByText(text);
};

export const Online: Story = { tags: ['main'], play: shows('Online') };

export const Group: Story = { tags: ['main'], args: { conversationId: 'lisbon' }, play: shows(/7 members/) };

const somebodyTypes =
  (conversationId: string, ...typists: readonly string[]) =>
  async ({ chat, join }: StoryChat): Promise<void> => {
    await untilOnline(chat);
    await chat.commands.openConversation(conversationId);
    const { signal } = new AbortController();
    for (const typist of typists) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that the names come in order
      const peer = await join(typist);
      void peer.presence?.sendTyping?.({ conversationId, typing: true }, { signal });
    }
  };

export const Typing: Story = {
  tags: ['main'],
  args: { prepare: somebodyTypes('with-priya', 'priya') },
  play: shows(/typing/),
};

export const SeveralTyping: Story = {
  args: { conversationId: 'lisbon', prepare: somebodyTypes('lisbon', 'maya', 'ines') },
  play: shows(/Maya.*are typing|typing/),
};

export const Narrow: Story = {
  args: {
    conversationId: 'lisbon',
    inlineSize: 320,
    showBack: true,
    actions: (
      <IconButton label="Search">
        <Icon name="search" />
      </IconButton>
    ),
  },
};

/** In a narrow layout: the way back to the list, and what the product adds. */
export const ByKeyboard: Story = {
  ...Narrow,
  async play({ canvasElement, step }) {
    const canvas = within(canvasElement);
    await canvas.findByRole('heading', { name: /Lisbon offsite/ });
    await step('Tab goes to the way back, then to the actions', async () => {
      await userEvent.tab();
      await expect(canvas.getByRole('button', { name: /Back/ })).toHaveFocus();
      await userEvent.tab();
      await expect(canvas.getByRole('button', { name: 'Search' })).toHaveFocus();
    });
  },
};

export const Arabic: Story = { tags: ['main'], args: { conversationId: 'with-layla' }, play: shows(/ليلى قاسم/) };

export const Chinese: Story = { args: { conversationId: 'with-chen' }, play: shows(/陈屿/) };
