import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Icon } from '../src/ui/Icon/Icon.js';
import { IconButton } from '../src/ui/IconButton/IconButton.js';
import { Shelf } from './support/Shelf.js';

const meta: Meta<typeof IconButton> = {
  title: 'Parts/IconButton',
  component: IconButton,
  args: { label: 'Reply', children: <Icon name="reply" />, onClick: fn() },
  argTypes: { children: { control: false } },
};

export default meta;

type Story = StoryObj<typeof IconButton>;

export const Plain: Story = {};

export const States: Story = {
  tags: ['main'],
  render: () => (
    <Shelf direction="column">
      <Shelf>
        {([24, 28, 32, 36, 40, 44] as const).map((size) => (
          <IconButton key={size} label={`${size} px`} size={size}>
            <Icon name="smile" size={size < 32 ? 16 : 20} />
          </IconButton>
        ))}
      </Shelf>
      <Shelf>
        <IconButton label="Send" variant="accent" size={40}>
          <Icon name="send" />
        </IconButton>
        <IconButton label="Details" active>
          <Icon name="sidebar" />
        </IconButton>
        <IconButton label="Pin" pressed>
          <Icon name="pin" />
        </IconButton>
        <IconButton label="Attach" disabled>
          <Icon name="attach" />
        </IconButton>
        <IconButton label="Delete" reason="Only admins may do this.">
          <Icon name="trash" />
        </IconButton>
      </Shelf>
    </Shelf>
  ),
};

/** Its words come at once on the keyboard's focus, and go by Escape. */
export const Tooltip: Story = {
  async play({ canvasElement, step }) {
    const tip = () => within(document.body).queryByRole('tooltip', { hidden: true });
    await step('the focus shows the words', async () => {
      await userEvent.tab();
      await expect(within(canvasElement).getByRole('button', { name: 'Reply' })).toHaveFocus();
      await waitFor(() => expect(tip()).toHaveTextContent('Reply'));
    });
    await step('Escape takes them away, and the focus stays', async () => {
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(tip()).toBeNull());
      await expect(within(canvasElement).getByRole('button', { name: 'Reply' })).toHaveFocus();
    });
  },
};

function PinButton() {
  const [isPinned, setIsPinned] = useState(false);
  return (
    <IconButton label="Pin" pressed={isPinned} onClick={() => setIsPinned(!isPinned)}>
      <Icon name="pin" />
    </IconButton>
  );
}

export const Toggle: Story = {
  render: () => <PinButton />,
  async play({ canvasElement, step }) {
    const button = within(canvasElement).getByRole('button', { name: 'Pin' });
    await step('Space turns it on and off', async () => {
      await userEvent.tab();
      await userEvent.keyboard(' ');
      await expect(button).toHaveAttribute('aria-pressed', 'true');
      await userEvent.keyboard(' ');
      await expect(button).toHaveAttribute('aria-pressed', 'false');
    });
  },
};
