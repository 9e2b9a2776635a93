import { useRef, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useAnnounce } from '../../../src/ui/Announcer/useAnnounce.js';
import { Button } from '../../../src/ui/Button/Button.js';
import { useConfirm } from '../../../src/ui/ConfirmDialog/useConfirm.js';
import { Dialog } from '../../../src/ui/Dialog/Dialog.js';
import type { DialogCloseReason, DialogProps } from '../../../src/ui/Dialog/Dialog.js';
import { useMenuHost } from '../../../src/ui/MenuHost/useMenuHost.js';
import { usePopoverHost } from '../../../src/ui/Popover/usePopoverHost.js';
import { active, activeName, expectAccessible, renderUi, stillness } from './renderUi.js';

interface SceneProps {
  dialog?: Partial<DialogProps>;
  onClose?: (reason: DialogCloseReason) => void;
}

function Inside() {
  const menu = useMenuHost();
  const popover = usePopoverHost();
  const confirm = useConfirm();
  const announce = useAnnounce();
  return (
    <div>
      <button type="button" onClick={() => announce('Said from inside')}>
        Say
      </button>
      <button
        type="button"
        onClick={(event) =>
          menu.open({
            anchor: event.currentTarget,
            label: 'Inner menu',
            items: [{ id: 'a', label: 'Item', onSelect: () => undefined }],
          })
        }
      >
        Menu
      </button>
      <button
        type="button"
        onClick={(event) =>
          popover.open({
            anchor: event.currentTarget,
            label: 'Inner popover',
            render: (close) => <Button onClick={close}>Close popover</Button>,
          })
        }
      >
        Popover
      </button>
      <button
        type="button"
        onClick={() =>
          void confirm({ title: 'Discard it?', confirmLabel: 'Discard', cancelLabel: 'Keep', tone: 'danger' })
        }
      >
        Discard
      </button>
    </div>
  );
}

function Scene({ dialog, onClose }: SceneProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [hasOpener, setHasOpener] = useState(true);
  return (
    <section aria-label="Page" tabIndex={-1}>
      {hasOpener ? (
        <button type="button" onClick={() => setIsOpen(true)}>
          Open
        </button>
      ) : null}
      <button type="button">Behind</button>
      <Dialog
        open={isOpen}
        onClose={(reason) => {
          onClose?.(reason);
          setIsOpen(false);
        }}
        title="Details"
        closeLabel="Close"
        {...dialog}
      >
        <Inside />
        <button type="button" onClick={() => setHasOpener(false)}>
          Remove opener
        </button>
        {dialog?.children}
      </Dialog>
    </section>
  );
}

async function openDialog(): Promise<void> {
  (page.getByRole('button', { name: 'Open' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('dialog', { name: 'Details' })).toBeVisible();
  await expect.poll(() => page.getByRole('dialog').element().contains(active())).toBe(true);
  await stillness();
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const press = async (name: string) => {
  (button(name).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
};

describe('Dialog', () => {
  it('takes the focus in, keeps it, and gives it back on Escape', async () => {
    const onClose = vi.fn();
    await renderUi(<Scene onClose={onClose} />);
    await openDialog();
    expect(activeName()).toBe('Close');
    for (let step = 0; step < 9; step += 1) {
      await userEvent.tab();
      expect(page.getByRole('dialog').element().contains(active())).toBe(true);
    }
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(onClose).toHaveBeenCalledExactlyOnceWith('escape');
    expect(activeName()).toBe('Open');
  });

  it('puts the page behind it out of reach, and brings it back', async () => {
    await renderUi(<Scene />);
    const behind = document.querySelector('[aria-label="Page"]');
    await openDialog();
    expect(behind?.closest('[inert]')).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(document.querySelector('[inert]:not(.cl-VisuallyHidden)')).toBeNull();
    expect(behind?.closest('[aria-hidden]')).toBeNull();
  });

  it('gives the focus to the nearest survivor when the opener has gone', async () => {
    await renderUi(<Scene />);
    await openDialog();
    await press('Remove opener');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(activeName()).toBe('Page');
  });

  it('leaves a focus alone that was put elsewhere meanwhile', async () => {
    function Elsewhere() {
      const field = useRef<HTMLInputElement>(null);
      const [isOpen, setIsOpen] = useState(false);
      return (
        <>
          <button type="button" onClick={() => setIsOpen(true)}>
            Open
          </button>
          <input ref={field} aria-label="Composer" />
          <Dialog
            open={isOpen}
            onClose={() => setIsOpen(false)}
            title="Details"
            returnFocusTo={field}
            actions={<Button onClick={() => setIsOpen(false)}>Done</Button>}
          />
        </>
      );
    }
    await renderUi(<Elsewhere />);
    await openDialog();
    await press('Done');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(activeName()).toBe('Composer');
  });

  it('asks to close on a press beside it, unless told not to', async () => {
    const onClose = vi.fn();
    const { rerender } = await renderUi(<Scene onClose={onClose} dialog={{ closeOnOutsidePress: false }} />);
    await openDialog();
    await userEvent.click(page.getByRole('dialog').element().parentElement!, { position: { x: 5, y: 5 } });
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(rerender).toBeDefined();
  });

  it('closes on a press beside it', async () => {
    const onClose = vi.fn();
    await renderUi(<Scene onClose={onClose} />);
    await openDialog();
    await userEvent.click(page.getByRole('dialog').element().parentElement!, { position: { x: 5, y: 5 } });
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(onClose).toHaveBeenCalledExactlyOnceWith('outside');
  });

  it('has menus, popovers and questions of its own above it; Escape closes them one by one', async () => {
    await renderUi(<Scene />);
    await openDialog();
    for (const [name, role] of [
      ['Menu', 'menu'],
      ['Popover', 'dialog'],
      ['Discard', 'alertdialog'],
    ] as const) {
      await press(name);
      const label = { Menu: 'Inner menu', Popover: 'Inner popover', Discard: 'Discard it?' }[name];
      const inner = page.getByRole(role, { name: label });
      await expect.element(inner).toBeVisible();
      await expect.poll(() => inner.element().contains(active())).toBe(true);
      await stillness();
      // Above the dialog: what lies at its middle is its own.
      const box = inner.element().getBoundingClientRect();
      const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      expect(inner.element().contains(top), `${name}: ${top?.outerHTML.slice(0, 200)}`).toBe(true);
      await userEvent.keyboard('{Escape}');
      await expect.element(inner).not.toBeInTheDocument();
      await expect.element(page.getByRole('dialog', { name: 'Details' })).toBeVisible();
      expect(activeName()).toBe(name);
    }
  });

  it('is still announced over', async () => {
    await renderUi(<Scene />);
    await openDialog();
    await press('Say');
    const region = document.querySelector('[data-announcer="polite"]');
    await expect.poll(() => region?.textContent).toBe('Said from inside');
    expect(region?.closest('[inert], [aria-hidden="true"]')).toBeNull();
  });

  it.each(['ltr', 'rtl'] as const)('is accessible in %s', async (dir) => {
    await renderUi(
      <Scene dialog={{ text: 'What it is about.', size: 'wide', actions: <Button variant="accent">Save</Button> }} />,
      {
        dir,
        theme: { mode: dir === 'rtl' ? 'dark' : 'light' },
      },
    );
    await openDialog();
    await expectAccessible();
  });
});

describe('useConfirm', () => {
  function Leave({ onAnswer }: { onAnswer: (answer: boolean) => void }) {
    const confirm = useConfirm();
    const request = {
      title: 'Leave “Lisbon offsite”?',
      text: 'You stop receiving its messages.',
      confirmLabel: 'Leave group',
      cancelLabel: 'Stay',
      tone: 'danger',
    } as const;
    return (
      <button type="button" onClick={() => void confirm(request).then(onAnswer)}>
        Leave
      </button>
    );
  }

  it('starts on the way out and names the thing', async () => {
    const onAnswer = vi.fn();
    await renderUi(<Leave onAnswer={onAnswer} />);
    await press('Leave');
    const question = page.getByRole('alertdialog', { name: 'Leave “Lisbon offsite”?' });
    await expect.element(question).toHaveAccessibleDescription('You stop receiving its messages.');
    await expect.poll(activeName).toBe('Stay');
    await expectAccessible();
    await userEvent.keyboard('{Enter}');
    await expect.element(question).not.toBeInTheDocument();
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith(false);
    expect(activeName()).toBe('Leave');
  });

  it('says yes to the act and no to Escape', async () => {
    const onAnswer = vi.fn();
    await renderUi(<Leave onAnswer={onAnswer} />);
    await press('Leave');
    await userEvent.click(button('Leave group'));
    await expect.poll(() => onAnswer.mock.calls).toEqual([[true]]);
    await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
    await press('Leave');
    await expect.poll(activeName).toBe('Stay');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => onAnswer.mock.calls).toEqual([[true], [false]]);
  });
});
