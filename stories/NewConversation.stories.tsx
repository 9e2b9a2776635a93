import type { Meta, StoryObj } from '@storybook/react-vite';
import { ConversationList } from 'chatloom';
import type { ReactNode } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import type { StoryChatOptions } from './support/storyChat.js';
import { StoryRoom } from './support/StoryRoom.js';

interface StoryArgs {
  readonly options?: StoryChatOptions | undefined;
}

function Room({ options }: StoryArgs): ReactNode {
  return (
    <StoryRoom options={options} blockSize={680}>
      <ConversationList />
    </StoryRoom>
  );
}

const meta: Meta<StoryArgs> = {
  title: 'Components/NewConversation',
  component: Room,
  parameters: { layout: 'fullscreen' },
  argTypes: { options: { table: { disable: true } } },
};

export default meta;

type Story = StoryObj<StoryArgs>;

async function openDialog(canvasElement: HTMLElement) {
  const canvas = within(canvasElement);
  await canvas.findByRole('option', { name: /Priya Nair/ });
  (await canvas.findByRole('button', { name: 'New conversation' })).focus();
  await userEvent.keyboard('{Enter}');
  const dialog = await within(document.body).findByRole('dialog', { name: 'New conversation' });
  await waitFor(() => expect(within(dialog).getByRole('searchbox')).toHaveFocus());
  return within(dialog);
}

export const Open: Story = {
  tags: ['main'],
  async play({ canvasElement }) {
    const dialog = await openDialog(canvasElement);
    await dialog.findByRole('checkbox', { name: /Priya Nair/ });
  },
};

export const OnePerson: Story = {
  async play({ canvasElement, step }) {
    const dialog = await openDialog(canvasElement);
    await step('typing finds somebody new, Enter chooses, Enter starts', async () => {
      await userEvent.keyboard('matth');
      await dialog.findByRole('checkbox', { name: 'Matthias Boll' });
      await userEvent.keyboard('{Enter}');
      await dialog.findByRole('button', { name: 'Start chat' });
      await userEvent.keyboard('{Enter}');
      await within(canvasElement).findByRole('option', { name: /^Matthias Boll/, selected: true });
    });
  },
};

export const SeveralPeople: Story = {
  async play({ canvasElement, step }) {
    const dialog = await openDialog(canvasElement);
    await step('one name after the other, without leaving the keyboard', async () => {
      await userEvent.keyboard('pri');
      await dialog.findByRole('checkbox', { name: /Priya Nair/ });
      await userEvent.keyboard('{ArrowDown}{ }');
      await expect(dialog.getByRole('searchbox')).toHaveFocus();
      await expect(dialog.getByRole('searchbox')).toHaveValue('');
      await expect(dialog.getByRole('checkbox', { name: /Priya Nair/ })).toBeChecked();
    });
    await step('a letter typed among the people goes on searching, and Up from the first leads back', async () => {
      await userEvent.keyboard('{ArrowDown}{ArrowDown}j');
      await expect(dialog.getByRole('searchbox')).toHaveFocus();
      await expect(dialog.getByRole('searchbox')).toHaveValue('j');
      await userEvent.keyboard('{Backspace}{ArrowDown}{ArrowUp}');
      await expect(dialog.getByRole('searchbox')).toHaveFocus();
    });
    await step('several make a group, which can be named', async () => {
      await userEvent.keyboard('jonas');
      await dialog.findByRole('checkbox', { name: /Jonas Weber/ });
      await userEvent.keyboard('{Enter}');
      await userEvent.type(await dialog.findByRole('textbox', { name: 'Group name' }), 'Saturday');
    });
    await step('a chosen person can be taken out again', async () => {
      await expect(dialog.getAllByRole('button', { name: /^Remove/ })).toHaveLength(2);
    });
  },
};

export const NobodyFound: Story = {
  async play({ canvasElement }) {
    const dialog = await openDialog(canvasElement);
    await userEvent.keyboard('zzz');
    await dialog.findByText('Nobody found for “zzz”');
  },
};

/** A backend without groups: choosing somebody is all there is to do. */
export const WithoutGroups: Story = {
  args: {
    options: {
      alter: ({ groups: _groups, ...connector }) => ({
        ...connector,
        limits: { ...connector.limits, createGroup: undefined },
      }),
    },
  },
  async play({ canvasElement }) {
    const dialog = await openDialog(canvasElement);
    await dialog.findByRole('button', { name: /^Priya Nair/ });
  },
};
