import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createChunk } from '../../../src/ui/chunk/createChunk.js';
import { anchorOfContextMenu } from '../../../src/ui/MenuHost/anchorOfContextMenu.js';
import { isSheetWanted, virtualAnchor } from '../../../src/ui/popup/popupAnchor.js';
import { useHostedPopup } from '../../../src/ui/popup/useHostedPopup.js';
import { useLazyLayer } from '../../../src/ui/popup/useLazyLayer.js';

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

function root(width: number): Element {
  const element = document.createElement('div');
  element.getBoundingClientRect = () => new DOMRect(0, 0, width, 800);
  return element;
}

/** Answers the two questions that are asked: is the window narrow, is it touched. */
function stubMedia({ isNarrow, isTouched }: { isNarrow: boolean; isTouched: boolean }): void {
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query.includes('pointer') ? isTouched : isNarrow }));
}

describe('isSheetWanted', () => {
  it.each([
    ['a phone', 390, { isNarrow: true, isTouched: true }, true],
    ['a narrow window', 390, { isNarrow: true, isTouched: false }, true],
    ['a phone-width pane under a mouse', 390, { isNarrow: false, isTouched: false }, false],
    ['a phone-width pane on a tablet', 390, { isNarrow: false, isTouched: true }, true],
    ['a tablet', 1024, { isNarrow: false, isTouched: true }, false],
  ])('in %s', (_, width, media, isWanted) => {
    stubMedia(media);
    expect(isSheetWanted(root(width))).toBe(isWanted);
  });
});

describe('virtualAnchor', () => {
  it('stays where the element was last seen', () => {
    const element = document.createElement('button');
    document.body.append(element);
    element.getBoundingClientRect = () => (element.isConnected ? new DOMRect(10, 20, 30, 40) : new DOMRect());
    const anchor = virtualAnchor(element);
    element.remove();
    expect(anchor.getBoundingClientRect()).toMatchObject({ x: 10, y: 20, width: 30, height: 40 });
  });

  it('is a point of no size', () => {
    expect(virtualAnchor({ x: 5, y: 6 }).getBoundingClientRect()).toMatchObject({ x: 5, y: 6, width: 0, height: 0 });
  });
});

describe('anchorOfContextMenu', () => {
  const at = { clientX: 5, clientY: 6, button: 0, ctrlKey: false, currentTarget: document.createElement('div') };
  it('is the pointer, or the element when a key asked for it', () => {
    expect(anchorOfContextMenu({ ...at, button: 2 })).toEqual({ x: 5, y: 6 });
    expect(anchorOfContextMenu({ ...at, ctrlKey: true })).toEqual({ x: 5, y: 6 });
    expect(anchorOfContextMenu({ ...at, nativeEvent: { pointerType: 'touch' } })).toEqual({ x: 5, y: 6 });
    expect(anchorOfContextMenu({ ...at, nativeEvent: { pointerType: '' } })).toBe(at.currentTarget);
  });
});

describe('a popup whose code does not come', () => {
  type Surface = () => ReactNode;

  function setUp() {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const network = { isOnline: false };
    const chunk = createChunk<Surface>(() =>
      network.isOnline ? Promise.resolve(() => <p>Here</p>) : Promise.reject(new Error('offline')),
    );
    return { reported, network, chunk };
  }

  it('closes, says so to the host, and comes the next time', async () => {
    const { reported, network, chunk } = setUp();
    const onClose = vi.fn();
    function Layer({ open }: { open: boolean }) {
      const layer = useLazyLayer({ chunk, open, onClose, returnFocusTo: undefined });
      return layer ? <layer.Surface /> : null;
    }
    const { rerender } = render(<Layer open />);
    await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
    expect(reported).toHaveBeenCalledExactlyOnceWith(new Error('offline'));
    rerender(<Layer open={false} />);
    network.isOnline = true;
    rerender(<Layer open />);
    expect(await screen.findByText('Here')).toBeVisible();
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('is forgotten by its host, which opens the next one', async () => {
    const { reported, network, chunk } = setUp();
    const onClose = vi.fn();
    const { result } = renderHook(() => useHostedPopup<{ onClose?: () => void }, Surface>(chunk));
    act(() => result.current.commands.open({ onClose }));
    await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
    expect(reported).toHaveBeenCalledTimes(1);
    network.isOnline = true;
    act(() => result.current.commands.open({}));
    await waitFor(() => expect(result.current.shown?.popup.id).toBe(2));
  });
});
