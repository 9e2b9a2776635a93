import type { Decorator, Preview } from '@storybook/react-vite';
import { configure } from 'storybook/test';
import { themes } from 'storybook/theming';
import { StoryFrame } from '../stories/support/StoryFrame.js';
import { componentDescription } from './componentDescription.js';
import { accents, globalTypes, initialGlobals, type KitGlobals, locales } from './kitGlobals.js';
import 'chatloom/styles.css';
import './preview.css';

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 8000 });

/** Draws each story as a page would: under one theme and one language, which the toolbars choose. */
const inKit: Decorator = (Story, { globals, parameters, viewMode }) => {
  const { accent, locale, direction, ...look } = { ...initialGlobals, ...(globals as Partial<KitGlobals>) };
  const { mode, contrast, density, layout, radius } = look;
  const fit = parameters['layout'] === 'fullscreen' ? 'page' : 'padded';
  return (
    <StoryFrame
      theme={{ accent: accents[accent], mode, contrast, density, layout, radius }}
      locale={locales[locale]}
      dir={direction === 'auto' ? undefined : direction}
      fit={viewMode === 'docs' ? 'inline' : fit}
    >
      <Story />
    </StoryFrame>
  );
};

const preview: Preview = {
  decorators: [inKit],
  globalTypes,
  initialGlobals: { ...initialGlobals },
  tags: ['autodocs'],
  parameters: {
    // A violation fails the story's test.
    a11y: { test: 'error', config: { rules: [{ id: 'target-size', enabled: true }] } },
    backgrounds: { disable: true },
    controls: { expanded: true },
    docs: {
      theme: matchMedia('(prefers-color-scheme: dark)').matches ? themes.dark : themes.light,
      extractComponentDescription: componentDescription,
    },
    // The kit's own choices need the room in the toolbar.
    measure: { disable: true },
    outline: { disable: true },
    // The frame leaves the margin, so that it has the theme's colour; `fullscreen` has none.
    layout: 'none',
    options: {
      storySort: {
        order: ['Start here', 'Theme Builder', 'Guides', 'Composites', 'Components', 'Message kinds', 'Parts', '*'],
      },
    },
  },
};

export default preview;
