import type { Meta, StoryObj } from '@storybook/react-vite';
import { type ChatPlugin, ChatWindow, defineMessageKind, type MessageContent, type MessageViewProps } from 'chatloom';
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
          content: { type: 'text', text: 'It is on its way, in this darn rain.' },
        },
        { from: 'bakery', sentAt: STORY_NOW - 60_000, content: { type: 'order', number: '2041', total: '€ 18.40' } },
      ],
    },
  ],
};

const heard = fn();

/** Softens what is sent and shown, and keeps count of what comes in. */
const softening: ChatPlugin = {
  name: 'softening',
  beforeSend: ({ content, ...message }) => ({ ...message, content: soften(content) }),
  beforeShow: (message) => ({ ...message, content: soften(message.content) }),
  onEvent: ({ type }) => heard(type),
};

function soften(content: MessageContent): MessageContent {
  return content.type === 'text' ? { ...content, text: content.text.replaceAll('darn', '****') } : content;
}

/** A kind of message and an act on it that are the product's own: both come through the door that ours come through. */
const meta: Meta = {
  title: 'Components/Own kinds and acts',
  render: () => (
    <StoryRoom
      options={{ world, extras: { kinds: [orderKind], plugins: [softening] } }}
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

/** What a plugin does to messages on their way out and onto the screen. */
export const Plugins: StoryObj = {
  async play({ canvasElement, step }) {
    heard.mockClear();
    const canvas = within(canvasElement);
    await step('before it is shown', async () => {
      await canvas.findByText('It is on its way, in this **** rain.');
    });
    await step('before it is sent, and every event is heard', async () => {
      (await canvas.findByRole('textbox')).focus();
      await userEvent.keyboard('darn indeed{Enter}');
      await canvas.findByText('**** indeed');
      await waitFor(() => expect(heard).toHaveBeenCalledWith('message.received'));
    });
  },
};
