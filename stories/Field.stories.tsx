import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, userEvent, within } from 'storybook/test';
import { Field, type FieldProps } from '../src/ui/Field/Field.js';
import { Icon } from '../src/ui/Icon/Icon.js';
import { Shelf } from './support/Shelf.js';

function KeptField({ value: initial, onValueChange, ...props }: FieldProps) {
  const [value, setValue] = useState(initial);
  return (
    <Field
      {...props}
      value={value}
      onValueChange={(next) => {
        setValue(next);
        onValueChange(next);
      }}
    />
  );
}

const meta: Meta<typeof Field> = {
  title: 'Parts/Field',
  component: Field,
  args: { label: 'Search', value: '', clearLabel: 'Clear', onValueChange: fn() },
  render: (args) => (
    <div style={{ inlineSize: 300 }}>
      <KeptField {...args} />
    </div>
  ),
};

export default meta;

type Story = StoryObj<typeof Field>;

export const Empty: Story = {};

export const Filled: Story = { args: { value: 'lisbon' } };

export const States: Story = {
  tags: ['main'],
  render: () => (
    <Shelf direction="column" inlineSize={300}>
      <KeptField label="Search" value="" onValueChange={fn()} />
      <KeptField label="Search in Arabic" value="ليلى" clearLabel="Clear" onValueChange={fn()} />
      <KeptField label="Group name" type="text" value="Lisbon offsite" onValueChange={fn()} />
      <KeptField label="Name" type="text" icon={<Icon name="user" size={16} />} value="" onValueChange={fn()} />
      <KeptField label="Closed" value="" disabled onValueChange={fn()} />
    </Shelf>
  ),
};

export const ByKeyboard: Story = {
  async play({ canvasElement, step }) {
    const canvas = within(canvasElement);
    const field = canvas.getByRole('searchbox', { name: 'Search' });
    await step('what is typed stands there', async () => {
      await userEvent.tab();
      await userEvent.keyboard('lisbon');
      await expect(field).toHaveValue('lisbon');
    });
    await step('Escape empties it, and the focus stays', async () => {
      await userEvent.keyboard('{Escape}');
      await expect(field).toHaveValue('');
      await expect(field).toHaveFocus();
    });
    await step('so does the button at its end', async () => {
      await userEvent.keyboard('tom');
      await userEvent.tab();
      await expect(canvas.getByRole('button', { name: 'Clear' })).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await expect(field).toHaveValue('');
      await expect(field).toHaveFocus();
    });
  },
};
