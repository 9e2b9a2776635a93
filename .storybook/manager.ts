import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming/create';

addons.setConfig({
  theme: create({
    base: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    brandTitle: 'Chatloom',
    brandTarget: '_self',
    colorSecondary: '#4f52b8',
  }),
  layoutCustomisations: {
    // The builder is a page: it has its own controls, and needs the room.
    showPanel: ({ storyId }, usual) => (storyId?.startsWith('theme-builder--') ? false : usual),
  },
});
