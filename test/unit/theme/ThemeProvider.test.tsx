import { act, render, renderHook, screen } from '@testing-library/react';
import { createRef, useState } from 'react';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { createTheme } from '../../../src/theme/createTheme.js';
import { ThemeProvider } from '../../../src/theme/ThemeProvider.js';
import { useTheme } from '../../../src/theme/useTheme.js';

afterEach(() => vi.unstubAllGlobals());

test('renders a themed root and passes on what a div takes', () => {
  const ref = createRef<HTMLDivElement>();
  render(
    <ThemeProvider
      ref={ref}
      theme={{ accent: 'teal', mode: 'dark', density: 'compact' }}
      dir="rtl"
      className="support"
      style={{ blockSize: '10px' }}
      data-testid="root"
      id="chat"
    >
      hello
    </ThemeProvider>,
  );
  const root = screen.getByTestId('root');
  expect(ref.current).toBe(root);
  expect(root).toHaveClass('cl-root', 'support');
  expect(root).toHaveAttribute('dir', 'rtl');
  expect(root).toHaveAttribute('data-mode', 'dark');
  expect(root).toHaveAttribute('data-density', 'compact');
  expect(root).toHaveAttribute('data-layout', 'bubbles');
  expect(root).toHaveAttribute('id', 'chat');
  expect(root.style.getPropertyValue('--cl-seed-h')).not.toBe('');
  expect(root.style.blockSize).toBe('10px');
  expect(root).toHaveTextContent('hello');
});

test('inner themes win, and leave the rest to the outer one', () => {
  render(
    <ThemeProvider theme={{ accent: 'teal', density: 'compact', tokens: { '--cl-list-width': '280px' } }} dir="rtl">
      <ThemeProvider theme={createTheme({ accent: 'crimson', mode: 'dark' })} data-testid="inner">
        <Probe />
      </ThemeProvider>
    </ThemeProvider>,
  );
  const inner = screen.getByTestId('inner');
  expect(inner).toHaveAttribute('data-mode', 'dark');
  expect(inner).toHaveAttribute('data-density', 'compact');
  expect(inner).toHaveAttribute('dir', 'rtl');
  expect(inner.style.getPropertyValue('--cl-list-width')).toBe('280px');
  expect(probed().input).toMatchObject({ accent: 'crimson', density: 'compact', mode: 'dark' });
  expect(probed().dir).toBe('rtl');
});

test('a provider without a theme repeats the one around it, for a portal', () => {
  render(
    <ThemeProvider theme={{ accent: 'teal', layout: 'flat' }}>
      <ThemeProvider data-testid="portal" />
    </ThemeProvider>,
  );
  const portal = screen.getByTestId('portal');
  expect(portal).toHaveAttribute('data-layout', 'flat');
  expect(portal.style.getPropertyValue('--cl-seed-l')).not.toBe('');
});

test('auto is answered by the system, also when it changes its mind', () => {
  const system = stubMedia({ '(prefers-color-scheme: dark)': true });
  render(
    <ThemeProvider theme={{ mode: 'auto' }} data-testid="root">
      <Probe />
    </ThemeProvider>,
  );
  expect(screen.getByTestId('root')).toHaveAttribute('data-mode', 'auto');
  expect(probed().resolved).toMatchObject({ mode: 'dark', contrast: 'normal' });
  act(() => system.change({ '(prefers-color-scheme: dark)': false, '(prefers-contrast: more)': true }));
  expect(probed().resolved).toMatchObject({ mode: 'light', contrast: 'more' });
});

test('a server renders auto as light, and with a static sheet no style attribute', () => {
  const theme = { accent: 'teal', mode: 'auto' } as const;
  expect(renderToString(<ThemeProvider theme={theme} />)).toContain('--cl-seed-l');
  const bare = renderToString(
    <ThemeProvider theme={theme} inlineStyle={false}>
      <Probe />
    </ThemeProvider>,
  );
  expect(bare).toContain('data-mode="auto"');
  expect(bare).not.toContain('style=');
  expect(bare).toContain('mode&quot;:&quot;light');
});

test('a theme with the same content written anew renders no reader again', () => {
  const rendered = vi.fn<() => void>();
  const Reader = (): ReactNode => {
    useTheme();
    rendered();
    return null;
  };
  const reader = <Reader />;
  const view = render(<ThemeProvider theme={{ accent: 'teal' }}>{reader}</ThemeProvider>);
  view.rerender(<ThemeProvider theme={{ accent: 'teal' }}>{reader}</ThemeProvider>);
  expect(rendered).toHaveBeenCalledTimes(1);
  view.rerender(<ThemeProvider theme={{ accent: 'navy' }}>{reader}</ThemeProvider>);
  expect(rendered).toHaveBeenCalledTimes(2);
});

test('token reads the root, and nothing before it is there', () => {
  const { result } = renderHook(
    () => {
      const theme = useTheme();
      return { theme, early: useState(() => theme.token('--cl-list-width'))[0] };
    },
    {
      wrapper: ({ children }: { readonly children: ReactNode }) => (
        <ThemeProvider theme={{ tokens: { '--cl-list-width': '280px' } }}>{children}</ThemeProvider>
      ),
    },
  );
  expect(result.current.early).toBe('');
  expect(result.current.theme.token('--cl-list-width')).toBe('280px');
});

test('without a provider there are the defaults', () => {
  const { result } = renderHook(() => useTheme());
  expect(result.current.resolved).toEqual({
    mode: 'light',
    contrast: 'normal',
    density: 'comfortable',
    radius: 'round',
    layout: 'bubbles',
  });
  expect(result.current.token('--cl-text')).toBe('');
});

test('callback refs are undone', () => {
  const undo = vi.fn<() => void>();
  const ref = vi.fn<(element: HTMLDivElement | null) => () => void>(() => undo);
  const view = render(<ThemeProvider ref={ref} />);
  expect(ref).toHaveBeenCalledExactlyOnceWith(expect.any(HTMLDivElement));
  view.unmount();
  expect(undo).toHaveBeenCalledOnce();
});

/** Prints what useTheme says. */
function Probe(): ReactNode {
  const { input, resolved, dir } = useTheme();
  return <output>{JSON.stringify({ input, resolved, dir })}</output>;
}

function probed(): Pick<ReturnType<typeof useTheme>, 'input' | 'resolved' | 'dir'> {
  return JSON.parse(screen.getByRole('status').textContent);
}

function stubMedia(initial: Readonly<Record<string, boolean>>): {
  change: (next: Readonly<Record<string, boolean>>) => void;
} {
  let matching = initial;
  const listeners = new Set<() => void>();
  vi.stubGlobal('matchMedia', (query: string) => ({
    get matches() {
      return matching[query] ?? false;
    },
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  }));
  return {
    change(next) {
      matching = next;
      for (const listener of listeners) listener();
    },
  };
}
