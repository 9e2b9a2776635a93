import type { Meta, StoryObj } from '@storybook/react-vite';
import { ConversationList, Notices } from 'chatloom';
import { ChatError } from 'chatloom/headless';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { StoryRoom } from './support/StoryRoom.js';
import { untilOnline } from './support/untilOnline.js';

/** A layout of one's own says with `Notices` what the server and refused acts have to say. */
const meta: Meta = {
  title: 'Components/Notices',
  component: Notices,
  parameters: { layout: 'fullscreen' },
  render: () => (
    <StoryRoom
      options={{
        alter: (connector) => ({
          ...connector,
          conversations: {
            ...connector.conversations,
            setPinned: () => Promise.reject(new ChatError('not-allowed', 'conversations.setPinned')),
          },
        }),
      }}
      prepare={async ({ chat }) => {
        await untilOnline(chat);
        await chat.commands.setPinned('with-priya', false).catch(() => undefined);
      }}
      inlineSize="100%"
      blockSize={480}
    >
      <Notices />
      <ConversationList />
    </StoryRoom>
  ),
};

export default meta;

/** The change is taken back, and why is said once. */
export const Refused: StoryObj = {
  tags: ['main'],
  async play({ canvasElement }) {
    const notices = await within(document.body).findByRole('region', { name: 'Notices' });
    await waitFor(() => expect(notices).toHaveTextContent(/permission/));
    await within(canvasElement).findByRole('option', { name: /Priya Nair.*Pinned/ });
    await userEvent.click(within(notices).getByRole('button', { name: 'Dismiss' }));
    await waitFor(() => expect(notices).not.toHaveTextContent(/permission/));
  },
};
