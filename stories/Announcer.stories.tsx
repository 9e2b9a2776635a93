import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { useAnnounce } from '../src/ui/Announcer/useAnnounce.js';
import { Button } from '../src/ui/Button/Button.js';
import { Shelf } from './support/Shelf.js';

const meta: Meta = { title: 'Parts/Announcer', render: () => <Speaker /> };

export default meta;

type Story = StoryObj;

function Speaker(): ReactNode {
  const announce = useAnnounce();
  const merge = (texts: readonly string[]): string => `${texts.length} new messages`;
  return (
    <Shelf>
      <Button onClick={() => announce('1 new message', { key: 'new', merge })}>A message came</Button>
      <Button onClick={() => announce('The message was not sent.', { priority: 'assertive' })}>A message failed</Button>
    </Shelf>
  );
}

const region = (priority: 'polite' | 'assertive') => document.querySelector(`[data-announcer="${priority}"]`);

/** Nothing is to be seen: a screen reader says it, one text a second, those that wait as one. */
export const ByKeyboard: Story = {
  async play({ canvasElement, step }) {
    const canvas = within(canvasElement);
    await step('what comes fast becomes one text', async () => {
      canvas.getByRole('button', { name: 'A message came' }).focus();
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(region('polite')).toHaveTextContent('1 new message'));
      await userEvent.keyboard('{Enter}{Enter}{Enter}');
      await waitFor(() => expect(region('polite')).toHaveTextContent('3 new messages'), { timeout: 3000 });
    });
    await step('a failure has a region of its own', async () => {
      await userEvent.tab();
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(region('assertive')).toHaveTextContent('The message was not sent.'), {
        timeout: 3000,
      });
    });
  },
};
