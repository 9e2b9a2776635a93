import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { QuickReactions } from '../src/ui/QuickReactions/QuickReactions.js';

const meta: Meta<typeof QuickReactions> = {
  title: 'Parts/QuickReactions',
  component: QuickReactions,
  args: {
    emoji: ['👍', '❤️', '😂', '😮', '😢', '🙏'],
    mine: ['❤️'],
    label: 'React',
    itemLabel: (emoji, isMine) => (isMine ? `Take back ${emoji}` : `React with ${emoji}`),
    moreLabel: 'All emoji',
    onPick: fn(),
    onMore: fn(),
  },
  render: (args) => (
    <div style={{ inlineSize: 280 }}>
      <QuickReactions {...args} />
    </div>
  ),
};

export default meta;

type Story = StoryObj<typeof QuickReactions>;

export const Toolbar: Story = { tags: ['main'] };

export const WithoutMore: Story = { args: { onMore: undefined } };

export const ByKeyboard: Story = {
  async play({ canvasElement, args, step }) {
    const canvas = within(canvasElement);
    await step('one tab stop, arrows go round', async () => {
      await userEvent.tab();
      await expect(canvas.getByRole('button', { name: 'React with 👍' })).toHaveFocus();
      await userEvent.keyboard('{ArrowRight}');
      await expect(canvas.getByRole('button', { name: 'Take back ❤️' })).toHaveFocus();
      await userEvent.keyboard('{Home}{ArrowLeft}');
      await expect(canvas.getByRole('button', { name: 'All emoji' })).toHaveFocus();
    });
    await step('Enter opens all others, or gives one', async () => {
      await userEvent.keyboard('{Enter}');
      await expect(args.onMore).toHaveBeenCalledOnce();
      await userEvent.keyboard('{Home}{Enter}');
      await expect(args.onPick).toHaveBeenCalledWith('👍');
    });
  },
};
