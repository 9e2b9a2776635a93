import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnnouncer } from '../../../src/ui/Announcer/createAnnouncer.js';

/** Every text that was put into a region, with the second it was put there. */
function listen(announcer: ReturnType<typeof createAnnouncer>) {
  const start = Date.now();
  const heard: { text: string; at: number; region: 'polite' | 'assertive'; id: number }[] = [];
  announcer.subscribe(() => {
    for (const region of ['polite', 'assertive'] as const) {
      const now = announcer.getState()[region];
      if (now && !heard.some((entry) => entry.id === now.id)) heard.push({ ...now, at: Date.now() - start, region });
    }
  });
  return heard;
}

describe('createAnnouncer', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('speaks the first text at once and the next a second later', () => {
    const announcer = createAnnouncer();
    const heard = listen(announcer);
    announcer.announce('one');
    announcer.announce('two');
    expect(heard.map(({ text }) => text)).toEqual(['one']);
    vi.advanceTimersByTime(999);
    expect(heard).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(heard.map(({ text, at }) => [text, at])).toEqual([
      ['one', 0],
      ['two', 1000],
    ]);
  });

  it('says an equal text again as another announcement', () => {
    const announcer = createAnnouncer();
    const heard = listen(announcer);
    announcer.announce('sent');
    announcer.announce('sent');
    vi.advanceTimersByTime(1000);
    expect(heard.map(({ text }) => text)).toEqual(['sent', 'sent']);
    expect(heard[0]?.id).not.toBe(heard[1]?.id);
  });

  it('merges what waits under one key', () => {
    const announcer = createAnnouncer();
    const heard = listen(announcer);
    const merge = (texts: readonly string[]) => `${texts.length} new messages`;
    for (let n = 1; n <= 5; n += 1) announcer.announce(`message ${n}`, { key: 'design', merge });
    vi.advanceTimersByTime(5000);
    expect(heard.map(({ text }) => text)).toEqual(['message 1', '4 new messages']);
  });

  it('keeps the newest text of a key that has no merge', () => {
    const announcer = createAnnouncer();
    const heard = listen(announcer);
    for (const found of ['12 found', '4 found', '1 found']) announcer.announce(found, { key: 'found' });
    vi.advanceTimersByTime(5000);
    expect(heard.map(({ text }) => text)).toEqual(['12 found', '1 found']);
  });

  it('stays within one a second and twenty a minute in a burst of 500 over 60 s', () => {
    const announcer = createAnnouncer();
    const heard = listen(announcer);
    for (let n = 0; n < 500; n += 1) {
      announcer.announce(`message ${n}`, n % 50 === 0 ? { priority: 'assertive' } : {});
      vi.advanceTimersByTime(120);
    }
    vi.advanceTimersByTime(120_000);
    for (let at = 1; at < heard.length; at += 1) {
      expect((heard[at]?.at ?? 0) - (heard[at - 1]?.at ?? 0)).toBeGreaterThanOrEqual(1000);
    }
    for (const { at } of heard) {
      expect(heard.filter((other) => other.at >= at && other.at < at + 60_000).length).toBeLessThanOrEqual(20);
    }
  });

  it('lets a failure pass what waits, and keeps room for it', () => {
    const announcer = createAnnouncer();
    const heard = listen(announcer);
    for (let n = 0; n < 30; n += 1) announcer.announce(`message ${n}`);
    vi.advanceTimersByTime(30_000);
    expect(heard).toHaveLength(18);
    announcer.announce('not sent', { priority: 'assertive' });
    vi.advanceTimersByTime(1000);
    expect(heard.at(-1)).toMatchObject({ text: 'not sent', region: 'assertive' });
  });

  it('takes a spoken text out of the page after a while, and ends its timers', () => {
    const announcer = createAnnouncer();
    announcer.announce('one');
    expect(announcer.getState().polite?.text).toBe('one');
    vi.advanceTimersByTime(10_000);
    expect(announcer.getState().polite).toBeUndefined();
    expect(vi.getTimerCount()).toBe(0);
    announcer.announce('two');
    announcer.announce('three');
    announcer.dispose();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('says nothing for an empty text', () => {
    const announcer = createAnnouncer();
    const heard = listen(announcer);
    announcer.announce('  ');
    expect(heard).toEqual([]);
  });
});
