import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mediaBox } from '../../../src/message-kinds/image/mediaBox.js';

describe('mediaBox', () => {
  it('fits a picture into 360 by 420 without making it larger', () => {
    expect(mediaBox({ width: 1600, height: 1000 })).toEqual({ width: 360, ratio: 1.6 });
    expect(mediaBox({ width: 1000, height: 2000 })).toEqual({ width: 210, ratio: 0.5 });
    expect(mediaBox({ width: 200, height: 100 })).toEqual({ width: 200, ratio: 2 });
  });

  it('takes what the sender says as a ratio between 1:5 and 5:1', () => {
    expect(mediaBox({ width: 100_000, height: 1 }).ratio).toBe(5);
    expect(mediaBox({ width: 1, height: 100_000 }).ratio).toBe(0.2);
    expect(mediaBox({ width: Number.NaN, height: 0 })).toEqual({ width: 96, ratio: 1 });
  });

  it('is a box for whatever is claimed', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: false }), fc.double({ noNaN: false }), (width, height) => {
        const box = mediaBox({ width, height });
        expect(box.ratio).toBeGreaterThanOrEqual(0.2);
        expect(box.ratio).toBeLessThanOrEqual(5);
        if (Number.isFinite(box.width)) {
          expect(box.width).toBeLessThanOrEqual(360);
          expect(box.width / box.ratio).toBeLessThanOrEqual(421 * 1.2);
        } else throw new Error('no box');
      }),
    );
  });
});
