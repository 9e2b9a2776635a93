import type { Meta, StoryObj } from '@storybook/react-vite';
import { type ChatState, Composer, type ComposerProps, type Connector, selectMessage, selectRowIds } from 'chatloom';
import type { WorldSeed } from 'chatloom/connectors/embedded';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { drawPhoto } from './support/drawPhoto.js';
import { StoryRoom } from './support/StoryRoom.js';
import type { StoryChat, StoryChatOptions } from './support/storyChat.js';
import { STORY_NOW } from './support/storyClock.js';
import { untilOnline } from './support/untilOnline.js';

interface StoryArgs extends ComposerProps {
  readonly options?: StoryChatOptions | undefined;
  /** @default the conversation is open */
  readonly prepare?: ((story: StoryChat) => void | Promise<void>) | undefined;
}

const meta: Meta<StoryArgs> = {
  title: 'Components/Composer',
  component: Composer,
  args: { conversationId: 'with-priya', sendKey: 'enter', focusOnOpen: false, prepare: opened },
  argTypes: { options: { table: { disable: true } }, prepare: { table: { disable: true } } },
  render: ({ options, prepare, ...props }) => (
    <StoryRoom options={options} prepare={prepare} inlineSize={560} blockSize="auto">
      <Composer {...props} />
    </StoryRoom>
  ),
};

export default meta;

type Story = StoryObj<StoryArgs>;

async function opened({ chat }: StoryChat): Promise<void> {
  await untilOnline(chat);
  await chat.commands.openConversation('with-priya');
}

const drafted =
  (text: string) =>
  async (story: StoryChat): Promise<void> => {
    await opened(story);
    story.chat.commands.saveDraft({ conversationId: 'with-priya', text });
  };

/** The newest message of a person with Priya. */
function newestOf(state: ChatState, senderId: string): string {
  return selectRowIds(state, 'with-priya').findLast((id) => selectMessage(state, id)?.senderId === senderId) ?? '';
}

const field = (canvasElement: HTMLElement) =>
  within(canvasElement).findByRole<HTMLTextAreaElement>('textbox', { name: /^Message to/ });

export const Empty: Story = { tags: ['main'] };

export const Draft: Story = {
  tags: ['main'],
  args: { prepare: drafted('I could come at ten,\nor at noon if that suits you better') },
};

/** It grows to eight lines, then it scrolls. */
export const Long: Story = { args: { prepare: drafted('One line after the other\n'.repeat(12)) } };

export const Reply: Story = {
  tags: ['main'],
  args: {
    async prepare(story) {
      await opened(story);
      story.chat.commands.startReply(newestOf(story.chat.store.getState(), 'priya'));
    },
  },
  async play({ canvasElement }) {
    await within(canvasElement).findByText(/^Reply to/);
  },
};

export const LeavingAReply: Story = {
  ...Reply,
  tags: [],
  async play({ canvasElement, step }) {
    await step('Escape leaves the reply, and the text stays', async () => {
      const input = await field(canvasElement);
      await within(canvasElement).findByText(/^Reply to/);
      await waitFor(() => expect(input).toHaveFocus());
      await userEvent.keyboard('On my way');
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(within(canvasElement).queryByText(/^Reply to/)).toBeNull());
      await expect(input).toHaveValue('On my way');
    });
  },
};

/** Of a message sent a moment ago: old ones can no longer be changed. */
export const Edit: Story = {
  tags: ['main'],
  args: {
    async prepare(story) {
      await opened(story);
      story.chat.commands.startEdit(newestOf(story.chat.store.getState(), 'elena'));
    },
  },
  async play({ canvasElement }) {
    await within(canvasElement).findByText('Edit message');
    await expect(await field(canvasElement)).toHaveValue('Shipped the fix, thank you');
  },
};

export const Attachments: Story = {
  tags: ['main'],
  async play({ canvasElement, step }) {
    const canvas = within(canvasElement);
    await field(canvasElement);
    const picker = canvasElement.querySelector<HTMLInputElement>('input[type=file]');
    const files = [
      new File([await drawPhoto()], 'Boat at noon.png', { type: 'image/png' }),
      new File(['x'.repeat(86_000)], 'Invoice 2041.pdf', { type: 'application/pdf' }),
    ];
    await userEvent.upload(picker!, files);
    await canvas.findByRole('img', { name: 'Boat at noon.png' });
    await step('each can be taken away again', async () => {
      await userEvent.upload(picker!, new File(['x'], 'Wrong.txt', { type: 'text/plain' }));
      (await canvas.findByRole('button', { name: /Remove .*Wrong\.txt/ })).focus();
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(canvas.queryByText('Wrong.txt')).toBeNull());
      await expect(await field(canvasElement)).toHaveFocus();
    });
  },
};

export const TooLong: Story = {
  tags: ['main'],
  args: {
    prepare: drafted('This backend takes no more than forty characters'),
    options: { alter: (connector) => ({ ...connector, limits: { ...connector.limits, text: { maxLength: 40 } } }) },
  },
  async play({ canvasElement, step }) {
    const canvas = within(canvasElement);
    await step('it says by how much, and does not send', async () => {
      await canvas.findByText(/characters too many/);
      (await field(canvasElement)).focus();
      await userEvent.keyboard('{Enter}');
      await expect(await field(canvasElement)).toHaveValue('This backend takes no more than forty characters');
      await expect(canvas.getByRole('button', { name: 'Send' })).toBeDisabled();
    });
  },
};

/** A backend without files: there is no button that would not work. */
export const WithoutFiles: Story = {
  args: { options: { alter: (connector) => ({ ...connector, limits: { text: { maxLength: 4000 } } }) } },
};

export const ByKeyboard: Story = {
  async play({ canvasElement, step }) {
    const canvas = within(canvasElement);
    const input = await field(canvasElement);
    await step('Enter sends and empties the field, Shift+Enter begins a line', async () => {
      input.focus();
      await userEvent.keyboard('One{Shift>}{Enter}{/Shift}two');
      await expect(input).toHaveValue('One\ntwo');
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(input).toHaveValue(''));
    });
    await step('Up in the empty field changes what was sent last, Escape leaves it', async () => {
      await waitFor(async () => {
        await userEvent.keyboard('{ArrowUp}');
        await expect(input).toHaveValue('One\ntwo');
      });
      await canvas.findByText('Edit message');
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(input).toHaveValue(''));
    });
    await step('an emoji goes to the caret, the picker stays open, Escape comes back', async () => {
      await userEvent.keyboard('Tea?');
      await userEvent.tab();
      await expect(canvas.getByRole('button', { name: 'Emoji' })).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      const picker = within(await within(document.body).findByRole('dialog', { name: 'Emoji' }));
      const search = await picker.findByRole('searchbox');
      await waitFor(() => expect(search).toHaveFocus());
      await userEvent.keyboard('rocket');
      await waitFor(() => expect(picker.getAllByRole('gridcell')[0]).toHaveAccessibleName('Rocket'));
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(input).toHaveValue('Tea?🚀'));
      await userEvent.keyboard('{Escape}{Escape}');
      await waitFor(() => expect(canvas.getByRole('button', { name: 'Emoji' })).toHaveFocus());
    });
  },
};

/** A world of one group that Elena is no longer in. */
const groupWithout = (membership: 'left' | 'removed'): WorldSeed => ({
  users: [
    { id: 'elena', name: 'Elena Marsh' },
    { id: 'noor', name: 'Noor Haddad' },
  ],
  conversations: [
    {
      id: 'with-priya',
      kind: 'group',
      title: 'Neighbours at 14',
      members: [{ userId: 'elena', membership }, { userId: 'noor' }],
      messages: [{ from: 'noor', sentAt: STORY_NOW - 60_000, content: { type: 'text', text: 'The lift works' } }],
    },
  ],
});

export const ClosedAfterLeaving: Story = {
  tags: ['main'],
  args: { options: { world: groupWithout('left') }, prepare: ({ chat }) => untilOnline(chat) },
  async play({ canvasElement }) {
    await within(canvasElement).findByText('You left this group.');
  },
};

export const ClosedAfterRemoval: Story = {
  args: { options: { world: groupWithout('removed') }, prepare: ({ chat }) => untilOnline(chat) },
  async play({ canvasElement }) {
    await within(canvasElement).findByText('You were removed from this group.');
  },
};

const readOnly = (connector: Connector): Connector => {
  const { text: _text, ...limits } = connector.limits;
  return { ...connector, limits };
};

export const ClosedToReaders: Story = {
  args: { options: { alter: readOnly } },
  async play({ canvasElement }) {
    await within(canvasElement).findByText('You can read here, but not write.');
  },
};
