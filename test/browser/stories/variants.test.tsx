import { composeStory, type Meta, setProjectAnnotations, type StoryObj } from '@storybook/react-vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import type { KitGlobals } from '../../../.storybook/kitGlobals.js';
import preview from '../../../.storybook/preview.js';
import { expectAccessible } from '../ui/renderUi.js';

/*
 * The storybook project looks at every story in the light. Here those that carry the tag `main` are looked at once more
 * in the dark, mirrored, and with the system's own colours: each plays, and axe finds nothing.
 */
interface Variant {
  readonly name: string;
  readonly globals: Partial<KitGlobals>;
  readonly forcedColors?: true;
}

const variants: readonly Variant[] = [
  { name: 'dark', globals: { mode: 'dark' } },
  { name: 'mirrored, compact, flat', globals: { direction: 'rtl', density: 'compact', layout: 'flat' } },
  { name: 'forced colours', globals: {}, forcedColors: true },
];

type StoryModule = { readonly default: Meta } & Readonly<Record<string, Meta | StoryObj>>;

const modules = import.meta.glob<StoryModule>('../../../stories/*.stories.tsx', { eager: true });

const mainStories = Object.values(modules).flatMap(({ default: meta, ...stories }) =>
  Object.entries(stories)
    .filter(([, story]) => story.tags?.includes('main'))
    .map(([name, story]) => ({ title: `${meta.title} ${name}`, name, meta, story: story as StoryObj })),
);

setProjectAnnotations([preview]);

describe.each(variants)('$name', ({ globals, forcedColors }) => {
  if (forcedColors) {
    beforeAll(() => emulateForcedColors('active'));
    afterAll(() => emulateForcedColors('none'));
  }

  it.each(mainStories)('$title', async ({ name, meta, story }) => {
    const Story = composeStory(story, meta, { initialGlobals: globals }, name);
    await Story.run();
    expect(matchMedia('(forced-colors: active)').matches).toBe(forcedColors ?? false);
    // Forced colours are the person's, and axe reads the colours that were there before.
    await expectAccessible('body', { 'color-contrast': { enabled: !forcedColors } });
  });
});

async function emulateForcedColors(value: 'active' | 'none'): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
}
