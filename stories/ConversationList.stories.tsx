import type { Meta, StoryObj } from '@storybook/react-vite';
import {
  ConversationList,
  type ConversationListProps,
  type ConversationRowProps,
  DefaultConversationRow,
  DefaultListEmpty,
  DefaultListHeader,
} from 'chatloom';
import { ChatError } from 'chatloom/headless';
import type { ReactNode } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { busyMorning } from './support/busyMorning.js';
import { StoryRoom } from './support/StoryRoom.js';
import { manyConversations } from './support/storyWorld.js';
import type { StoryChatOptions } from './support/storyChat.js';
import type { PrepareStory } from './support/useStoryChat.js';

interface StoryArgs extends ConversationListProps {
  readonly options?: StoryChatOptions | undefined;
  readonly prepare?: PrepareStory | undefined;
  readonly inlineSize?: number | undefined;
  readonly selected?: string | undefined;
}

const meta: Meta<StoryArgs> = {
  title: 'Components/ConversationList',
  component: ConversationList,
  parameters: { layout: 'fullscreen' },
  args: { variant: 'full', defaultFilter: 'all' },
  argTypes: { options: { table: { disable: true } }, prepare: { table: { disable: true } } },
  render: ({ options, prepare, inlineSize, selected, ...props }) => (
    <StoryRoom options={options} prepare={prepare} inlineSize={inlineSize} defaultConversationId={selected}>
      <ConversationList {...props} />
    </StoryRoom>
  ),
};

export default meta;

type Story = StoryObj<StoryArgs>;

export const Everyday: Story = {
  tags: ['main'],
  args: { prepare: busyMorning, options: { refusing: ['with-leo'] }, selected: 'lisbon' },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await canvas.findByText(/is typing$/);
    await canvas.findByText('Draft:');
    await canvas.findByText(/^Not sent:/);
  },
};

export const Rail: Story = { tags: ['main'], args: { variant: 'rail', inlineSize: 72, selected: 'lisbon' } };

export const Wide: Story = { args: { inlineSize: 400, selected: 'with-priya' } };

export const TenThousand: Story = { args: { options: { world: manyConversations(10_000) } } };

export const Empty: Story = {
  tags: ['main'],
  args: { options: { world: { users: [{ id: 'elena', name: 'Elena Marsh' }] } } },
};

export const Loading: Story = {
  tags: ['main'],
  args: {
    options: {
      alter: (connector) => ({
        ...connector,
        conversations: { ...connector.conversations, list: () => new Promise(() => undefined) },
      }),
    },
  },
};

export const Failed: Story = {
  tags: ['main'],
  args: {
    options: {
      alter: (connector) => ({
        ...connector,
        conversations: {
          ...connector.conversations,
          list: () => Promise.reject(new ChatError('timeout', 'conversations.list')),
        },
      }),
    },
  },
};

/** A backend that can do next to nothing: no menu, no new conversation. */
export const FewAbilities: Story = {
  args: {
    options: {
      alter: (connector) => ({
        ...connector,
        limits: { text: { maxLength: 1000 } },
        conversations: { list: connector.conversations.list },
      }),
    },
  },
};

const list = (canvasElement: HTMLElement) => within(canvasElement).findByRole('listbox', { name: 'Conversations' });

export const ByKeyboard: Story = {
  args: { selected: 'lisbon' },
  async play({ canvasElement, step }) {
    const rows = within(await list(canvasElement));
    await rows.findByRole('option', { name: /^Priya Nair/ });
    await step('arrows move, Enter opens', async () => {
      rows.getByRole('option', { name: /^Lisbon offsite/ }).focus();
      await userEvent.keyboard('{ArrowDown}');
      await expect(rows.getByRole('option', { name: /^Priya Nair/ })).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await expect(rows.getByRole('option', { name: /^Priya Nair/ })).toHaveAttribute('aria-selected', 'true');
    });
    await step('Alt and the arrows go on from there, with Shift to what is unread', async () => {
      await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
      await expect(rows.getByRole('option', { name: /^Lisbon offsite/ })).toHaveAttribute('aria-selected', 'true');
      await userEvent.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
      await expect(rows.getByRole('option', { name: /^Design review/ })).toHaveAttribute('aria-selected', 'true');
    });
  },
};

export const Searching: Story = {
  async play({ canvasElement, step }) {
    const canvas = within(canvasElement);
    await within(await list(canvasElement)).findByRole('option', { name: /^Priya Nair/ });
    await step('the shortcut goes to the field, and typing finds conversations and people', async () => {
      await userEvent.keyboard('{Control>}k{/Control}');
      await expect(canvas.getByRole('searchbox')).toHaveFocus();
      await userEvent.keyboard('no');
      await waitFor(() => expect(canvas.queryByRole('option', { name: /^Priya Nair/ })).toBeNull());
      await canvas.findByRole('option', { name: 'Noor Haddad' });
    });
    await step('Escape brings the list back', async () => {
      await userEvent.keyboard('{Escape}');
      await canvas.findByRole('option', { name: /^Priya Nair/ });
    });
  },
};

export const NothingFound: Story = {
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await list(canvasElement);
    await userEvent.type(canvas.getByRole('searchbox'), 'invoise');
    await canvas.findByText('Nothing for “invoise”');
  },
};

export const Filtered: Story = {
  async play({ canvasElement, step }) {
    const canvas = within(canvasElement);
    await list(canvasElement);
    await step('one tab stop, arrows choose', async () => {
      (await canvas.findByRole('tab', { name: 'All' })).focus();
      await userEvent.keyboard('{ArrowRight}');
      await expect(canvas.getByRole('tab', { name: /^Unread/ })).toHaveAttribute('aria-selected', 'true');
      await waitFor(() => expect(canvas.queryByRole('option', { name: /^Priya Nair/ })).toBeNull());
      await userEvent.keyboard('{ArrowRight}');
      await expect(canvas.getAllByRole('option')).toHaveLength(1);
    });
  },
};

export const Menu: Story = {
  async play({ canvasElement, step }) {
    const rows = within(await list(canvasElement));
    const page = within(document.body);
    await step('the menu key opens it, and the focus comes back', async () => {
      (await rows.findByRole('option', { name: /^Tom Hale/ })).focus();
      await userEvent.keyboard('{Shift>}{F10}{/Shift}');
      await page.findByRole('menu', { name: 'Actions for Tom Hale' });
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(rows.getByRole('option', { name: /^Tom Hale/ })).toHaveFocus());
    });
    await step('pinned, it moves up and keeps the focus', async () => {
      await userEvent.keyboard('{Shift>}{F10}{/Shift}');
      (await page.findByRole('menuitem', { name: 'Pin to top' })).focus();
      await userEvent.keyboard('{Enter}');
      await rows.findByRole('option', { name: /^Tom Hale.*Pinned/ });
    });
    await step('muted and marked as unread, the row says so', async () => {
      for (const name of ['Mute', 'Mark as read', 'Mark as unread']) {
        await waitFor(() => expect(rows.getByRole('option', { name: /^Tom Hale/ })).toHaveFocus());
        await userEvent.keyboard('{Shift>}{F10}{/Shift}');
        (await page.findByRole('menuitem', { name })).focus();
        await userEvent.keyboard('{Enter}');
      }
      await rows.findByRole('option', { name: /^Tom Hale, Marked as unread,.*Muted/ });
    });
    await step('a group can be left to its mentions', async () => {
      rows.getByRole('option', { name: /^Design review/ }).focus();
      await userEvent.keyboard('{Shift>}{F10}{/Shift}');
      (await page.findByRole('menuitem', { name: 'Mentions only' })).focus();
      await userEvent.keyboard('{Enter}');
      const group = await rows.findByRole('option', { name: /^Design review.*Mentions only/ });
      await waitFor(() => expect(group).toHaveFocus());
      rows.getByRole('option', { name: /^Tom Hale/ }).focus();
    });
    await step('deleting asks, and names the conversation', async () => {
      await waitFor(() => expect(rows.getByRole('option', { name: /^Tom Hale/ })).toHaveFocus());
      await userEvent.keyboard('{Shift>}{F10}{/Shift}');
      (await page.findByRole('menuitem', { name: 'Delete conversation' })).focus();
      await userEvent.keyboard('{Enter}');
      const question = within(await page.findByRole('alertdialog', { name: /Tom Hale/ }));
      question.getByRole('button', { name: 'Delete conversation' }).focus();
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(rows.queryByRole('option', { name: /^Tom Hale/ })).toBeNull());
    });
  },
};

function AddressOfRow(props: ConversationRowProps): ReactNode {
  return (
    <>
      <DefaultConversationRow {...props} />
      <small style={{ paddingInlineStart: 64 }}>{props.conversationId}</small>
    </>
  );
}

/** Parts of one's own around ours: fewer buttons, another line in a row, other words where nothing is. */
export const Slots: Story = {
  args: {
    slots: {
      Header: (props) => <DefaultListHeader {...props} menuItems={[]} />,
      Filters: null,
      Row: AddressOfRow,
      Empty: (props) => (props.query ? <p>Nobody is called {props.query}.</p> : <DefaultListEmpty {...props} />),
    },
  },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await canvas.findByText('with-tom');
    await expect(canvas.queryByRole('tablist')).toBeNull();
    await userEvent.type(canvas.getByRole('searchbox'), 'zzz');
    await canvas.findByText('Nobody is called zzz.');
  },
};
