import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { Switch } from '../src/ui/Switch/Switch.js';
import { Shelf } from './support/Shelf.js';

const meta: Meta<typeof Switch> = {
  title: 'Parts/Switch',
  component: Switch,
  args: { label: 'Mute notifications', onCheckedChange: fn() },
};

export default meta;

type Story = StoryObj<typeof Switch>;

export const Off: Story = {};

export const States: Story = {
  tags: ['main'],
  render: () => (
    <Shelf>
      <Switch label="Off" />
      <Switch label="On" defaultChecked />
      <Switch label="Off, disabled" disabled />
      <Switch label="On, disabled" defaultChecked disabled />
    </Shelf>
  ),
};

export const ByKeyboard: Story = {
  async play({ canvasElement, args, step }) {
    const control = within(canvasElement).getByRole('switch', { name: 'Mute notifications' });
    await step('Space and Enter turn it on and off', async () => {
      await userEvent.tab();
      await expect(control).toHaveFocus();
      await userEvent.keyboard(' ');
      await expect(control).toBeChecked();
      await expect(args.onCheckedChange).toHaveBeenLastCalledWith(true);
      await userEvent.keyboard('{Enter}');
      await expect(control).not.toBeChecked();
    });
  },
};
