import type { Meta, StoryObj } from '@storybook/react-vite';
import { ConversationSkeletons } from '../src/ui/Skeleton/ConversationSkeletons.js';
import { MessageSkeletons } from '../src/ui/Skeleton/MessageSkeletons.js';
import { Skeleton } from '../src/ui/Skeleton/Skeleton.js';
import { Shelf } from './support/Shelf.js';

const meta: Meta<typeof Skeleton> = { title: 'Parts/Skeleton', component: Skeleton };

export default meta;

type Story = StoryObj<typeof Skeleton>;

export const Shapes: Story = {
  render: () => (
    <Shelf direction="column" inlineSize={240}>
      <Skeleton shape="line" />
      <Skeleton shape="text" />
      <Skeleton shape="avatar" />
      <Skeleton shape="bubble" />
    </Shelf>
  ),
};

export const Conversations: Story = {
  tags: ['main'],
  render: () => (
    <div style={{ inlineSize: 320 }}>
      <ConversationSkeletons label="Loading conversations" />
    </div>
  ),
};

export const Messages: Story = {
  tags: ['main'],
  render: () => (
    <div style={{ inlineSize: 560 }}>
      <MessageSkeletons label="Loading messages" />
    </div>
  ),
};
