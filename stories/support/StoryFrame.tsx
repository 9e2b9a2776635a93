import { type Direction, I18nProvider, type Locale } from 'chatloom/i18n';
import { type ThemeInput, ThemeProvider } from 'chatloom/theme';
import { type ReactNode, useState } from 'react';
import { UiProvider } from '../../src/ui/UiProvider/UiProvider.js';
import { createStoryClock } from './storyClock.js';

export interface StoryFrameProps {
  readonly theme: ThemeInput;
  readonly locale: Locale;
  /** @default the locale's */
  readonly dir?: Direction | undefined;
  /** `page` fills the canvas, `padded` leaves a margin as well, `inline` stands in a text. */
  readonly fit: 'page' | 'padded' | 'inline';
  readonly children?: ReactNode;
}

/** What every story stands in: one theme, one language, one menu, and always the same morning in UTC. */
export function StoryFrame({ theme, locale, dir = locale.dir, fit, children }: StoryFrameProps): ReactNode {
  const [clock] = useState(createStoryClock);
  const style = {
    minBlockSize: fit === 'inline' ? undefined : '100dvh',
    padding: fit === 'page' ? undefined : 24,
    boxSizing: 'border-box',
  } as const;
  return (
    <I18nProvider locale={dir === locale.dir ? locale : { ...locale, dir }} timeZone="UTC" clock={clock}>
      <ThemeProvider theme={theme} lang={locale.tag} dir={dir} style={style}>
        <UiProvider clock={clock}>{children}</UiProvider>
      </ThemeProvider>
    </I18nProvider>
  );
}
