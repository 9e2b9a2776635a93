import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { ThemeBuilder, type ThemeBuilderProps } from './support/ThemeBuilder.js';

const meta: Meta<ThemeBuilderProps> = {
  title: 'Theme Builder',
  component: ThemeBuilder,
  tags: ['!autodocs'],
  args: { onCopy: fn((code: string) => navigator.clipboard.writeText(code)) },
};

export default meta;

type Story = StoryObj<ThemeBuilderProps>;

const ready = (canvasElement: HTMLElement) => within(canvasElement).findByRole('option', { name: /Lisbon offsite/ });

export const Builder: Story = {
  tags: ['main'],
  async play({ canvasElement }) {
    await ready(canvasElement);
  },
};

export const ByKeyboard: Story = {
  async play({ canvasElement, args, step }) {
    const canvas = within(canvasElement);
    const code = () => canvas.getByRole('region', { name: 'Code' });
    const preview = () => canvasElement.querySelector('.cl-ChatProvider');
    await ready(canvasElement);
    await step('nothing chosen needs no theme', async () => {
      await expect(code()).toHaveTextContent('<ChatApp chat={chat} />');
    });
    await step('arrows choose in a group, and the messenger follows', async () => {
      canvas.getByRole('radio', { name: 'light' }).focus();
      await userEvent.keyboard('{ArrowRight}');
      await waitFor(() => expect(code()).toHaveTextContent("mode: 'dark',"));
      await expect(preview()).toHaveAttribute('data-mode', 'dark');
    });
    await step('any colour can be written; what is none says so and changes nothing', async () => {
      const field = canvas.getByRole('textbox', { name: 'Any colour' });
      field.focus();
      await userEvent.clear(field);
      await userEvent.keyboard('#0a7c6');
      await canvas.findByText(/This is no colour yet/);
      await userEvent.keyboard('6');
      await waitFor(() => expect(code()).toHaveTextContent("accent: '#0a7c66',"));
    });
    await step('the code is copied as it stands', async () => {
      canvas.getByRole('button', { name: 'Copy' }).focus();
      await userEvent.keyboard('{Enter}');
      const text =
        "const theme: ThemeInput = {\n  accent: '#0a7c66',\n  mode: 'dark',\n};\n\n<ChatApp chat={chat} theme={theme} />";
      await expect(args.onCopy).toHaveBeenCalledWith(text);
    });
  },
};
