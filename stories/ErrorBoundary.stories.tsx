import type { Meta, StoryObj } from '@storybook/react-vite';
import { type ReactNode, useState } from 'react';
import { expect, fn, userEvent, within } from 'storybook/test';
import { Button } from '../src/ui/Button/Button.js';
import { ErrorBoundary } from '../src/ui/ErrorBoundary/ErrorBoundary.js';
import { ErrorScreen } from '../src/ui/ErrorBoundary/ErrorScreen.js';

const meta: Meta = { title: 'Parts/ErrorBoundary' };

export default meta;

type Story = StoryObj;

interface BrokenProps {
  readonly onReset: () => void;
}

function Broken({ onReset }: BrokenProps): ReactNode {
  return (
    <ErrorScreen title="This part broke" text="What you wrote is kept." resetLabel="Show it again" onReset={onReset} />
  );
}

export const Screen: Story = { tags: ['main'], render: () => <Broken onReset={fn()} /> };

function Fragile(): ReactNode {
  const [isBroken, setIsBroken] = useState(false);
  if (isBroken) throw new Error('broken by the story');
  return <Button onClick={() => setIsBroken(true)}>Break it</Button>;
}

/** Instead of a blank page; the part comes back when it is asked for. */
export const ByKeyboard: Story = {
  render: () => (
    <ErrorBoundary fallback={({ reset }) => <Broken onReset={reset} />}>
      <Fragile />
    </ErrorBoundary>
  ),
  async play({ canvasElement, step }) {
    const canvas = within(canvasElement);
    await step('a broken part says so', async () => {
      canvas.getByRole('button', { name: 'Break it' }).focus();
      await userEvent.keyboard('{Enter}');
      await expect(await canvas.findByRole('alert')).toHaveTextContent('This part broke');
    });
    await step('and is shown again', async () => {
      await userEvent.tab();
      await userEvent.keyboard('{Enter}');
      await canvas.findByRole('button', { name: 'Break it' });
    });
  },
};
