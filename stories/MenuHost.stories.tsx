import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Button } from '../src/ui/Button/Button.js';
import { Icon } from '../src/ui/Icon/Icon.js';
import type { MenuItem, MenuRequest } from '../src/ui/MenuHost/MenuItem.js';
import { useMenuHost } from '../src/ui/MenuHost/useMenuHost.js';
import { QuickReactions } from '../src/ui/QuickReactions/QuickReactions.js';

type MenuArgs = Omit<MenuRequest, 'anchor'>;

const onSelect = fn();

const item = (id: string, label: string, more: Partial<MenuItem> = {}): MenuItem => ({
  id,
  label,
  onSelect: () => onSelect(id),
  ...more,
});

const items: readonly MenuItem[] = [
  item('reply', 'Reply', { icon: <Icon name="reply" />, shortcut: 'R', group: 'write' }),
  item('copy', 'Copy', { icon: <Icon name="copy" />, shortcut: 'Mod+C', group: 'write' }),
  item('edit', 'Edit', {
    icon: <Icon name="pencil" />,
    group: 'write',
    disabled: true,
    reason: 'Messages can be changed for 24 hours.',
  }),
  item('pin', 'Pinned', { icon: <Icon name="pin" />, group: 'keep', checked: true }),
  item('delete', 'Delete for me', { icon: <Icon name="trash" />, group: 'remove', tone: 'danger' }),
];

const meta: Meta<MenuArgs> = {
  title: 'Parts/Menu',
  args: { label: 'Actions for the message', items, onClose: fn() },
  argTypes: { items: { control: false }, header: { control: false } },
  render: (args) => <Opener {...args} />,
};

export default meta;

type Story = StoryObj<MenuArgs>;

/** What opens it holds no menu itself: it asks the root's one. */
function Opener(request: MenuArgs): ReactNode {
  const menu = useMenuHost();
  return (
    <Button aria-haspopup="menu" onClick={(event) => menu.open({ ...request, anchor: event.currentTarget })}>
      More
    </Button>
  );
}

const page = within(document.body);

async function openMenu(canvasElement: HTMLElement): Promise<HTMLElement> {
  within(canvasElement).getByRole('button', { name: 'More' }).focus();
  await userEvent.keyboard('{Enter}');
  const menu = await page.findByRole('menu', { name: 'Actions for the message' });
  await waitFor(() => expect(menu.contains(document.activeElement)).toBe(true));
  return menu;
}

const isGone = () => waitFor(() => expect(page.queryByRole('menu')).toBeNull());

export const Open: Story = {
  tags: ['main'],
  play: async ({ canvasElement }) => {
    await openMenu(canvasElement);
  },
};

/** Along the lower edge of its root, as on a phone. */
export const Sheet: Story = {
  tags: ['main'],
  args: { presentation: 'sheet' },
  play: async ({ canvasElement }) => {
    await openMenu(canvasElement);
  },
};

export const ByKeyboard: Story = {
  async play({ canvasElement, step }) {
    onSelect.mockClear();
    const active = () => document.activeElement?.textContent;
    await step('arrows, ends and first letters move', async () => {
      await openMenu(canvasElement);
      await userEvent.keyboard('{End}');
      await waitFor(() => expect(active()).toContain('Delete for me'));
      await userEvent.keyboard('{Home}');
      await waitFor(() => expect(active()).toContain('Reply'));
      await userEvent.keyboard('{ArrowDown}');
      await waitFor(() => expect(active()).toContain('Copy'));
      await userEvent.keyboard('p');
      await waitFor(() => expect(active()).toContain('Pinned'));
    });
    await step('Escape closes, and the focus comes back', async () => {
      await userEvent.keyboard('{Escape}');
      await isGone();
      await expect(within(canvasElement).getByRole('button', { name: 'More' })).toHaveFocus();
    });
    await step('Enter chooses, and closes', async () => {
      await openMenu(canvasElement);
      await userEvent.keyboard('{Home}{Enter}');
      await expect(onSelect).toHaveBeenLastCalledWith('reply');
      await isGone();
    });
  },
};

/** What cannot be done now can be reached, tells why, and does nothing. */
export const Refused: Story = {
  async play({ canvasElement }) {
    onSelect.mockClear();
    const menu = await openMenu(canvasElement);
    await userEvent.keyboard('{Home}{ArrowDown}{ArrowDown}{Enter}');
    await expect(within(menu).getByRole('menuitem', { name: /^Edit/ })).toHaveTextContent('for 24 hours');
    await expect(onSelect).not.toHaveBeenCalled();
  },
};

/** Reactions in a row above; Up from the first item leads there. */
export const WithReactions: Story = {
  tags: ['main'],
  args: {
    header: (close) => (
      <QuickReactions
        as="menu"
        emoji={['👍', '❤️', '😂', '😮', '😢', '🙏']}
        mine={['❤️']}
        label="React"
        itemLabel={(emoji) => `React with ${emoji}`}
        moreLabel="All emoji"
        onMore={close}
        onPick={(emoji) => {
          onSelect(emoji);
          close();
        }}
      />
    ),
  },
  async play({ canvasElement, step }) {
    onSelect.mockClear();
    await step('Up goes to the row, arrows along it, Enter picks', async () => {
      await openMenu(canvasElement);
      await userEvent.keyboard('{Home}');
      await waitFor(() => expect(document.activeElement).toHaveAccessibleName(/^(Reply|React with 👍)/));
      page.getByRole('menuitem', { name: /^Reply/ }).focus();
      await userEvent.keyboard('{ArrowUp}');
      await expect(page.getByRole('menuitemcheckbox', { name: 'React with 👍' })).toHaveFocus();
      await userEvent.keyboard('{End}{Home}{Enter}');
      await expect(onSelect).toHaveBeenLastCalledWith('👍');
      await isGone();
    });
    await openMenu(canvasElement);
  },
};
