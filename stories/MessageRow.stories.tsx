import type { Meta, StoryObj } from '@storybook/react-vite';
import { ChatWindow } from 'chatloom';
import type { SeedMember, SeedMessage } from 'chatloom/connectors/embedded';
import { ThemeProvider, type ThemeInput } from 'chatloom/theme';
import type { ReactNode } from 'react';
import { expect, userEvent, within } from 'storybook/test';
import { StoryRoom } from './support/StoryRoom.js';
import { STORY_NOW } from './support/storyClock.js';
import { storyWorld } from './support/storyWorld.js';
import { untilOnline } from './support/untilOnline.js';

interface StoryArgs {
  readonly messages: readonly SeedMessage[];
  /** How far Priya got with them. */
  readonly priya?: Partial<SeedMember> | undefined;
  readonly theme?: ThemeInput | undefined;
}

const MINUTE = 60_000;
const at = (minutesAgo: number): number => STORY_NOW - minutesAgo * MINUTE;
const text = (from: string, minutesAgo: number, said: string, extra: Partial<SeedMessage> = {}): SeedMessage => ({
  from,
  sentAt: at(minutesAgo),
  content: { type: 'text', text: said },
  ...extra,
});

function Rows({ messages, priya, theme = {} }: StoryArgs): ReactNode {
  return (
    <ThemeProvider theme={theme}>
      <StoryRoom
        options={{
          refusing: ['rows'],
          world: {
            users: storyWorld.users,
            conversations: [
              {
                id: 'rows',
                kind: 'direct',
                members: [{ userId: 'elena' }, { userId: 'priya', ...priya }],
                messages,
              },
            ],
          },
        }}
        prepare={({ chat }) => untilOnline(chat)}
        defaultConversationId="rows"
        inlineSize="100%"
        blockSize={460}
      >
        <ChatWindow slots={{ Header: null, Composer: null }} />
      </StoryRoom>
    </ThemeProvider>
  );
}

const meta: Meta<StoryArgs> = {
  title: 'Components/ChatWindow/Rows',
  parameters: { layout: 'fullscreen' },
  render: (args) => <Rows {...args} />,
  args: {
    messages: [
      text('priya', 40, 'Does ten work?'),
      text('elena', 39, 'It does.', { replyTo: 0 }),
      text('elena', 12, 'Read', { reactions: [{ key: '👍', userIds: ['priya', 'elena'] }] }),
      text('elena', 6, 'Delivered, and changed after that', { editedAt: at(5) }),
      text('elena', 1, 'Sent, and not there yet'),
    ],
    priya: { unread: 2, undelivered: 1 },
  },
  async play({ canvasElement }) {
    await within(canvasElement).findAllByRole('article');
  },
};

export default meta;

type Story = StoryObj<StoryArgs>;

/** One check, two, two that are bold and in the accent: sent, delivered, read. */
export const States: Story = {
  tags: ['main'],
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    // By the names of the rows: flat rows do not draw what they need not say.
    for (const name of [/It does\..?, Read/, /changed after that.?, Edited, Delivered/, /not there yet.?, Sent/]) {
      await canvas.findByRole('article', { name });
    }
  },
};

/** What one person writes in one go has one name, one picture and one corner. */
export const Groups: Story = {
  args: {
    messages: [
      text('priya', 30, 'The upload retried twice on the train and still kept its place.'),
      text('priya', 29, 'So the queue works offline.'),
      text('priya', 28, 'I wrote down the steps.'),
      text('elena', 27, 'Shipped the fix, thank you'),
      text('elena', 26, 'It goes out with 4.2 tonight.'),
      text('priya', 10, 'Much later.'),
    ],
    priya: {},
  },
};

export const Flat: Story = { args: { theme: { layout: 'flat', density: 'compact' } } };

export const MoreContrast: Story = { args: { theme: { contrast: 'more' } } };

export const Square: Story = { args: { theme: { radius: 'none' } } };

/** The acts that are wanted most stand beside the bubble while it is pointed at. */
export const Toolbar: Story = {
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.hover(await canvas.findByText('Does ten work?', { selector: '.cl-Bubble-text' }));
    const toolbar = await canvas.findByRole('toolbar', { name: 'Message actions' });
    await expect(
      within(toolbar)
        .getAllByRole('button')
        .map((button) => button.getAttribute('aria-label')),
    ).toEqual(['React', 'Reply', 'More']);
  },
};
