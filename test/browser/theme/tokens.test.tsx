import '../../../src/theme/styles.css';
import { expect, test } from 'vitest';
import { render, renderHook } from 'vitest-browser-react';
import { contrastPairs } from '../../../src/theme/contrastPairs.js';
import { ThemeProvider } from '../../../src/theme/ThemeProvider.js';
import { useTheme } from '../../../src/theme/useTheme.js';

test('a dark stage inside a light root turns its tokens dark', async () => {
  const view = await render(
    <ThemeProvider theme={{ mode: 'light' }}>
      <div className="cl-Viewer" data-inline="" data-testid="stage">
        <span className="cl-muted" data-testid="text">
          Yesterday
        </span>
      </div>
      <span className="cl-muted" data-testid="outside">
        Today
      </span>
    </ThemeProvider>,
  );
  expect(lightnessOf(view.getByTestId('text').element())).toBeGreaterThan(0.7);
  expect(lightnessOf(view.getByTestId('outside').element())).toBeLessThan(0.5);
});

test('a light theme inside a dark one is light, with its own accent', async () => {
  const view = await render(
    <ThemeProvider theme={{ mode: 'dark', accent: 'teal' }} data-testid="dark">
      <ThemeProvider theme={{ mode: 'light', accent: 'crimson' }} data-testid="light" />
    </ThemeProvider>,
  );
  expect(lightnessOf(view.getByTestId('dark').element(), 'backgroundColor')).toBeLessThan(0.25);
  expect(lightnessOf(view.getByTestId('light').element(), 'backgroundColor')).toBeGreaterThan(0.95);
});

test('token gives colours as the browser computed them', async () => {
  const { result } = await renderHook(() => useTheme(), {
    wrapper: ({ children }) => <ThemeProvider theme={{ accent: 'oklch(0.5 0.085 212)' }}>{children}</ThemeProvider>,
  });
  expect(result.current.token('--cl-accent')).toBe('oklch(0.5 0.085 212)');
  expect(result.current.token('--cl-list-width')).toBe('320px');
});

test('every colour of the contrast pairs is one that the browser can compute', async () => {
  const view = await render(
    <ThemeProvider theme={{ accent: 'teal' }}>
      <span data-testid="probe" />
    </ThemeProvider>,
  );
  const probe = view.getByTestId('probe').element() as HTMLElement;
  probe.style.setProperty('--h', '200');
  for (const text of new Set(contrastPairs.flatMap(({ color, on }) => [color, ...on.flat()]))) {
    probe.style.color = 'rgb(1 2 3)';
    probe.style.color = text.startsWith('--') ? `var(${text})` : text;
    expect(getComputedStyle(probe).color, text).toMatch(/^(oklch|oklab)\(/);
  }
});

function lightnessOf(element: Element, property: 'color' | 'backgroundColor' = 'color'): number {
  return Number(/^oklch\(([\d.]+)/.exec(getComputedStyle(element)[property])?.[1]);
}
