import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createToasts } from '../../../src/ui/Toast/createToasts.js';

const texts = (toasts: ReturnType<typeof createToasts>) => toasts.getToasts().map(({ text }) => text);

describe('createToasts', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('goes by itself, later when there is something to do', () => {
    const toasts = createToasts();
    toasts.show({ text: 'Copied' });
    toasts.show({ text: 'Deleted', action: { label: 'Undo', onAction: () => undefined } });
    vi.advanceTimersByTime(6000);
    expect(texts(toasts)).toEqual(['Deleted']);
    vi.advanceTimersByTime(4000);
    expect(texts(toasts)).toEqual([]);
  });

  it('keeps the rest of the time while somebody is there', () => {
    const toasts = createToasts();
    toasts.show({ text: 'Copied' });
    vi.advanceTimersByTime(5000);
    toasts.pause();
    vi.advanceTimersByTime(60_000);
    expect(texts(toasts)).toEqual(['Copied']);
    toasts.resume();
    vi.advanceTimersByTime(999);
    expect(texts(toasts)).toEqual(['Copied']);
    vi.advanceTimersByTime(1);
    expect(texts(toasts)).toEqual([]);
  });

  it('stays for ever with null, until it is dismissed', () => {
    const toasts = createToasts();
    const onClose = vi.fn();
    const id = toasts.show({ text: 'Storage is full', durationMs: null, onClose });
    vi.advanceTimersByTime(3_600_000);
    expect(texts(toasts)).toEqual(['Storage is full']);
    toasts.dismiss(id);
    toasts.dismiss(id);
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('replaces a toast of the same key and shows three at most', () => {
    const toasts = createToasts();
    toasts.show({ text: 'a', key: 'same' });
    toasts.show({ text: 'b', key: 'same' });
    for (const text of ['c', 'd', 'e']) toasts.show({ text });
    expect(texts(toasts)).toEqual(['c', 'd', 'e']);
  });
});
