import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Icon } from '../../../src/ui/Icon/Icon.js';
import { IconButton } from '../../../src/ui/IconButton/IconButton.js';
import { useToast } from '../../../src/ui/Toast/useToast.js';
import { activeName, expectAccessible, renderUi, stillness } from './renderUi.js';

function Deleter({ onUndo }: { onUndo: () => void }) {
  const toast = useToast();
  return (
    <button type="button" onClick={() => toast.show({ text: 'Deleted', action: { label: 'Undo', onAction: onUndo } })}>
      Delete
    </button>
  );
}

describe('notices', () => {
  it('can be reached and acted on by keyboard, and give the focus back', async () => {
    const onUndo = vi.fn();
    await renderUi(<Deleter onUndo={onUndo} />);
    (page.getByRole('button', { name: 'Delete' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Deleted')).toBeVisible();
    await expectAccessible();
    await userEvent.tab();
    expect(activeName()).toBe('Undo');
    await userEvent.keyboard('{Enter}');
    expect(onUndo).toHaveBeenCalledTimes(1);
    await expect.element(page.getByText('Deleted')).not.toBeInTheDocument();
    expect(activeName()).toBe('Delete');
  });

  it('leave the page beside them to the pointer', async () => {
    await renderUi(<Deleter onUndo={() => undefined} />);
    await userEvent.click(page.getByRole('button', { name: 'Delete' }));
    await expect.element(page.getByText('Deleted')).toBeVisible();
    const { left, top, height } = page.getByText('Deleted').element().closest('li')!.getBoundingClientRect();
    expect(document.elementFromPoint(left - 10, top + height / 2)?.closest('.cl-Toasts')).toBeNull();
    await userEvent.keyboard('{Tab}{Escape}');
    await expect.element(page.getByText('Deleted')).not.toBeInTheDocument();
  });
});

describe('tooltip', () => {
  const button = (
    <IconButton label="Reply">
      <Icon name="reply" />
    </IconButton>
  );
  const tip = () => document.querySelector('.cl-Tooltip');

  it('comes on hover, below the control, and goes by Escape', async () => {
    await renderUi(button);
    await userEvent.hover(page.getByRole('button', { name: 'Reply' }));
    await expect.poll(() => tip()?.textContent).toBe('Reply');
    await stillness();
    const anchor = page.getByRole('button', { name: 'Reply' }).element().getBoundingClientRect();
    expect(tip()!.getBoundingClientRect().top).toBeGreaterThanOrEqual(anchor.bottom);
    await userEvent.keyboard('{Escape}');
    expect(tip()).toBeNull();
  });

  it('comes at once on keyboard focus', async () => {
    await renderUi(button);
    await userEvent.tab();
    await expect.poll(() => tip()?.textContent).toBe('Reply');
    await expectAccessible();
    await userEvent.tab();
    await expect.poll(tip).toBeNull();
  });
});
