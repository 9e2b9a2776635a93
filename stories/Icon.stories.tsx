import type { Meta, StoryObj } from '@storybook/react-vite';
import { Icon } from '../src/ui/Icon/Icon.js';
import { iconPaths, type IconName } from '../src/ui/Icon/iconPaths.js';
import { laterIconPaths } from '../src/ui/Icon/laterIconPaths.js';
import { Shelf } from './support/Shelf.js';

const names = Object.keys({ ...iconPaths, ...laterIconPaths }).sort() as IconName[];

const meta: Meta<typeof Icon> = {
  title: 'Parts/Icon',
  component: Icon,
  args: { name: 'message', size: 24 },
  argTypes: { name: { options: names, control: 'select' } },
};

export default meta;

type Story = StoryObj<typeof Icon>;

export const One: Story = {};

export const Gallery: Story = {
  tags: ['main'],
  render: () => (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(96px, 1fr))', gap: 20 }}>
      {names.map((name) => (
        <div key={name} style={{ display: 'grid', justifyItems: 'center', gap: 6, font: 'var(--cl-meta)' }}>
          <Icon name={name} size={24} />
          {name}
        </div>
      ))}
    </div>
  ),
};

export const Sizes: Story = {
  render: () => (
    <Shelf>
      {([14, 16, 20, 24] as const).map((size) => (
        <Icon key={size} name="smile" size={size} />
      ))}
    </Shelf>
  ),
};
