import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { rowPartsChunk } from '../../../src/components/ChatWindow/rowPartsChunk.js';
import { createDeferred } from '../../../src/shared/deferred.js';
import { openChatWindow, roomHistory, rowOf, rows, settled } from './openChatWindow.js';
import { painted } from '../list/painted.js';

// The order matters: once what reads Markdown is fetched, a page has it for good.

afterEach(() => {
  vi.restoreAllMocks();
});

/** What reads Markdown is on a slow line: it comes when `arrive` is called. */
function slowReader() {
  const line = createDeferred<void>();
  const { load } = rowPartsChunk;
  vi.spyOn(rowPartsChunk, 'load').mockImplementation(async () => {
    await line.promise;
    return load();
  });
  return { arrive: () => line.resolve() };
}

/** Every height that each row had in a painted frame, until `stop` is called. */
function watchHeights() {
  const heights = new Map<string, Set<number>>();
  let isOver = false;
  const watch = async (): Promise<void> => {
    while (!isOver) {
      for (const row of rows()) {
        const key = row.dataset['key'] ?? '';
        heights.set(key, (heights.get(key) ?? new Set()).add(row.getBoundingClientRect().height));
      }
      await painted();
    }
  };
  const watching = watch();
  return async () => {
    isOver = true;
    await watching;
    return heights;
  };
}

const MARKED = [
  'Please **do not** miss it',
  '# Agenda\n\nRooms first, then dinner.',
  'To bring:\n- the map\n- two lamps',
  '> Does ten work?\n\nIt does.',
  '```\nqueue.resume()\n```',
  'Times are at https://transtejo.example/winter?line=2',
];

describe('texts that have to be read first', () => {
  it('are shown as they were written, with a word about it, when what reads them does not come', async () => {
    vi.spyOn(rowPartsChunk, 'load').mockRejectedValue(new TypeError('Failed to fetch'));
    await openChatWindow({
      history: roomHistory(3, (order) => ({ text: order === 3 ? 'It is **urgent**' : `Message ${order}` })),
    });
    expect(rowOf('It is **urgent**')).toBeDefined();
    await expect.element(page.getByText('They are shown as plain text.', { exact: false })).toBeVisible();
  });

  it('wait, and no others do; none changes its height', async () => {
    const reader = slowReader();
    const { peer } = await openChatWindow({ history: roomHistory(12) });
    const stop = watchHeights();
    const bo = await peer();
    await bo.say('**urgent**');
    await bo.say('plain after it');
    await vi.waitFor(() => expect(rowOf('plain after it')).toBeDefined());
    expect(document.querySelector('.cl-Timeline')?.textContent).not.toContain('urgent');
    reader.arrive();
    await vi.waitFor(() => expect(document.querySelector('.cl-Text-strong')?.textContent).toBe('urgent'));
    await settled();
    for (const [key, seen] of await stop()) expect([key, seen.size]).toEqual([key, 1]);
    const texts = rows().map((row) => row.querySelector('.cl-Bubble-text')?.textContent ?? '');
    expect(texts.findIndex((text) => text.startsWith('urgent'))).toBe(texts.length - 2);
  });
});

describe('a conversation with such texts', () => {
  it('opens when they can be drawn, and no row changes its height from its first frame on', async () => {
    const history = roomHistory(24, (order) => ({ text: MARKED[order % MARKED.length] ?? '' }));
    const stop = watchHeights();
    await openChatWindow({ history });
    await settled();
    const heights = await stop();
    expect(heights.size).toBeGreaterThan(5);
    for (const [key, seen] of heights) expect([key, seen.size]).toEqual([key, 1]);
    expect(document.querySelector('.cl-Timeline')?.textContent).not.toContain('**');
  });
});
