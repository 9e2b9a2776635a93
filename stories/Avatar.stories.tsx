import type { Meta, StoryObj } from '@storybook/react-vite';
import { Avatar } from '../src/ui/Avatar/Avatar.js';
import { AvatarStack } from '../src/ui/AvatarStack/AvatarStack.js';
import { Icon } from '../src/ui/Icon/Icon.js';
import { drawPicture } from './support/drawPicture.js';
import { Shelf } from './support/Shelf.js';

const meta: Meta<typeof Avatar> = {
  title: 'Parts/Avatar',
  component: Avatar,
  args: { name: 'Priya Nair', hue: 160, size: 64 },
};

export default meta;

type Story = StoryObj<typeof Avatar>;

export const Initials: Story = {};

export const Picture: Story = { args: { src: drawPicture({ hue: 30 }) } };

/** An address that does not load: the initials stay. */
export const BrokenPicture: Story = { args: { src: 'data:image/png;base64,broken' } };

export const Sizes: Story = {
  render: () => (
    <Shelf>
      {([16, 20, 24, 28, 32, 'timeline', 'list', 64, 96] as const).map((size) => (
        <Avatar key={size} name="Tom Hale" hue={230} size={size} />
      ))}
    </Shelf>
  ),
};

export const Shapes: Story = {
  tags: ['main'],
  render: () => (
    <Shelf>
      <Avatar name="Maya Okafor" hue={20} size={64} />
      <Avatar name="Lisbon offsite" hue={280} size={64} shape="group" />
      <Avatar name="陈屿" hue={100} size={64} />
      <Avatar name="ليلى قاسم" hue={330} size={64} />
      <Avatar name="👩‍👩‍👧 Family" hue={200} size={64} shape="group" />
      <Avatar name="Neighbours" hue={60} size={64} shape="group" icon={<Icon name="users" size={24} />} />
      <Avatar name="" size={64} />
    </Shelf>
  ),
};

export const Presence: Story = {
  tags: ['main'],
  render: () => (
    <Shelf>
      <Avatar name="Online" hue={150} presence="online" presenceLabel="Online" />
      <Avatar name="Away" hue={40} presence="away" presenceLabel="Away" />
      <Avatar name="Busy" hue={10} presence="busy" presenceLabel="Busy" />
    </Shelf>
  ),
};

/** Many hues, one lightness: initials can be read on all of them. */
export const Hues: Story = {
  tags: ['main'],
  render: () => (
    <Shelf gap={8}>
      {Array.from({ length: 24 }, (_, index) => (
        <Avatar key={index} name={String.fromCodePoint(65 + index)} hue={index * 15} />
      ))}
    </Shelf>
  ),
};

export const Stack: Story = {
  render: () => (
    <AvatarStack label="Read by Ana, Bo and Chiara">
      <Avatar name="Ana" hue={20} size={20} />
      <Avatar name="Bo" hue={140} size={20} />
      <Avatar name="Chiara" hue={260} size={20} />
    </AvatarStack>
  ),
};
