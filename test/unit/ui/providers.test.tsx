import { act, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnnouncerProvider } from '../../../src/ui/Announcer/AnnouncerProvider.js';
import { useAnnounce } from '../../../src/ui/Announcer/useAnnounce.js';
import { useConfirm } from '../../../src/ui/ConfirmDialog/useConfirm.js';
import { Dialog } from '../../../src/ui/Dialog/Dialog.js';
import { EmojiPicker } from '../../../src/ui/EmojiPicker/EmojiPicker.js';
import { ErrorBoundary } from '../../../src/ui/ErrorBoundary/ErrorBoundary.js';
import { ErrorScreen } from '../../../src/ui/ErrorBoundary/ErrorScreen.js';
import { IconButton } from '../../../src/ui/IconButton/IconButton.js';
import { useMenuHost } from '../../../src/ui/MenuHost/useMenuHost.js';
import { PortalProvider } from '../../../src/ui/Portal/PortalProvider.js';
import { useToast } from '../../../src/ui/Toast/useToast.js';
import { placeTooltip } from '../../../src/ui/Tooltip/TooltipBubble.js';
import { tooltipChunk } from '../../../src/ui/Tooltip/tooltipChunk.js';
import { TooltipProvider } from '../../../src/ui/Tooltip/TooltipProvider.js';
import { UiProvider } from '../../../src/ui/UiProvider/UiProvider.js';

const region = (politeness: 'polite' | 'assertive') => document.querySelector(`[data-announcer="${politeness}"]`);

function Sayer({ text, assertive = false }: { text: string; assertive?: boolean }) {
  const announce = useAnnounce();
  return (
    <button type="button" onClick={() => announce(text, { priority: assertive ? 'assertive' : 'polite' })}>
      {text}
    </button>
  );
}

describe('AnnouncerProvider', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('has one polite and one assertive region, empty from the start, also when providers nest', () => {
    render(
      <StrictMode>
        <UiProvider>
          <UiProvider>
            <Sayer text="Hello" />
            <Sayer text="Not sent" assertive />
          </UiProvider>
        </UiProvider>
      </StrictMode>,
    );
    expect(document.querySelectorAll('[data-announcer]')).toHaveLength(2);
    expect(region('polite')).toBeEmptyDOMElement();
    fireEvent.click(screen.getByText('Hello'));
    expect(region('polite')).toHaveTextContent('Hello');
    fireEvent.click(screen.getByText('Not sent'));
    act(() => void vi.advanceTimersByTime(1000));
    expect(region('assertive')).toHaveTextContent('Not sent');
  });

  it('puts a new node in for an equal text', () => {
    render(
      <PortalProvider>
        <AnnouncerProvider>
          <Sayer text="Hello" />
        </AnnouncerProvider>
      </PortalProvider>,
    );
    fireEvent.click(screen.getByRole('button'));
    const first = region('polite')?.firstChild;
    fireEvent.click(screen.getByRole('button'));
    act(() => void vi.advanceTimersByTime(1000));
    expect(region('polite')?.firstChild).not.toBe(first);
    expect(region('polite')).toHaveTextContent('Hello');
  });

  it('leaves no timer and no region behind', () => {
    const { unmount } = render(
      <UiProvider>
        <Sayer text="Hello" />
      </UiProvider>,
    );
    fireEvent.click(screen.getByRole('button'));
    fireEvent.click(screen.getByRole('button'));
    unmount();
    expect(document.querySelector('.cl-Portal')).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('TooltipProvider', () => {
  // It is fetched when the page is idle.
  beforeAll(async () => void (await tooltipChunk.load()));

  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const tip = () => screen.queryByRole('tooltip', { hidden: true });
  const hover = (type: 'pointerenter' | 'pointerleave', element: Element) =>
    fireEvent(
      element,
      Object.assign(new Event(type === 'pointerenter' ? 'pointerover' : 'pointerout', { bubbles: true }), {
        pointerType: 'mouse',
      }),
    );
  const wait = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

  it('waits, stays while the pointer moves onto it, and goes when the pointer does', () => {
    render(
      <PortalProvider>
        <TooltipProvider>
          <IconButton label="Reply">i</IconButton>
        </TooltipProvider>
      </PortalProvider>,
    );
    const button = screen.getByRole('button');
    hover('pointerenter', button);
    wait(499);
    expect(tip()).toBeNull();
    wait(1);
    expect(tip()).toHaveTextContent('Reply');
    hover('pointerleave', button);
    wait(100);
    hover('pointerenter', tip()!.parentElement!);
    wait(5000);
    expect(tip()).not.toBeNull();
    hover('pointerleave', tip()!.parentElement!);
    wait(120);
    expect(tip()).toBeNull();
  });

  it('does not come when the pointer only passes', () => {
    render(
      <PortalProvider>
        <TooltipProvider>
          <IconButton label="Reply">i</IconButton>
        </TooltipProvider>
      </PortalProvider>,
    );
    hover('pointerenter', screen.getByRole('button'));
    wait(200);
    hover('pointerleave', screen.getByRole('button'));
    wait(5000);
    expect(tip()).toBeNull();
  });

  it('goes over to the next control at once, and goes when that one is pressed', () => {
    render(
      <PortalProvider>
        <TooltipProvider>
          <IconButton label="Reply">i</IconButton>
          <IconButton label="More">i</IconButton>
        </TooltipProvider>
      </PortalProvider>,
    );
    const [reply, more] = screen.getAllByRole('button') as [HTMLElement, HTMLElement];
    hover('pointerenter', reply);
    wait(500);
    hover('pointerleave', reply);
    hover('pointerenter', more);
    wait(0);
    expect(tip()).toHaveTextContent('More');
    fireEvent.pointerDown(more);
    wait(120);
    expect(tip()).toBeNull();
  });

  it('finds a place inside the viewport', () => {
    const size = { width: 100, height: 24 };
    const viewport = { width: 400, height: 300 };
    expect(placeTooltip({ top: 10, bottom: 46, left: 182, width: 36 }, size, viewport)).toEqual({ x: 150, y: 52 });
    expect(placeTooltip({ top: 10, bottom: 46, left: 0, width: 36 }, size, viewport).x).toBe(8);
    expect(placeTooltip({ top: 10, bottom: 46, left: 380, width: 20 }, size, viewport).x).toBe(292);
    expect(placeTooltip({ top: 260, bottom: 296, left: 182, width: 36 }, size, viewport).y).toBe(230);
  });
});

describe('ErrorBoundary', () => {
  const quiet = () => vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const parts = { isBroken: true };
  const Part = () => {
    if (parts.isBroken) throw new Error('broken');
    return <p>Fine</p>;
  };
  const boundary = (conversation: string, onError?: (error: unknown) => void) => (
    <ErrorBoundary
      resetKeys={[conversation]}
      onError={onError}
      fallback={({ reset }) => (
        <ErrorScreen title="This part stopped working" resetLabel="Load again" onReset={reset} />
      )}
    >
      <Part />
    </ErrorBoundary>
  );

  it('shows a screen in place of the part, and the part again on reset', () => {
    const silenced = quiet();
    const onError = vi.fn();
    parts.isBroken = true;
    render(boundary('a', onError));
    expect(screen.getByRole('alert')).toHaveTextContent('This part stopped working');
    expect(onError).toHaveBeenCalledTimes(1);
    parts.isBroken = false;
    fireEvent.click(screen.getByRole('button', { name: 'Load again' }));
    expect(screen.getByText('Fine')).toBeVisible();
    silenced.mockRestore();
  });

  it('tries again when what it depends on changes', () => {
    const silenced = quiet();
    parts.isBroken = true;
    const { rerender } = render(boundary('a'));
    parts.isBroken = false;
    rerender(boundary('a'));
    expect(screen.getByRole('alert')).toBeVisible();
    rerender(boundary('b'));
    expect(screen.getByText('Fine')).toBeVisible();
    silenced.mockRestore();
  });
});

describe('without providers, and on a server', () => {
  function Everything({ children }: { children?: ReactNode }) {
    useMenuHost();
    useToast();
    useConfirm();
    useAnnounce();
    return (
      <>
        <IconButton label="Reply">i</IconButton>
        <EmojiPicker onPick={() => undefined} />
        <Dialog open title="Details" onClose={() => undefined} />
        {children}
      </>
    );
  }

  it('parts do nothing rather than break', async () => {
    function Asks() {
      const confirm = useConfirm();
      return (
        <button
          type="button"
          onClick={() => void confirm({ title: 'x', confirmLabel: 'x', cancelLabel: 'x' }).then(answered)}
        >
          Ask
        </button>
      );
    }
    const answered = vi.fn();
    render(<Asks />);
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Ask' }));
      await Promise.resolve();
    });
    expect(answered).toHaveBeenCalledWith(false);
  });

  it('markup has no popups, no document is touched', () => {
    const documentOnServer = globalThis.document;
    vi.stubGlobal('document', undefined);
    try {
      const markup = renderToString(
        <UiProvider>
          <Everything />
        </UiProvider>,
      );
      expect(markup).toContain('aria-label="Reply"');
      expect(markup).not.toContain('cl-Portal');
    } finally {
      vi.stubGlobal('document', documentOnServer);
      vi.unstubAllGlobals();
    }
  });
});
