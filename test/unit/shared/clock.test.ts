import { createVirtualClock } from 'chatloom/testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { systemClock, wait } from '../../../src/shared/clock.js';

describe('the system clock', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('P30 re-arms a delay that setTimeout does not hold', () => {
    let ran = 0;
    systemClock.schedule(2 ** 31 + 1_000, () => {
      ran += 1;
    });
    vi.advanceTimersByTime(2 ** 31 - 1);
    expect(ran).toBe(0);
    vi.advanceTimersByTime(1_001);
    expect(ran).toBe(1);
  });

  test('the undo ends a re-armed delay too', () => {
    let ran = 0;
    const undo = systemClock.schedule(2 ** 31 + 1_000, () => {
      ran += 1;
    });
    vi.advanceTimersByTime(2 ** 31 - 1);
    undo();
    vi.advanceTimersByTime(10_000);
    expect([ran, vi.getTimerCount()]).toEqual([0, 0]);
  });

  test('a delay of the past runs at the next turn', () => {
    let ran = 0;
    systemClock.schedule(-5, () => {
      ran += 1;
    });
    vi.advanceTimersByTime(0);
    expect(ran).toBe(1);
  });
});

describe('wait', () => {
  test('resolves in its time and leaves no timer', async () => {
    const clock = createVirtualClock(0);
    let isDone = false;
    void wait(clock, 100).then(() => {
      isDone = true;
    });
    await clock.advance(99);
    expect(isDone).toBe(false);
    await clock.advance(1);
    expect([isDone, clock.pending]).toEqual([true, 0]);
  });

  test('rejects with the reason of the signal at once, and leaves no timer', async () => {
    const clock = createVirtualClock(0);
    const aborting = new AbortController();
    const waiting = wait(clock, 100, aborting.signal);
    aborting.abort('enough');
    await expect(waiting).rejects.toBe('enough');
    expect(clock.pending).toBe(0);
    await expect(wait(clock, 100, aborting.signal)).rejects.toBe('enough');
  });

  test('leaves no listener on a signal that lives longer', async () => {
    const clock = createVirtualClock(0);
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    const waiting = wait(clock, 5, signal);
    await clock.advance(5);
    await waiting;
    expect([added.mock.calls.length, removed.mock.calls.length]).toEqual([1, 1]);
  });
});
