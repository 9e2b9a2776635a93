export { createTheme, type Theme } from '../theme/createTheme.js';
export { type ThemePresetName, themePresets } from '../theme/presets.js';
export { ThemeProvider, type ThemeProviderProps } from '../theme/ThemeProvider.js';
export { type ThemeAttributes, themeAttributes } from '../theme/themeAttributes.js';
export type { ResolvedTheme } from '../theme/themeContext.js';
export type {
  ThemeContrast,
  ThemeDensity,
  ThemeInput,
  ThemeLayout,
  ThemeMode,
  ThemeRadius,
  ThemeTokens,
  TokenByMode,
} from '../theme/themeInput.js';
export { type ThemeStyle, themeCss, themeStyle } from '../theme/themeStyle.js';
export type { ColorTokenName, TokenName } from '../theme/tokens.js';
export { useTheme, type UseThemeResult } from '../theme/useTheme.js';
