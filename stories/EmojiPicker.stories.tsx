import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { EmojiPicker } from '../src/ui/EmojiPicker/EmojiPicker.js';
import { createMemoryEmojiStorage } from '../src/ui/EmojiPicker/EmojiStorage.js';

const meta: Meta<typeof EmojiPicker> = {
  title: 'Parts/EmojiPicker',
  component: EmojiPicker,
  args: { onPick: fn() },
};

export default meta;

type Story = StoryObj<typeof EmojiPicker>;

const loaded = (canvasElement: HTMLElement) =>
  within(canvasElement).findByRole('grid', { name: 'Emoji' }, { timeout: 10_000 });

export const Categories: Story = {
  tags: ['main'],
  async play({ canvasElement }) {
    await loaded(canvasElement);
  },
};

/** What was used last stands first; a skin tone that was chosen is kept. */
export const WithRecent: Story = {
  args: { storage: storageWithRecent() },
  async play({ canvasElement }) {
    await loaded(canvasElement);
    await within(canvasElement).findByText('Recent');
  },
};

export const NothingFound: Story = {
  async play({ canvasElement }) {
    await loaded(canvasElement);
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByRole('searchbox'), 'qqqq');
    await canvas.findByText('No emoji for “qqqq”');
  },
};

export const ByKeyboard: Story = {
  async play({ canvasElement, args, step }) {
    const canvas = within(canvasElement);
    await loaded(canvasElement);
    const field = canvas.getByRole('searchbox', { name: 'Search emoji' });
    await step('the field has the focus; Down goes into the grid, Up comes back', async () => {
      await waitFor(() => expect(field).toHaveFocus());
      await userEvent.keyboard('{ArrowDown}');
      await waitFor(() => expect(document.activeElement).toHaveAttribute('role', 'gridcell'));
      await userEvent.keyboard('{ArrowUp}');
      await waitFor(() => expect(field).toHaveFocus());
    });
    await step('arrows move both ways, Enter picks', async () => {
      await userEvent.keyboard('{ArrowDown}{ArrowDown}{End}{Enter}');
      await waitFor(() => expect(args.onPick).toHaveBeenCalledOnce());
    });
    await step('a letter searches, Enter takes the first', async () => {
      await userEvent.keyboard('r');
      await waitFor(() => expect(field).toHaveFocus());
      await userEvent.keyboard('ocket');
      await canvas.findByRole('gridcell', { name: 'Rocket' });
      await waitFor(() => expect(canvas.getAllByRole('gridcell')[0]).toHaveAccessibleName('Rocket'));
      field.focus();
      await userEvent.keyboard('{Enter}');
      await expect(args.onPick).toHaveBeenLastCalledWith('🚀');
    });
    await step('the skin tones are one group', async () => {
      await userEvent.keyboard('{Escape}');
      canvas.getByRole('button', { name: /^Skin tone/ }).focus();
      await userEvent.keyboard('{Enter}');
      const tones = await canvas.findByRole('radiogroup', { name: 'Skin tone' });
      await waitFor(() => expect(tones.contains(document.activeElement)).toBe(true));
      await userEvent.keyboard('{End}{Enter}');
      await waitFor(() => expect(canvas.getByRole('button', { name: /^Skin tone/ })).toHaveAccessibleName(/Dark/));
    });
  },
};

function storageWithRecent() {
  const storage = createMemoryEmojiStorage();
  storage.set('chatloom.emoji.recent', JSON.stringify(['🚀', '👍', '🌊', '☕']));
  return storage;
}
