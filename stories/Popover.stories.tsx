import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Avatar } from '../src/ui/Avatar/Avatar.js';
import { Button } from '../src/ui/Button/Button.js';
import { PersonRow } from '../src/ui/PersonRow/PersonRow.js';
import type { PopoverRequest } from '../src/ui/Popover/PopoverRequest.js';
import { usePopoverHost } from '../src/ui/Popover/usePopoverHost.js';

type PopoverArgs = Omit<PopoverRequest, 'anchor'>;

const meta: Meta<PopoverArgs> = {
  title: 'Parts/Popover',
  args: {
    label: 'Who reacted',
    onClose: fn(),
    render: (close) => (
      <div style={{ inlineSize: 240 }}>
        <PersonRow avatar={<Avatar name="Ana" hue={20} size={32} />} name="Ana" end="👍" />
        <PersonRow avatar={<Avatar name="Bo" hue={140} size={32} />} name="Bo" end="❤️" />
        <div style={{ padding: 8 }}>
          <Button size={28} onClick={close}>
            Done
          </Button>
        </div>
      </div>
    ),
  },
  argTypes: { render: { control: false } },
  render: (args) => <Opener {...args} />,
};

export default meta;

type Story = StoryObj<PopoverArgs>;

function Opener(request: PopoverArgs): ReactNode {
  const popover = usePopoverHost();
  return (
    <Button aria-haspopup="dialog" onClick={(event) => popover.open({ ...request, anchor: event.currentTarget })}>
      2 reactions
    </Button>
  );
}

const page = within(document.body);

async function openPopover(canvasElement: HTMLElement): Promise<void> {
  within(canvasElement).getByRole('button', { name: '2 reactions' }).focus();
  await userEvent.keyboard('{Enter}');
  const popover = await page.findByRole('dialog', { name: 'Who reacted' });
  await waitFor(() => expect(popover.contains(document.activeElement)).toBe(true));
}

export const Open: Story = { tags: ['main'], play: ({ canvasElement }) => openPopover(canvasElement) };

export const Sheet: Story = {
  args: { presentation: 'sheet' },
  play: ({ canvasElement }) => openPopover(canvasElement),
};

export const ByKeyboard: Story = {
  async play({ canvasElement, args, step }) {
    await step('the focus goes in, and stays', async () => {
      await openPopover(canvasElement);
      await userEvent.tab();
      await userEvent.tab();
      await waitFor(() => expect(page.getByRole('dialog').contains(document.activeElement)).toBe(true));
    });
    await step('Escape closes, and the focus comes back', async () => {
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(page.queryByRole('dialog')).toBeNull());
      await expect(within(canvasElement).getByRole('button', { name: '2 reactions' })).toHaveFocus();
      await expect(args.onClose).toHaveBeenCalledOnce();
    });
  },
};
