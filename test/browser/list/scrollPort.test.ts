import { afterEach, expect, test, vi } from 'vitest';
import { createScrollPort } from '../../../src/ui/VirtualList/createScrollPort.js';
import type { ScrollPort } from '../../../src/ui/VirtualList/createScrollPort.js';

let scroller: HTMLElement;
let canvas: HTMLElement;
let port: ScrollPort;

function open(holdsWhileTouched: boolean, onRelease = vi.fn()): typeof onRelease {
  scroller = document.createElement('div');
  scroller.style.cssText = 'block-size: 200px; overflow: auto; overflow-anchor: none';
  canvas = document.createElement('div');
  canvas.style.blockSize = '5000px';
  scroller.append(canvas);
  document.body.append(scroller);
  scroller.scrollTop = 1000;
  port = createScrollPort({ scroller, canvas, onRelease, holdsWhileTouched });
  return onRelease;
}
const touch = (type: string, fingers: number): void => {
  const event = new Event(type);
  Object.defineProperty(event, 'touches', { value: { length: fingers } });
  scroller.dispatchEvent(event);
};
/** Where the canvas is painted, from the scroller's top. */
const painted = (): number => canvas.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
afterEach(() => {
  port.close();
  scroller.remove();
});

test('a write is a scroll, and its echo is not taken for the person', () => {
  open(false);
  port.write(1400);
  expect([scroller.scrollTop, port.top, port.accept()]).toEqual([1400, 1400, false]);
  scroller.scrollTop = 1300;
  expect([port.accept(), port.top]).toEqual([true, 1300]);
});

test('while a finger owns the position a write shifts the content instead, and is made good at rest', async () => {
  const onRelease = open(true);
  touch('touchstart', 1);
  port.write(1500);
  expect([scroller.scrollTop, port.top, painted()]).toEqual([1000, 1500, -1500]);
  // The finger goes on: everything moves by as much as it does.
  scroller.scrollTop = 960;
  expect([port.accept(), port.top, painted()]).toEqual([true, 1460, -1460]);
  touch('touchend', 0);
  expect(scroller.scrollTop).toBe(960);
  await vi.waitFor(() => expect(onRelease).toHaveBeenCalledOnce());
  expect([scroller.scrollTop, port.top, painted()]).toEqual([1460, 1460, -1460]);
  expect(canvas.style.transform).toBe('');
});

test('a fling keeps the position until it has come to rest', async () => {
  const onRelease = open(true);
  touch('touchstart', 1);
  touch('touchend', 0);
  for (let step = 0; step < 4; step += 1) {
    scroller.scrollTop -= 10;
    // oxlint-disable-next-line no-await-in-loop -- a fling goes on over time
    await new Promise((resolve) => setTimeout(resolve, 60));
    port.accept();
  }
  port.write(port.top + 300);
  expect(onRelease).not.toHaveBeenCalled();
  expect(scroller.scrollTop).toBe(960);
  await vi.waitFor(() => expect(onRelease).toHaveBeenCalledOnce());
  expect(scroller.scrollTop).toBe(1260);
});
