import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '../src/ui/Button/Button.js';
import { EmptyState } from '../src/ui/EmptyState/EmptyState.js';
import { Icon } from '../src/ui/Icon/Icon.js';

const meta: Meta<typeof EmptyState> = {
  title: 'Parts/EmptyState',
  component: EmptyState,
  args: { title: 'No conversations yet', text: 'Start one, or wait for somebody to write to you.', headingLevel: 2 },
};

export default meta;

type Story = StoryObj<typeof EmptyState>;

export const Weave: Story = {
  tags: ['main'],
  args: { children: <Button variant="accent">New conversation</Button> },
};

export const WithIcon: Story = {
  args: { title: 'Nothing found', text: 'Try fewer letters.', icon: <Icon name="search" size={24} /> },
};

export const Danger: Story = {
  tags: ['main'],
  args: {
    title: 'This did not load',
    text: 'The server did not answer in time.',
    tone: 'danger',
    icon: <Icon name="alert" size={24} />,
    children: <Button>Try again</Button>,
  },
};
