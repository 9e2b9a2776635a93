import type { Meta, StoryObj } from '@storybook/react-vite';
import { memo, type ReactNode, useState } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { Button } from '../src/ui/Button/Button.js';
import { VirtualList } from '../src/ui/VirtualList/VirtualList.js';
import { Shelf } from './support/Shelf.js';

interface ListArgs {
  readonly count: number;
  readonly anchor: 'start' | 'end';
}

const meta: Meta<ListArgs> = {
  title: 'Parts/VirtualList',
  args: { count: 100_000, anchor: 'end' },
  render: (args) => <Lines key={`${args.count} ${args.anchor}`} {...args} />,
};

export default meta;

type Story = StoryObj<ListArgs>;

const Line = memo(function Line({ of }: { readonly of: string }): ReactNode {
  const number = Number(of);
  // Heights differ, as those of messages do.
  return (
    <p style={{ margin: 0, padding: '8px 12px' }}>
      Line {number}
      {number % 3 === 0 ? '. It is longer than its neighbours, so that it takes a second line in a narrow list.' : ''}
    </p>
  );
});

const drawLine = (key: string): ReactNode => <Line of={key} />;
const guessHeight = (): number => 38;
const range = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => String(from + index));

function Lines({ count, anchor }: ListArgs): ReactNode {
  const [keys, setKeys] = useState(() => range(1, count));
  const first = Number(keys[0] ?? 1);
  return (
    <Shelf direction="column" inlineSize={360}>
      <Shelf gap={8}>
        <Button size={28} onClick={() => setKeys([...range(first - 50, 50), ...keys])}>
          Add 50 before
        </Button>
        <Button size={28} onClick={() => setKeys([...keys, String(first + keys.length)])}>
          Add one after
        </Button>
      </Shelf>
      <div style={{ display: 'grid', blockSize: 420, border: '1px solid var(--cl-border)' }}>
        <VirtualList keys={keys} renderRow={drawLine} estimateSize={guessHeight} anchor={anchor} label="Lines" />
      </div>
    </Shelf>
  );
}

const rows = (canvasElement: HTMLElement) => canvasElement.querySelectorAll('.cl-VirtualList-row');
const line = (canvasElement: HTMLElement, number: number) =>
  within(canvasElement).findByText(new RegExp(`^Line ${number}(\\.|$)`));

/** A hundred thousand rows, of which a few are in the page. */
export const HundredThousand: Story = {
  async play({ canvasElement }) {
    await line(canvasElement, 100_000);
    await expect(rows(canvasElement).length).toBeLessThan(80);
  },
};

export const FromTheStart: Story = { args: { count: 1000, anchor: 'start' } };

export const Short: Story = { args: { count: 3 } };

export const ByKeyboard: Story = {
  args: { count: 1000 },
  async play({ canvasElement, step }) {
    await line(canvasElement, 1000);
    const active = () => document.activeElement?.textContent ?? '';
    await step('one tab stop; arrows and ends move along the rows', async () => {
      within(canvasElement).getByRole('button', { name: 'Add one after' }).focus();
      await userEvent.tab();
      await waitFor(() => expect(active()).toMatch(/^Line/));
      await userEvent.keyboard('{Home}');
      await waitFor(() => expect(active()).toBe('Line 1'));
      await userEvent.keyboard('{ArrowDown}');
      await waitFor(() => expect(active()).toBe('Line 2'));
      await userEvent.keyboard('{End}');
      await waitFor(() => expect(active()).toBe('Line 1000'));
    });
    await step('rows that are added before leave the focus where it is', async () => {
      within(canvasElement).getByRole('button', { name: 'Add 50 before' }).click();
      await waitFor(() => expect(active()).toBe('Line 1000'));
    });
  },
};
