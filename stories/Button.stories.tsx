import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { Button } from '../src/ui/Button/Button.js';
import { Icon } from '../src/ui/Icon/Icon.js';
import { Shelf } from './support/Shelf.js';

const meta: Meta<typeof Button> = {
  title: 'Parts/Button',
  component: Button,
  args: { children: 'Save', onClick: fn() },
};

export default meta;

type Story = StoryObj<typeof Button>;

export const Plain: Story = {};

export const Variants: Story = {
  tags: ['main'],
  render: () => (
    <Shelf direction="column">
      {([36, 28] as const).map((size) => (
        <Shelf key={size}>
          {(['neutral', 'accent', 'danger', 'quiet', 'text'] as const).map((variant) => (
            <Button key={variant} variant={variant} size={size}>
              Leave group
            </Button>
          ))}
        </Shelf>
      ))}
      <Shelf>
        <Button icon={<Icon name="refresh" size={16} />}>Try again</Button>
        <Button variant="accent" icon={<Icon name="plus" size={16} />}>
          New group
        </Button>
        <Button disabled>Not now</Button>
        <Button reason="Only admins may do this.">Refused</Button>
      </Shelf>
    </Shelf>
  ),
};

export const ByKeyboard: Story = {
  async play({ canvasElement, args, step }) {
    const button = within(canvasElement).getByRole('button', { name: 'Save' });
    await step('Tab reaches it, Enter and Space press it', async () => {
      await userEvent.tab();
      await expect(button).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await userEvent.keyboard(' ');
      await expect(args.onClick).toHaveBeenCalledTimes(2);
    });
  },
};

/** It keeps its place in the order of focus and says why it does nothing. */
export const Refused: Story = {
  args: { reason: 'Only admins may do this.' },
  async play({ canvasElement, args, step }) {
    const button = within(canvasElement).getByRole('button', { name: /Save/ });
    await step('it can be reached, tells its reason, and does nothing', async () => {
      await userEvent.tab();
      await expect(button).toHaveFocus();
      await expect(button).toHaveAccessibleDescription('Only admins may do this.');
      await userEvent.keyboard('{Enter}');
      await expect(args.onClick).not.toHaveBeenCalled();
    });
  },
};
