import type { Meta, StoryObj } from '@storybook/react-vite';
import { Banner } from '../src/ui/Banner/Banner.js';
import { Button } from '../src/ui/Button/Button.js';
import { Icon } from '../src/ui/Icon/Icon.js';
import { Spinner } from '../src/ui/Progress/Spinner.js';
import { Shelf } from './support/Shelf.js';

const meta: Meta<typeof Banner> = {
  title: 'Parts/Banner',
  component: Banner,
  args: { tone: 'warning', children: 'You are offline. What you write is sent later.' },
};

export default meta;

type Story = StoryObj<typeof Banner>;

export const Plain: Story = {};

export const Tones: Story = {
  tags: ['main'],
  render: () => (
    <Shelf direction="column">
      <Banner icon={<Icon name="wifioff" />} action={<Button variant="text">Connect now</Button>}>
        You are offline. What you write is sent later.
      </Banner>
      <Banner tone="danger" icon={<Icon name="lock" />} action={<Button variant="text">Sign in</Button>}>
        Your session has ended.
      </Banner>
      <Banner tone="success" icon={<Icon name="check" />}>
        You are back online.
      </Banner>
      <Banner tone="neutral" icon={<Spinner style={{ inlineSize: 16, blockSize: 16 }} />}>
        Getting what you missed
      </Banner>
    </Shelf>
  ),
};

/** A narrow pane: the words wrap, the button stays. */
export const Narrow: Story = {
  render: () => (
    <div style={{ inlineSize: 320 }}>
      <Banner icon={<Icon name="wifioff" />} action={<Button variant="text">Connect now</Button>}>
        You are offline. What you write is sent when you are back, in the order that you wrote it.
      </Banner>
    </div>
  ),
};
