import type { Meta, StoryObj } from '@storybook/react-vite';
import { ChatWindow } from 'chatloom';
import type { SeedMessage, WorldSeed } from 'chatloom/connectors/embedded';
import { within } from 'storybook/test';
import type { KindSample } from '../src/message-kinds/kindSample.js';
import { StoryRoom } from './support/StoryRoom.js';
import { STORY_NOW } from './support/storyClock.js';
import { storyWorld } from './support/storyWorld.js';

interface StoryArgs {
  readonly kind: string;
  /** Whose messages they are. */
  readonly side: 'theirs' | 'own';
}

const modules = import.meta.glob<{ readonly samples: readonly KindSample[] }>('../src/message-kinds/*/samples.ts', {
  eager: true,
});
const samples = new Map(
  Object.entries(modules).map(([path, module]) => [path.split('/').at(-2) ?? '', module.samples] as const),
);
const kinds = [...samples.keys()];

const MINUTE = 60_000;

function worldOf({ kind, side }: StoryArgs): WorldSeed {
  const from = side === 'own' ? 'elena' : 'maya';
  const all = samples.get(kind) ?? [];
  const messages = all.map(
    ({ content, mentions, edit, recall }, index): SeedMessage => ({
      from,
      sentAt: STORY_NOW - (all.length - index) * MINUTE,
      content: recall ? { type: 'text', text: 'gone' } : content,
      ...(mentions ? { mentions } : {}),
      ...(edit ? { editedAt: edit.editedAt } : {}),
      ...(recall ? { recalledAt: recall.recalledAt } : {}),
    }),
  );
  const members = ['elena', 'maya', 'jonas', 'tom', 'yuki'].map((userId) => ({ userId }));
  return {
    users: storyWorld.users,
    conversations: [{ id: 'gallery', kind: 'group', title: `Kind: ${kind}`, members, messages }],
  };
}

const meta: Meta<StoryArgs> = {
  title: 'Message kinds/Gallery',
  parameters: { layout: 'fullscreen' },
  args: { kind: 'text', side: 'theirs' },
  argTypes: {
    kind: { control: 'select', options: kinds },
    side: { control: 'inline-radio', options: ['theirs', 'own'] },
  },
  render: (args) => (
    <StoryRoom
      key={`${args.kind} ${args.side}`}
      options={{ world: worldOf(args) }}
      defaultConversationId="gallery"
      inlineSize="100%"
      blockSize={760}
    >
      <ChatWindow slots={{ Composer: null }} />
    </StoryRoom>
  ),
  async play({ canvasElement }) {
    await within(canvasElement).findAllByRole('article');
  },
};

export default meta;

type Story = StoryObj<StoryArgs>;

export const Text: Story = { tags: ['main'] };
export const OwnText: Story = { args: { side: 'own' } };
export const Image: Story = { tags: ['main'], args: { kind: 'image' } };
export const File: Story = { tags: ['main'], args: { kind: 'file' } };
export const System: Story = { args: { kind: 'system' } };
export const Recalled: Story = { args: { kind: 'recalled' } };
export const Unsupported: Story = { args: { kind: 'unsupported' } };
