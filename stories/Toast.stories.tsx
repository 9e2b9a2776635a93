import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Button } from '../src/ui/Button/Button.js';
import type { ToastOptions } from '../src/ui/Toast/createToasts.js';
import { useToast } from '../src/ui/Toast/useToast.js';

interface ToastArgs {
  readonly toasts: readonly ToastOptions[];
}

const onAction = fn();

const meta: Meta<ToastArgs> = {
  title: 'Parts/Toast',
  args: { toasts: [{ text: 'Conversation deleted', action: { label: 'Undo', onAction }, durationMs: null }] },
  argTypes: { toasts: { control: false } },
  render: ({ toasts }) => <Opener toasts={toasts} />,
};

export default meta;

type Story = StoryObj<ToastArgs>;

function Opener({ toasts }: ToastArgs): ReactNode {
  const toast = useToast();
  return (
    <Button
      onClick={() => {
        for (const one of toasts) toast.show(one);
      }}
    >
      Show
    </Button>
  );
}

const page = within(document.body);

async function show(canvasElement: HTMLElement): Promise<void> {
  within(canvasElement).getByRole('button', { name: 'Show' }).focus();
  await userEvent.keyboard('{Enter}');
}

/** At most three: a fourth pushes the first out. */
export const Tones: Story = {
  tags: ['main'],
  args: {
    toasts: [
      { text: 'Pushed out', durationMs: null },
      { text: 'Copied', durationMs: null },
      { text: 'Saved', tone: 'success', durationMs: null },
      { text: 'The group was not renamed. Try again later.', tone: 'danger', durationMs: null },
    ],
  },
  async play({ canvasElement }) {
    await show(canvasElement);
    await page.findByText('Copied');
    await expect(page.queryByText('Pushed out')).toBeNull();
    await expect(page.getByRole('alert')).toHaveTextContent('The group was not renamed.');
  },
};

export const ByKeyboard: Story = {
  async play({ canvasElement, step }) {
    onAction.mockClear();
    const opener = within(canvasElement).getByRole('button', { name: 'Show' });
    await step('Tab goes to its button, Enter acts, and the focus comes back', async () => {
      await show(canvasElement);
      await page.findByText('Conversation deleted');
      await userEvent.tab();
      await expect(page.getByRole('button', { name: 'Undo' })).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await expect(onAction).toHaveBeenCalledOnce();
      await waitFor(() => expect(page.queryByText('Conversation deleted')).toBeNull());
      await expect(opener).toHaveFocus();
    });
    await step('Escape dismisses', async () => {
      await show(canvasElement);
      await page.findByText('Conversation deleted');
      await userEvent.tab();
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(page.queryByText('Conversation deleted')).toBeNull());
      await expect(opener).toHaveFocus();
    });
  },
};
