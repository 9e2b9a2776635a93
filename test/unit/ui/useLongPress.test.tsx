import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useLongPress } from '../../../src/ui/useLongPress/useLongPress.js';
import type { LongPressDetails } from '../../../src/ui/useLongPress/useLongPress.js';

const onLongPress = vi.fn<(details: LongPressDetails) => void>();
const onClick = vi.fn();

function Row() {
  const props = useLongPress({ onLongPress });
  return (
    <button type="button" {...props} onClick={onClick}>
      Row
    </button>
  );
}

/** jsdom has no PointerEvent fields of its own. */
function pointer(
  type: string,
  init: { pointerType?: string; pointerId?: number; clientX?: number; clientY?: number } = {},
) {
  const row = screen.getByText('Row');
  const event = createEvent(type, row, { bubbles: true, cancelable: true });
  Object.assign(event, { pointerType: 'touch', pointerId: 1, clientX: 0, clientY: 0, ...init });
  fireEvent(row, event);
  return event;
}

describe('useLongPress', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    onLongPress.mockClear();
    onClick.mockClear();
    render(<Row />);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('fires when a finger rests, and swallows the click and the menu that follow', () => {
    pointer('pointerdown', { clientX: 5, clientY: 7 });
    vi.advanceTimersByTime(500);
    expect(onLongPress).toHaveBeenCalledWith(expect.objectContaining({ x: 5, y: 7, pointerType: 'touch' }));
    expect(pointer('contextmenu').defaultPrevented).toBe(true);
    pointer('pointerup');
    fireEvent.click(screen.getByText('Row'));
    expect(onClick).not.toHaveBeenCalled();
    fireEvent.click(screen.getByText('Row'));
    expect(onClick).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['a finger that lifts early', () => pointer('pointerup')],
    ['a finger that scrolls', () => pointer('pointermove', { clientY: 20 })],
    ['a gesture that the browser takes over', () => pointer('pointercancel')],
    ['a second finger', () => pointer('pointerdown', { pointerId: 2 })],
  ])('is cancelled by %s', (_, interrupt) => {
    pointer('pointerdown');
    vi.advanceTimersByTime(300);
    interrupt();
    vi.advanceTimersByTime(1000);
    expect(onLongPress).not.toHaveBeenCalled();
  });

  it('forgives a finger that trembles', () => {
    pointer('pointerdown');
    pointer('pointermove', { clientX: 4, clientY: 4 });
    vi.advanceTimersByTime(500);
    expect(onLongPress).toHaveBeenCalledTimes(1);
  });

  it('leaves the mouse alone', () => {
    pointer('pointerdown', { pointerType: 'mouse' });
    vi.advanceTimersByTime(1000);
    expect(onLongPress).not.toHaveBeenCalled();
    expect(pointer('contextmenu', { pointerType: 'mouse' }).defaultPrevented).toBe(false);
  });
});
