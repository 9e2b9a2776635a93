import { describe, expect, it } from 'vitest';
import { panBy, WHOLE, zoomBy } from '../../../src/ui/MediaViewer/zoom.js';

const boxes = { frame: { width: 800, height: 600 }, picture: { width: 800, height: 400 } };

describe('zoom', () => {
  it('keeps what lies under the pointer in place', () => {
    const at = { x: 100, y: 50 };
    const view = zoomBy(WHOLE, 2, at, boxes);
    expect(view.scale).toBe(2);
    // The point of the picture under the pointer, before and after.
    expect((at.x - view.x) / view.scale).toBe(100);
    expect((at.y - view.y) / view.scale).toBe(50);
  });

  it('never shows less than the whole and never more than eight times', () => {
    expect(zoomBy(WHOLE, 0.5, { x: 10, y: 10 }, boxes)).toEqual(WHOLE);
    expect(zoomBy(WHOLE, 100, { x: 0, y: 0 }, boxes).scale).toBe(8);
  });

  it('keeps the edges of the picture outside of the frame', () => {
    const close = zoomBy(WHOLE, 2, { x: 0, y: 0 }, boxes);
    expect(panBy(close, { x: 5000, y: 5000 }, boxes)).toEqual({ scale: 2, x: 400, y: 100 });
    expect(panBy(close, { x: -5000, y: -5000 }, boxes)).toEqual({ scale: 2, x: -400, y: -100 });
    expect(panBy(WHOLE, { x: 50, y: 50 }, boxes)).toEqual(WHOLE);
  });
});
