import type { Meta, StoryObj } from '@storybook/react-vite';
import { ChatWindow, defineMessageKind, type MessageViewProps } from 'chatloom';
import type { WorldSeed } from 'chatloom/connectors/embedded';
import type { MessageAction } from 'chatloom/message-actions';
import type { ReactNode } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import * as v from 'valibot';
import { StoryRoom } from './support/StoryRoom.js';
import { STORY_NOW } from './support/storyClock.js';
import { untilOnline } from './support/untilOnline.js';

declare module 'chatloom' {
  interface MessageContentMap {
    readonly order: OrderContent;
  }
}

interface OrderContent {
  readonly type: 'order';
  readonly number: string;
  readonly total: string;
}

function OrderCard({ content, meta: foot }: MessageViewProps<OrderContent>): ReactNode {
  return (
    <div style={{ display: 'grid', gap: 4, minInlineSize: 200 }}>
      <strong>Order {content.number}</strong>
      <span>{content.total}</span>
      {foot}
    </div>
  );
}

/** Both halves in one object: `createChat` reads the data, `ChatProvider` the View. */
const orderKind = defineMessageKind<OrderContent>({
  type: 'order',
  schema: v.object({ type: v.literal('order'), number: v.string(), total: v.string() }),
  preview: ({ number }) => ({ text: `Order ${number}`, icon: 'file' }),
  View: OrderCard,
});

const track = fn();

const trackAction: MessageAction = {
  id: 'track',
  icon: 'globe',
  label: 'Track the parcel',
  shortcut: 'T',
  places: ['menu'],
  isAvailable: ({ message }) =>
    message.content.type === 'order' ? { allowed: true } : { allowed: false, reason: 'unsupported' },
  run: ({ message }) => track(message.content),
};

const world: WorldSeed = {
  users: [
    { id: 'elena', name: 'Elena Marsh' },
    { id: 'bakery', name: 'Oat and Rye Bakery' },
  ],
  conversations: [
    {
      id: 'shop',
      kind: 'direct',
      members: [{ userId: 'elena' }, { userId: 'bakery' }],
      messages: [
        {
          from: 'bakery',
          sentAt: STORY_NOW - 120_000,
          content: { type: 'text', text: 'Thank you, it is on its way.' },
        },
        { from: 'bakery', sentAt: STORY_NOW - 60_000, content: { type: 'order', number: '2041', total: '€ 18.40' } },
      ],
    },
  ],
};

/** A kind of message and an act on it that are the product's own: both come through the door that ours come through. */
const meta: Meta = {
  title: 'Components/Own kinds and acts',
  render: () => (
    <StoryRoom
      options={{ world, extras: { kinds: [orderKind] } }}
      prepare={({ chat }) => untilOnline(chat)}
      defaultConversationId="shop"
      kinds={[orderKind]}
      actions={[trackAction]}
      inlineSize={560}
      blockSize={420}
    >
      <ChatWindow />
    </StoryRoom>
  ),
};

export default meta;

export const ByKeyboard: StoryObj = {
  async play({ canvasElement, step }) {
    track.mockClear();
    const row = (await within(canvasElement).findByText('Order 2041')).closest<HTMLElement>('[role="article"]');
    await step('the product’s own act stands in the menu of its own kind', async () => {
      row?.focus();
      await userEvent.keyboard('{Shift>}{F10}{/Shift}');
      const menu = within(await within(document.body).findByRole('menu', { name: 'Message menu' }));
      (await menu.findByRole('menuitem', { name: 'Track the parcel' })).focus();
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(track).toHaveBeenCalledWith({ type: 'order', number: '2041', total: '€ 18.40' }));
    });
    await step('and has its key', async () => {
      await waitFor(() => expect(row).toHaveFocus());
      await userEvent.keyboard('t');
      await waitFor(() => expect(track).toHaveBeenCalledTimes(2));
    });
  },
};
