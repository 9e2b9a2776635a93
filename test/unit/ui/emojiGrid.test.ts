import { describe, expect, it } from 'vitest';
import { addRecent, readRecent, readSkin, writeSkin } from '../../../src/ui/EmojiPicker/emojiPreferences.js';
import { layOutRows, nativeOf } from '../../../src/ui/EmojiPicker/emojiRows.js';
import type { EmojiSectionId } from '../../../src/ui/EmojiPicker/emojiRows.js';
import { createMemoryEmojiStorage } from '../../../src/ui/EmojiPicker/EmojiStorage.js';
import { moveInGrid } from '../../../src/ui/EmojiPicker/moveInGrid.js';

function section(id: EmojiSectionId, count: number) {
  return {
    id,
    cells: Array.from({ length: count }, (_, at) => ({ key: `${id}:${at}`, native: `${at}`, name: `${id} ${at}` })),
  };
}

describe('layOutRows', () => {
  it('breaks sections into rows under their headings and leaves out the empty', () => {
    const rows = layOutRows([section('frequent', 0), section('people', 10), section('flags', 3)], 8);
    expect(rows.map((row) => (row.type === 'cells' ? row.cells.length : row.section))).toEqual([
      'people',
      8,
      2,
      'flags',
      3,
    ]);
  });

  it('gives results no heading', () => {
    expect(layOutRows([section('results', 3)], 8).map(({ type }) => type)).toEqual(['cells']);
  });
});

describe('nativeOf', () => {
  const wave = { id: 'wave', name: 'Wave', natives: ['👋', '👋🏻', '👋🏼', '👋🏽', '👋🏾', '👋🏿'] };
  it('takes the chosen tone where there is one', () => {
    expect(nativeOf(wave, 5)).toBe('👋🏿');
    expect(nativeOf({ ...wave, natives: ['🌊'] }, 5)).toBe('🌊');
  });
});

describe('moveInGrid', () => {
  // 0 heading, 1: 8, 2: 2, 3 heading, 4: 8, 5: 4
  const rows = layOutRows([section('people', 10), section('flags', 12)], 8);
  const move = (key: string, from: [number, number], more: { isMirrored?: boolean; ctrlKey?: boolean } = {}) => {
    const to = moveInGrid(rows, { row: from[0], column: from[1] }, { key, isMirrored: false, pageRows: 3, ...more });
    return typeof to === 'object' ? [to.row, to.column] : to;
  };

  it('goes along rows and over their ends', () => {
    expect(move('ArrowRight', [1, 3])).toEqual([1, 4]);
    expect(move('ArrowRight', [1, 7])).toEqual([2, 0]);
    expect(move('ArrowLeft', [4, 0])).toEqual([2, 1]);
    expect(move('ArrowLeft', [1, 0])).toEqual([1, 0]);
    expect(move('ArrowRight', [5, 3])).toEqual([5, 3]);
  });

  it('is mirrored in right-to-left', () => {
    expect(move('ArrowLeft', [1, 3], { isMirrored: true })).toEqual([1, 4]);
    expect(move('ArrowRight', [1, 3], { isMirrored: true })).toEqual([1, 2]);
  });

  it('goes across rows, past headings, into shorter rows', () => {
    expect(move('ArrowDown', [1, 5])).toEqual([2, 1]);
    expect(move('ArrowDown', [2, 1])).toEqual([4, 1]);
    expect(move('ArrowUp', [4, 5])).toEqual([2, 1]);
    expect(move('ArrowDown', [5, 1])).toEqual([5, 1]);
  });

  it('leaves the grid above its first row', () => {
    expect(move('ArrowUp', [1, 5])).toBe('out');
  });

  it('goes by pages and to the ends', () => {
    expect(move('PageDown', [1, 2])).toEqual([5, 2]);
    expect(move('PageUp', [5, 2])).toEqual([1, 2]);
    expect(move('Home', [4, 5])).toEqual([4, 0]);
    expect(move('End', [4, 5])).toEqual([4, 7]);
    expect(move('Home', [4, 5], { ctrlKey: true })).toEqual([1, 0]);
    expect(move('End', [1, 5], { ctrlKey: true })).toEqual([5, 3]);
  });

  it('leaves other keys to others', () => {
    expect(move('Enter', [1, 0])).toBeUndefined();
  });
});

describe('emoji preferences', () => {
  it('keep what was used last, newest first, once each', () => {
    const storage = createMemoryEmojiStorage();
    for (const native of ['👍', '🎉', '👍']) addRecent(storage, native);
    expect(readRecent(storage)).toEqual(['👍', '🎉']);
    for (let n = 0; n < 40; n += 1) addRecent(storage, `e${n}`);
    expect(readRecent(storage)).toHaveLength(24);
  });

  it.each(['not json', '{"a":1}', '[1,null,"",["x"]]', `["${'x'.repeat(500)}"]`])('read nothing from %s', (stored) => {
    expect(readRecent({ get: () => stored, set: () => undefined })).toEqual([]);
  });

  it('survive a storage that throws', () => {
    const blocked = {
      get: () => {
        throw new Error('blocked');
      },
      set: () => {
        throw new Error('blocked');
      },
    };
    expect(readRecent(blocked)).toEqual([]);
    expect(readSkin(blocked)).toBe(0);
    expect(() => addRecent(blocked, '👍')).not.toThrow();
  });

  it('keep the skin tone and refuse what is none', () => {
    const storage = createMemoryEmojiStorage();
    writeSkin(storage, 4);
    expect(readSkin(storage)).toBe(4);
    for (const stored of ['9', '-1', '1.5', 'x']) expect(readSkin({ ...storage, get: () => stored })).toBe(0);
  });
});
