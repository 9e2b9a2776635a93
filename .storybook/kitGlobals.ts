import type { Preview } from '@storybook/react-vite';
import { pseudoAccented, pseudoMirrored } from 'chatloom/i18n';
import { ar } from 'chatloom/locales/ar';
import { en } from 'chatloom/locales/en';
import { zhHans } from 'chatloom/locales/zh-Hans';
import {
  type ThemeContrast,
  type ThemeDensity,
  type ThemeLayout,
  type ThemeMode,
  type ThemeRadius,
  themePresets,
} from 'chatloom/theme';

export const locales = { en, 'zh-Hans': zhHans, ar, 'en-XA': pseudoAccented, 'en-XB': pseudoMirrored };

/** The presets, and what a brand might come with: too light, too dark, no colour at all. */
export const accents = {
  indigo: themePresets.indigo.accent,
  lagoon: themePresets.lagoon.accent,
  moss: themePresets.moss.accent,
  saffron: themePresets.saffron.accent,
  mulberry: themePresets.mulberry.accent,
  lemon: '#fff44f',
  ink: '#111111',
  grey: '#808080',
};

/** What the toolbars choose. */
export interface KitGlobals {
  readonly accent: keyof typeof accents;
  readonly mode: ThemeMode;
  readonly contrast: ThemeContrast;
  readonly density: ThemeDensity;
  readonly layout: ThemeLayout;
  readonly radius: ThemeRadius;
  readonly direction: 'auto' | 'ltr' | 'rtl';
  readonly locale: keyof typeof locales;
}

export const initialGlobals: KitGlobals = {
  accent: 'indigo',
  // As the pages around the stories.
  mode: 'auto',
  contrast: 'normal',
  density: 'comfortable',
  layout: 'bubbles',
  radius: 'round',
  direction: 'auto',
  locale: 'en',
};

type Toolbar = NonNullable<NonNullable<Preview['globalTypes']>[string]['toolbar']>;

const toolbar = (
  title: string,
  icon: NonNullable<Toolbar['icon']>,
  values: readonly string[],
  titles: readonly string[] = [],
) => ({
  description: title,
  toolbar: {
    title,
    icon,
    items: values.map((value, index) => ({ value, title: titles[index] ?? `${title}: ${value}` })),
    dynamicTitle: true,
  },
});

const localeTitles = ['English', '简体中文', 'العربية', 'Pseudo: longer', 'Pseudo: mirrored'];

export const globalTypes = {
  accent: toolbar('Accent', 'paintbrush', Object.keys(accents)),
  mode: toolbar('Mode', 'mirror', ['light', 'dark', 'auto']),
  contrast: toolbar('Contrast', 'contrast', ['normal', 'more', 'auto']),
  density: toolbar('Density', 'menu', ['comfortable', 'compact']),
  layout: toolbar('Layout', 'comment', ['bubbles', 'flat']),
  radius: toolbar('Radius', 'box', ['none', 'soft', 'round']),
  direction: toolbar('Direction', 'transfer', ['auto', 'ltr', 'rtl']),
  locale: toolbar('Language', 'globe', Object.keys(locales), localeTitles),
} satisfies Record<keyof KitGlobals, unknown>;
