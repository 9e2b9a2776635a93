import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { MediaViewer } from '../../../src/ui/MediaViewer/MediaViewer.js';
import type { MediaViewerProps } from '../../../src/ui/MediaViewer/MediaViewer.js';
import type { ViewerItem } from '../../../src/ui/MediaViewer/ViewerItem.js';
import { activeName, expectAccessible, renderUi, stillness } from './renderUi.js';

/** A picture made here, so that nothing is loaded. */
function picture(hue: number, width = 640, height = 400): string {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d')!;
  context.fillStyle = `hsl(${hue} 60% 50%)`;
  context.fillRect(0, 0, width, height);
  return canvas.toDataURL('image/png');
}

const items: readonly ViewerItem[] = [10, 120, 240].map((hue, at) => ({
  id: `${at}`,
  url: picture(hue),
  thumbnailUrl: picture(hue, 48, 36),
  alt: ['Sea', 'Terrace', 'Houses'][at]!,
  sender: 'Maya Okafor',
  time: 'Yesterday at 16:04',
}));

function Album({ viewer, start = '0' }: { viewer?: Partial<MediaViewerProps>; start?: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const [itemId, setItemId] = useState(start);
  return (
    <>
      <button type="button" onClick={() => setIsOpen(true)}>
        Photo
      </button>
      <MediaViewer
        open={isOpen}
        onClose={() => setIsOpen(false)}
        items={items}
        itemId={itemId}
        onItemChange={setItemId}
        {...viewer}
      />
    </>
  );
}

const viewer = () => page.getByRole('dialog', { name: 'Photo from Maya Okafor' });
const shown = () => page.getByRole('dialog').getByRole('img');
const alt = () => document.querySelector('.cl-Viewer-image')?.getAttribute('alt');
const scale = () => new DOMMatrix(getComputedStyle(document.querySelector('.cl-Viewer-image')!).transform).a;

async function openViewer(): Promise<void> {
  (page.getByRole('button', { name: 'Photo' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(viewer()).toBeVisible();
  await expect.element(viewer()).toHaveFocus();
  await expect.poll(() => document.querySelector('.cl-Viewer-image')?.getAttribute('data-state')).toBe('loaded');
  await stillness();
}

describe('MediaViewer', () => {
  it('goes through the pictures by arrows and ends, says where it is, and gives the focus back', async () => {
    await renderUi(<Album />);
    await openViewer();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(alt).toBe('Terrace');
    await userEvent.keyboard('{End}');
    await expect.poll(alt).toBe('Houses');
    await userEvent.keyboard('{ArrowRight}');
    expect(alt()).toBe('Houses');
    await expect.element(page.getByRole('button', { name: 'Next' })).toHaveAttribute('aria-disabled', 'true');
    await userEvent.keyboard('{Home}');
    await expect.poll(alt).toBe('Sea');
    await expect.element(viewer()).toHaveTextContent('Yesterday at 16:04, 1 of 3');
    await expect.poll(() => document.querySelector('[data-announcer="polite"]')?.textContent).toBe('Sea, 1 of 3');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(activeName()).toBe('Photo');
  });

  it('mirrors the arrows in right-to-left', async () => {
    await renderUi(<Album />, { dir: 'rtl' });
    await openViewer();
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(alt).toBe('Terrace');
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(alt).toBe('Sea');
    const [previous, next] = ['Previous', 'Next'].map((name) =>
      page.getByRole('button', { name }).element().getBoundingClientRect(),
    );
    expect(next!.left).toBeLessThan(previous!.left);
  });

  it('zooms by keys and by wheel, and pans by arrows then', async () => {
    await renderUi(<Album />);
    await openViewer();
    await userEvent.keyboard('+');
    await expect.poll(scale).toBeCloseTo(1.5);
    await userEvent.keyboard('=');
    await expect.poll(scale).toBeCloseTo(2.25);
    await userEvent.keyboard('{ArrowRight}');
    expect(alt()).toBe('Sea');
    await userEvent.keyboard('-');
    await expect.poll(scale).toBeCloseTo(1.5);
    await userEvent.keyboard('0');
    await expect.poll(scale).toBe(1);
    const frame = document.querySelector('.cl-Viewer-frame')!;
    const wheel = new WheelEvent('wheel', { deltaY: -200, bubbles: true, cancelable: true });
    frame.dispatchEvent(wheel);
    expect(wheel.defaultPrevented).toBe(true);
    await expect.poll(scale).toBeGreaterThan(1.2);
    await userEvent.keyboard('{PageDown}');
    await expect.poll(alt).toBe('Terrace');
    expect(scale()).toBe(1);
  });

  it('pans a zoomed picture by dragging, and no further than its edge', async () => {
    await renderUi(<Album />);
    await openViewer();
    await userEvent.keyboard('+++');
    const frame = document.querySelector('.cl-Viewer-frame')!;
    const at = (type: string, clientX: number, clientY: number) =>
      frame.dispatchEvent(
        new PointerEvent(type, { pointerId: 1, pointerType: 'mouse', button: 0, clientX, clientY, bubbles: true }),
      );
    at('pointerdown', 600, 300);
    at('pointermove', 640, 320);
    await expect
      .poll(() => new DOMMatrix(getComputedStyle(document.querySelector('.cl-Viewer-image')!).transform).e)
      .toBe(40);
    at('pointermove', 5000, 5000);
    at('pointerup', 5000, 5000);
    await stillness();
    const image = document.querySelector('.cl-Viewer-image')!.getBoundingClientRect();
    expect(image.left).toBeLessThanOrEqual(frame.getBoundingClientRect().left + 1);
    await expect.element(viewer()).toBeVisible();
  });

  it('pinches with two fingers and sweeps with one', async () => {
    await renderUi(<Album />);
    await openViewer();
    const frame = document.querySelector('.cl-Viewer-frame')!;
    const touch = (type: string, pointerId: number, clientX: number) =>
      frame.dispatchEvent(
        new PointerEvent(type, { pointerId, pointerType: 'touch', button: 0, clientX, clientY: 300, bubbles: true }),
      );
    touch('pointerdown', 1, 600);
    touch('pointerdown', 2, 700);
    touch('pointermove', 2, 800);
    await expect.poll(scale).toBeCloseTo(2, 1);
    touch('pointerup', 1, 600);
    touch('pointerup', 2, 800);
    await userEvent.keyboard('0');
    await expect.poll(scale).toBe(1);
    touch('pointerdown', 3, 700);
    touch('pointermove', 3, 560);
    touch('pointerup', 3, 560);
    await expect.poll(alt).toBe('Terrace');
  });

  it('closes on a press beside the picture, not on the picture', async () => {
    await renderUi(<Album />);
    await openViewer();
    await userEvent.click(shown());
    await expect.element(viewer()).toBeVisible();
    await userEvent.click(document.querySelector('.cl-Viewer-frame')!, { position: { x: 4, y: 4 } });
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  });

  it('goes by the strip of small pictures, which is one tab stop', async () => {
    await renderUi(<Album />);
    await openViewer();
    const thumb = page.getByRole('button', { name: 'Houses, 3 of 3' });
    await userEvent.click(thumb);
    await expect.poll(alt).toBe('Houses');
    await expect.element(thumb).toHaveAttribute('aria-current', 'true');
    await expect.element(thumb).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}');
    await expect.element(page.getByRole('button', { name: 'Terrace, 2 of 3' })).toHaveFocus();
    expect(document.querySelectorAll('.cl-Viewer-thumb[tabindex="0"]').length).toBe(1);
  });

  it('says that a picture did not load, and tries again', async () => {
    const broken: ViewerItem = { ...items[0]!, id: 'x', url: 'data:image/png;base64,AAAA', thumbnailUrl: undefined };
    await renderUi(<Album viewer={{ items: [broken] }} start="x" />);
    (page.getByRole('button', { name: 'Photo' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('The photo did not load.');
    await userEvent.click(page.getByRole('button', { name: 'Try again' }));
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expect.element(page.getByRole('dialog')).toBeVisible();
  });

  it('loads only what it is given, and offers only what it can do', async () => {
    const onDownload = vi.fn();
    await renderUi(<Album viewer={{ onDownload }} />);
    await openViewer();
    const sources = [...document.querySelectorAll<HTMLImageElement>('.cl-Viewer img')].map((image) => image.src);
    const given = items.flatMap(({ url, thumbnailUrl }) => [url, thumbnailUrl]);
    expect(sources.every((source) => given.includes(source))).toBe(true);
    expect(
      [...document.querySelectorAll<HTMLImageElement>('.cl-Viewer img')].every(
        (image) => image.referrerPolicy === 'no-referrer',
      ),
    ).toBe(true);
    expect(page.getByRole('button', { name: 'Show in conversation' }).elements()).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: 'Download' }));
    expect(onDownload).toHaveBeenCalledExactlyOnceWith(items[0]);
  });

  it.each(['ltr', 'rtl'] as const)('is accessible in %s', async (dir) => {
    await renderUi(<Album viewer={{ onDownload: () => undefined, onShowMessage: () => undefined }} />, { dir });
    await openViewer();
    await expectAccessible();
  });
});
