import type { Meta, StoryObj } from '@storybook/react-vite';
import { ChatError, ConnectionBanner, type ConnectionBannerProps, type Connector } from 'chatloom';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { StoryRoom } from './support/StoryRoom.js';
import type { StoryChat, StoryChatOptions } from './support/storyChat.js';
import { untilOnline } from './support/untilOnline.js';

interface StoryArgs extends ConnectionBannerProps {
  readonly options?: StoryChatOptions | undefined;
  readonly prepare?: ((story: StoryChat) => void | Promise<void>) | undefined;
}

const meta: Meta<StoryArgs> = {
  title: 'Components/ConnectionBanner',
  component: ConnectionBanner,
  args: { onSignIn: fn() },
  argTypes: { options: { table: { disable: true } }, prepare: { table: { disable: true } } },
  render: ({ options, prepare, ...props }) => (
    <StoryRoom options={options} prepare={prepare} inlineSize={480} blockSize="auto">
      <ConnectionBanner {...props} />
    </StoryRoom>
  ),
};

export default meta;

type Story = StoryObj<StoryArgs>;

async function losesTheLine({ chat, network }: StoryChat): Promise<void> {
  await untilOnline(chat);
  network.setMode('offline');
}

/** While all is well there is nothing to be seen. */
export const Online: Story = { args: { prepare: ({ chat }) => untilOnline(chat) } };

export const Offline: Story = {
  tags: ['main'],
  args: { prepare: losesTheLine },
  async play({ canvasElement }) {
    await within(canvasElement).findByRole('button', { name: 'Connect now' });
  },
};

/** What is written meanwhile waits, and the banner says how much. */
export const OfflineWithQueue: Story = {
  tags: ['main'],
  args: {
    async prepare(story) {
      await losesTheLine(story);
      for (const text of ['Are you there', 'I am at the gate']) {
        story.chat.commands
          .sendMessage({ conversationId: 'with-tom', content: { type: 'text', text } })
          .sent.catch(() => undefined);
      }
    },
  },
  async play({ canvasElement }) {
    await within(canvasElement).findByText(/^2 messages/);
  },
};

/** Nothing can be stored: what is written lives as long as the page. */
export const NotStored: Story = {
  tags: ['main'],
  args: {
    async prepare({ chat }) {
      await untilOnline(chat);
      chat.store.setState({ notices: [{ id: 'storage', at: 0, kind: 'storage', reason: 'full' }] });
    },
  },
  async play({ canvasElement }) {
    const dismiss = await within(canvasElement).findByRole('button', { name: 'Dismiss' });
    await expect(dismiss).toBeVisible();
  },
};

let story: StoryChat | undefined;

export const BackOnline: Story = {
  args: {
    async prepare(next) {
      story = next;
      await losesTheLine(next);
    },
  },
  async play({ canvasElement, step }) {
    const canvas = within(canvasElement);
    await step('Enter on the button tries at once', async () => {
      const button = await canvas.findByRole('button', { name: 'Connect now' });
      story?.network.setMode('online');
      button.focus();
      await userEvent.keyboard('{Enter}');
      await canvas.findByText(/back online/i);
    });
  },
};

const signedOut = (connector: Connector): Connector => ({
  ...connector,
  session: { ...connector.session, connect: () => Promise.reject(new ChatError('unauthorized', 'session.connect')) },
});

export const SignedOut: Story = {
  tags: ['main'],
  args: { options: { alter: signedOut } },
  async play({ canvasElement, args, step }) {
    await step('the way to sign in is a button', async () => {
      (await within(canvasElement).findByRole('button', { name: 'Sign in' })).focus();
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(args.onSignIn).toHaveBeenCalledOnce());
    });
  },
};
