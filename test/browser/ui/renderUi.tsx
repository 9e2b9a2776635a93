import axe from 'axe-core';
import type { ReactNode } from 'react';
import { expect } from 'vitest';
import { render } from 'vitest-browser-react';
import { I18nProvider } from '../../../src/i18n/I18nProvider.js';
import type { Locale } from '../../../src/i18n/Locale.js';
import { ThemeProvider } from '../../../src/theme/ThemeProvider.js';
import type { ThemeInput } from '../../../src/theme/themeInput.js';
import { UiProvider } from '../../../src/ui/UiProvider/UiProvider.js';
import type { UiProviderProps } from '../../../src/ui/UiProvider/UiProvider.js';
import '../../../src/theme/styles.css';

export interface UiOptions extends Omit<UiProviderProps, 'children'> {
  readonly dir?: 'ltr' | 'rtl';
  readonly theme?: ThemeInput;
  readonly locale?: Locale;
  /** Pixels. */
  readonly width?: number;
}

/** A part inside a themed root, as the kit mounts it. */
export async function renderUi(children: ReactNode, options: UiOptions = {}) {
  const { dir = 'ltr', theme, locale, width, ...ui } = options;
  return render(
    <I18nProvider locale={locale}>
      <ThemeProvider dir={dir} theme={theme} style={{ inlineSize: width, blockSize: 480 }} data-testid="root">
        <main>
          <UiProvider {...ui}>{children}</UiProvider>
        </main>
      </ThemeProvider>
    </I18nProvider>,
  );
}

/** Colour contrast included; the page around the kit is the test's and is left out. */
export async function expectAccessible(
  context: axe.ElementContext = '.cl-root',
  rules: axe.RuleObject = {},
): Promise<void> {
  await stillness();
  const { violations } = await axe.run(context, {
    rules: { 'target-size': { enabled: true }, region: { enabled: false }, ...rules },
  });
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
}

/** Animations have ended: colours and places are what they stay. */
export async function stillness(): Promise<void> {
  const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map((animation) => animation.finished));
}

export const active = (): Element | null => document.activeElement;

/** The accessible name, near enough. */
export const activeName = (): string | null | undefined =>
  active()?.getAttribute('aria-label') ?? active()?.textContent;
