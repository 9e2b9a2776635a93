import type { Meta, StoryObj } from '@storybook/react-vite';
import { Badge } from '../src/ui/Badge/Badge.js';
import { Shelf } from './support/Shelf.js';

const meta: Meta<typeof Badge> = {
  title: 'Parts/Badge',
  component: Badge,
  args: { children: '3', label: '3 unread messages' },
};

export default meta;

type Story = StoryObj<typeof Badge>;

export const Count: Story = {};

export const Muted: Story = { args: { muted: true } };

export const Mention: Story = { args: { mention: true, children: '@', label: 'You were mentioned' } };

export const States: Story = {
  tags: ['main'],
  render: () => (
    <Shelf>
      <Badge label="1 unread message">1</Badge>
      <Badge label="28 unread messages">28</Badge>
      <Badge label="999 unread messages and more">999+</Badge>
      <Badge label="28 unread messages, muted" muted>
        28
      </Badge>
      <Badge label="You were mentioned" mention>
        @
      </Badge>
      <Badge label="Unread" />
    </Shelf>
  ),
};
