import type { Meta, StoryObj } from '@storybook/react-vite';
import { ProgressRing } from '../src/ui/Progress/ProgressRing.js';
import { Spinner } from '../src/ui/Progress/Spinner.js';
import { Shelf } from './support/Shelf.js';

const meta: Meta<typeof ProgressRing> = {
  title: 'Parts/ProgressRing',
  component: ProgressRing,
  args: { value: 0.64, label: 'Sending boat.jpg', valueText: '64 %' },
  argTypes: { value: { control: { type: 'range', min: 0, max: 1, step: 0.01 } } },
};

export default meta;

type Story = StoryObj<typeof ProgressRing>;

export const Share: Story = {};

export const States: Story = {
  tags: ['main'],
  render: () => (
    <Shelf>
      {[0, 0.25, 0.64, 1].map((value) => (
        <ProgressRing key={value} value={value} label="Sending boat.jpg" valueText={`${value * 100} %`} />
      ))}
      <Spinner label="Loading" />
    </Shelf>
  ),
};
