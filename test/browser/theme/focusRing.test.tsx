import '../../../src/theme/styles.css';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ThemeProvider } from '../../../src/theme/ThemeProvider.js';

/** Buttons and links of the kit. What is focused as an option or a row has a ring of its own. */
const CONTROLS = [
  'cl-Button',
  'cl-Filter',
  'cl-IconButton',
  'cl-link',
  'cl-NewPill',
  'cl-PersonRow',
  'cl-QuickReactions-item',
  'cl-Quote',
  'cl-Reaction',
  'cl-ReadBy',
  'cl-SkipLink',
  'cl-Switch',
  'cl-TextButton',
  'cl-Tile-remove',
  'cl-Viewer-thumb',
];

test.each(CONTROLS)('%s shows the ring when a key brings the focus', async (name) => {
  const view = await render(
    <ThemeProvider theme={{ mode: 'light' }}>
      <button type="button" className={name}>
        A
      </button>
    </ThemeProvider>,
  );
  await userEvent.tab();
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(view.getByRole('button').element());
  expect(document.activeElement).toBe(view.getByRole('button').element());
  expect({ outlineStyle, outlineWidth }).toEqual({ outlineStyle: 'solid', outlineWidth: '2px' });
  expect(outlineColor).not.toMatch(/[/,] 0\)$/);
});
