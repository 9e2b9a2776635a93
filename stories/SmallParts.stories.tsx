import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { Avatar } from '../src/ui/Avatar/Avatar.js';
import { Check } from '../src/ui/Check/Check.js';
import { Chip } from '../src/ui/Chip/Chip.js';
import { DropZone } from '../src/ui/DropZone/DropZone.js';
import { Kbd } from '../src/ui/Kbd/Kbd.js';
import { PersonRow } from '../src/ui/PersonRow/PersonRow.js';
import { TypingDots } from '../src/ui/TypingDots/TypingDots.js';
import { Shelf } from './support/Shelf.js';

const meta: Meta = { title: 'Parts/Small parts' };

export default meta;

type Story = StoryObj;

export const Checks: Story = {
  tags: ['main'],
  render: () => (
    <Shelf>
      <Check checked={false} />
      <Check checked />
      <Check checked={false} shape="square" />
      <Check checked shape="square" />
    </Shelf>
  ),
};

const onRemove = fn();

export const Chips: Story = {
  tags: ['main'],
  render: () => (
    <Shelf>
      <Chip start={<Avatar name="Ana" hue={20} size={20} />} removeLabel="Remove Ana" onRemove={onRemove}>
        Ana
      </Chip>
      <Chip start={<Avatar name="Bo" hue={140} size={20} />}>Bo</Chip>
      <Chip>ليلى قاسم</Chip>
    </Shelf>
  ),
  async play({ canvasElement, step }) {
    onRemove.mockClear();
    await step('the cross is a button of its own', async () => {
      await userEvent.tab();
      await expect(within(canvasElement).getByRole('button', { name: 'Remove Ana' })).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await expect(onRemove).toHaveBeenCalledOnce();
    });
  },
};

export const Keys: Story = {
  render: () => (
    <Shelf>
      <Kbd>Ctrl+K</Kbd>
      <Kbd>⏎</Kbd>
    </Shelf>
  ),
};

export const People: Story = {
  tags: ['main'],
  render: () => (
    <Shelf direction="column" gap={0} inlineSize={320}>
      <PersonRow avatar={<Avatar name="Priya Nair" hue={160} />} name="Priya Nair" note="Online" end="👍" />
      <PersonRow avatar={<Avatar name="陈屿" hue={100} />} name="陈屿" active end={<Check checked />} />
      <PersonRow avatar={<Avatar name="ليلى قاسم" hue={330} />} name="ليلى قاسم" />
    </Shelf>
  ),
};

export const Typing: Story = { render: () => <TypingDots /> };

export const DropTarget: Story = {
  tags: ['main'],
  render: () => (
    <div style={{ position: 'relative', inlineSize: 480, blockSize: 240 }}>
      <DropZone label="Drop files to send them to Priya Nair" />
    </div>
  ),
};
