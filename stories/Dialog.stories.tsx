import type { Meta, StoryObj } from '@storybook/react-vite';
import { type ReactNode, useState } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Avatar } from '../src/ui/Avatar/Avatar.js';
import { Button } from '../src/ui/Button/Button.js';
import { useConfirm } from '../src/ui/ConfirmDialog/useConfirm.js';
import { Dialog, type DialogProps } from '../src/ui/Dialog/Dialog.js';
import { Field } from '../src/ui/Field/Field.js';
import { Icon } from '../src/ui/Icon/Icon.js';
import { IconButton } from '../src/ui/IconButton/IconButton.js';
import { PersonRow } from '../src/ui/PersonRow/PersonRow.js';

const meta: Meta<DialogProps> = {
  title: 'Parts/Dialog',
  component: Dialog,
  // Each in a frame of its own: it lies over the whole page.
  parameters: { docs: { story: { inline: false, height: '480px' } } },
  args: { open: false, title: 'Rename group', text: 'All members see the new name.', onClose: fn() },
  render: (args) => <DialogWithOpener {...args} />,
};

export default meta;

type Story = StoryObj<DialogProps>;

function DialogWithOpener({ open, onClose, children, ...props }: DialogProps): ReactNode {
  const [isOpen, setIsOpen] = useState(open);
  const close = (): void => setIsOpen(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Open</Button>
      <Dialog
        actions={
          <>
            <Button onClick={close}>Cancel</Button>
            <Button variant="accent" onClick={close}>
              Rename
            </Button>
          </>
        }
        {...props}
        open={isOpen}
        onClose={(reason) => {
          onClose(reason);
          close();
        }}
      >
        {children ?? <NameField />}
      </Dialog>
    </>
  );
}

function NameField(): ReactNode {
  const [name, setName] = useState('Lisbon offsite');
  return <Field type="text" label="Name of the group" value={name} onValueChange={setName} />;
}

const page = within(document.body);

export const Small: Story = {
  tags: ['main'],
  args: { open: true },
  async play() {
    await page.findByRole('dialog', { name: 'Rename group' });
  },
};

/** A head with a way out, a body that scrolls; it fills a narrow window. */
export const Wide: Story = {
  tags: ['main'],
  args: {
    open: true,
    size: 'wide',
    title: 'Members',
    text: undefined,
    closeLabel: 'Close',
    actions: <Button variant="accent">Done</Button>,
    children: Array.from({ length: 24 }, (_, index) => (
      <PersonRow
        key={index}
        avatar={<Avatar name={`Member ${index + 1}`} hue={index * 30} size={32} />}
        name={`Member ${index + 1}`}
        end={
          <IconButton label={`Remove member ${index + 1}`} size={32}>
            <Icon name="close" />
          </IconButton>
        }
      />
    )),
  },
  async play() {
    await page.findByRole('dialog', { name: 'Members' });
  },
};

export const ByKeyboard: Story = {
  args: { closeLabel: 'Close' },
  async play({ canvasElement, args, step }) {
    const opener = within(canvasElement).getByRole('button', { name: 'Open' });
    await step('the focus goes in', async () => {
      opener.focus();
      await userEvent.keyboard('{Enter}');
      const dialog = await page.findByRole('dialog', { name: 'Rename group' });
      await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
    });
    await step('Tab stays inside', async () => {
      const dialog = page.getByRole('dialog');
      for (let turn = 0; turn < 6; turn += 1) {
        // oxlint-disable-next-line no-await-in-loop -- one press after the other
        await userEvent.tab();
        await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
      }
    });
    await step('Escape closes, and the focus comes back', async () => {
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(page.queryByRole('dialog')).toBeNull());
      await expect(args.onClose).toHaveBeenCalledWith('escape');
      await expect(opener).toHaveFocus();
    });
  },
};

function Leaver({ onAnswer }: { readonly onAnswer: (yes: boolean) => void }): ReactNode {
  const confirm = useConfirm();
  const ask = (): void => {
    const question = {
      title: 'Leave “Lisbon offsite”?',
      text: 'You will not see what is written there from now on.',
      confirmLabel: 'Leave group',
      cancelLabel: 'Stay',
      tone: 'danger',
    } as const;
    void confirm(question).then(onAnswer);
  };
  return <Button onClick={ask}>Leave group</Button>;
}

const onAnswer = fn();

/** Asks before an act. The focus starts on the way out. */
export const Confirm: Story = {
  tags: ['main'],
  render: () => <Leaver onAnswer={onAnswer} />,
  async play({ canvasElement, step }) {
    onAnswer.mockClear();
    const ask = async (): Promise<void> => {
      within(canvasElement).getByRole('button', { name: 'Leave group' }).focus();
      await userEvent.keyboard('{Enter}');
      await page.findByRole('alertdialog', { name: 'Leave “Lisbon offsite”?' });
      await waitFor(() => expect(page.getByRole('button', { name: 'Stay' })).toHaveFocus());
    };
    await step('Enter on the way out changes nothing', async () => {
      await ask();
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(onAnswer).toHaveBeenLastCalledWith(false));
      await waitFor(() => expect(page.queryByRole('alertdialog')).toBeNull());
    });
    await step('the act is one Tab away', async () => {
      await ask();
      await userEvent.tab();
      await expect(page.getByRole('button', { name: 'Leave group' })).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(onAnswer).toHaveBeenLastCalledWith(true));
      await waitFor(() => expect(page.queryByRole('alertdialog')).toBeNull());
    });
    await step('asked again, it stands open', ask);
  },
};
