import type { Decorator, Preview } from '@storybook/react-vite';
import { I18nProvider } from 'chatloom/i18n';
import { ar } from 'chatloom/locales/ar';
import { en } from 'chatloom/locales/en';
import { zhHans } from 'chatloom/locales/zh-Hans';
import { ThemeProvider, type ThemeInput } from 'chatloom/theme';
import 'chatloom/styles.css';

const locales = { en, 'zh-Hans': zhHans, ar };

interface KitGlobals {
  readonly accent: string;
  readonly mode: 'light' | 'dark' | 'auto';
  readonly contrast: 'normal' | 'more' | 'auto';
  readonly density: 'comfortable' | 'compact';
  readonly layout: 'bubbles' | 'flat';
  readonly radius: 'none' | 'soft' | 'round';
  readonly locale: keyof typeof locales;
  readonly direction: 'auto' | 'ltr' | 'rtl';
}

/** Draws each story as a page would: under one theme and one language, which the toolbars choose. */
const inKit: Decorator = (Story, { globals }) => {
  const { locale: tag, direction, ...look } = globals as unknown as KitGlobals;
  const chosen = locales[tag];
  const locale = { ...chosen, dir: direction === 'auto' ? chosen.dir : direction };
  const { accent, mode, contrast, density, layout, radius } = look;
  const theme: ThemeInput = { accent, mode, contrast, density, layout, radius };
  return (
    <I18nProvider locale={locale}>
      <ThemeProvider theme={theme} lang={locale.tag} dir={locale.dir}>
        <Story />
      </ThemeProvider>
    </I18nProvider>
  );
};

type Toolbar = NonNullable<NonNullable<Preview['globalTypes']>[string]['toolbar']>;

const toolbar = (title: string, icon: NonNullable<Toolbar['icon']>, items: Toolbar['items']) => ({
  description: title,
  toolbar: { title, icon, items, dynamicTitle: true },
});

const named = (title: string, values: readonly string[]) =>
  values.map((value) => ({ value, title: `${title}: ${value}` }));

const preview: Preview = {
  decorators: [inKit],
  initialGlobals: {
    accent: '#5b5bd6',
    mode: 'light',
    contrast: 'normal',
    density: 'comfortable',
    layout: 'bubbles',
    radius: 'round',
    locale: 'en',
    direction: 'auto',
  } satisfies KitGlobals,
  globalTypes: {
    mode: toolbar('Mode', 'mirror', named('Mode', ['light', 'dark', 'auto'])),
    accent: toolbar('Accent', 'paintbrush', [
      { value: '#5b5bd6', title: 'Indigo' },
      { value: '#0a7c66', title: 'Green' },
      { value: '#c2410c', title: 'Orange' },
      { value: '#be185d', title: 'Rose' },
      { value: '#facc15', title: 'Yellow' },
      { value: '#111111', title: 'Ink' },
    ]),
    contrast: toolbar('Contrast', 'contrast', named('Contrast', ['normal', 'more', 'auto'])),
    density: toolbar('Density', 'menu', named('Density', ['comfortable', 'compact'])),
    layout: toolbar('Layout', 'comment', named('Layout', ['bubbles', 'flat'])),
    radius: toolbar('Radius', 'box', named('Radius', ['none', 'soft', 'round'])),
    locale: toolbar('Language', 'globe', [
      { value: 'en', title: 'English' },
      { value: 'zh-Hans', title: '简体中文' },
      { value: 'ar', title: 'العربية' },
    ]),
    direction: toolbar('Direction', 'transfer', named('Direction', ['auto', 'ltr', 'rtl'])),
  },
  parameters: {
    // A violation fails the story's test.
    a11y: { test: 'error', config: { rules: [{ id: 'target-size', enabled: true }] } },
    backgrounds: { disable: true },
    controls: { expanded: true },
    options: {
      storySort: { order: ['Start here', 'Guides', 'Composites', 'Components', 'Message kinds', 'Parts', '*'] },
    },
  },
};

export default preview;
