import { render, screen } from '@testing-library/react';
import { createRef } from 'react';
import { expect, test } from 'vitest';
import { VirtualList } from '../../../src/ui/VirtualList/VirtualList.js';
import type { VirtualListHandle } from '../../../src/ui/VirtualList/VirtualList.types.js';

const keysOf = (count: number): string[] => Array.from({ length: count }, (_, index) => `m${index}`);
const renderRow = (key: string): string => `row ${key}`;

test('without a layout it draws what a screen would hold, from the end', () => {
  render(<VirtualList keys={keysOf(500)} renderRow={renderRow} estimateSize={() => 60} label="Messages" />);
  expect(screen.getByRole('feed', { name: 'Messages' })).toBeTruthy();
  const rows = screen.getAllByRole('article');
  expect(rows.at(-1)?.textContent).toBe('row m499');
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.length).toBeLessThan(40);
});

test('without a layout a jump still changes what is drawn', async () => {
  const handle = createRef<VirtualListHandle>();
  render(<VirtualList keys={keysOf(500)} renderRow={renderRow} estimateSize={() => 60} handle={handle} />);
  handle.current?.scrollToKey('m100');
  expect(await screen.findByText('row m100')).toBeTruthy();
});

test('rows say where they stand', () => {
  render(
    <VirtualList keys={keysOf(5)} renderRow={renderRow} estimateSize={() => 60} setSize={-1} firstPosition={11} />,
  );
  const [first] = screen.getAllByRole('article');
  expect(first?.getAttribute('aria-posinset')).toBe('11');
  expect(first?.getAttribute('aria-setsize')).toBe('-1');
});
