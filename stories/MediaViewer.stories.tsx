import type { Meta, StoryObj } from '@storybook/react-vite';
import { type ReactNode, useState } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Avatar } from '../src/ui/Avatar/Avatar.js';
import { Button } from '../src/ui/Button/Button.js';
import { MediaViewer, type MediaViewerProps } from '../src/ui/MediaViewer/MediaViewer.js';
import type { ViewerItem } from '../src/ui/MediaViewer/ViewerItem.js';
import { drawPicture } from './support/drawPicture.js';

const SIGHTS = ['The river at noon', 'Hills behind the flat', 'The last ferry'];

const items: readonly ViewerItem[] = SIGHTS.map((alt, index) => ({
  id: `photo-${index + 1}`,
  url: drawPicture({ hue: 200 + index * 60, width: 960, height: 640 }),
  thumbnailUrl: drawPicture({ hue: 200 + index * 60, width: 96, height: 96 }),
  alt,
  sender: 'Inês Carvalho',
  time: 'Today, 10:12',
  avatar: <Avatar name="Inês Carvalho" hue={40} size={32} />,
  caption: index === 0 ? 'From the roof' : undefined,
}));

const meta: Meta<MediaViewerProps> = {
  title: 'Parts/MediaViewer',
  component: MediaViewer,
  // Each in a frame of its own: it lies over the whole page.
  parameters: { docs: { story: { inline: false, height: '480px' } } },
  args: {
    open: true,
    items,
    itemId: 'photo-1',
    onClose: fn(),
    onItemChange: fn(),
    onDownload: fn(),
    onShowMessage: fn(),
  },
  argTypes: { items: { control: false } },
  render: (args) => <Gallery {...args} />,
};

export default meta;

type Story = StoryObj<MediaViewerProps>;

function Gallery({ open, itemId, onClose, onItemChange, ...props }: MediaViewerProps): ReactNode {
  const [isOpen, setIsOpen] = useState(open);
  const [shown, setShown] = useState(itemId);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Open photo</Button>
      <MediaViewer
        {...props}
        open={isOpen}
        itemId={shown}
        onItemChange={(next) => {
          onItemChange(next);
          setShown(next);
        }}
        onClose={() => {
          onClose();
          setIsOpen(false);
        }}
      />
    </>
  );
}

const page = within(document.body);
const viewer = () => page.findByRole('dialog', { name: /^Photo from .*Inês Carvalho/ });

export const Several: Story = {
  tags: ['main'],
  async play() {
    await viewer();
    await waitFor(() =>
      expect(page.getByRole('img', { name: 'The river at noon' })).toHaveAttribute('data-state', 'loaded'),
    );
  },
};

export const One: Story = {
  args: { items: items.slice(1, 2), itemId: 'photo-2' },
  async play() {
    await viewer();
  },
};

export const Loading: Story = {
  args: { items: [{ ...items[0]!, url: undefined }] },
  async play() {
    await viewer();
    await page.findByRole('progressbar', { name: 'Loading photo' });
  },
};

export const Failed: Story = {
  args: { items: [{ ...items[0]!, url: 'data:image/png;base64,broken' }] },
  async play() {
    await viewer();
    await expect(await page.findByRole('alert')).toHaveTextContent('The photo did not load.');
  },
};

export const ByKeyboard: Story = {
  args: { open: false },
  async play({ canvasElement, args, step }) {
    const opener = within(canvasElement).getByRole('button', { name: 'Open photo' });
    opener.focus();
    await userEvent.keyboard('{Enter}');
    const dialog = await viewer();
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
    await step('arrows and ends go through the pictures', async () => {
      await userEvent.keyboard('{ArrowRight}');
      await page.findByRole('img', { name: 'Hills behind the flat' });
      await userEvent.keyboard('{End}');
      await page.findByRole('img', { name: 'The last ferry' });
      await userEvent.keyboard('{Home}');
      const first = await page.findByRole('img', { name: 'The river at noon' });
      await waitFor(() => expect(first).toHaveAttribute('data-state', 'loaded'));
    });
    await step('plus and minus zoom, 0 shows all of it', async () => {
      const picture = page.getByRole('img', { name: 'The river at noon' });
      await userEvent.keyboard('+');
      await waitFor(() => expect(picture).toHaveAttribute('data-zoomed'));
      await userEvent.keyboard('0');
      await waitFor(() => expect(picture).not.toHaveAttribute('data-zoomed'));
    });
    await step('the bar downloads', async () => {
      page.getByRole('button', { name: 'Download' }).focus();
      await userEvent.keyboard('{Enter}');
      await expect(args.onDownload).toHaveBeenCalledOnce();
    });
    await step('Escape closes, and the focus comes back', async () => {
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(page.queryByRole('dialog')).toBeNull());
      await expect(opener).toHaveFocus();
    });
  },
};
