import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { Dialog } from '../../../src/ui/Dialog/Dialog.js';
import type { MenuItem, MenuRequest } from '../../../src/ui/MenuHost/MenuItem.js';
import { useMenuHost } from '../../../src/ui/MenuHost/useMenuHost.js';
import { useLongPress } from '../../../src/ui/useLongPress/useLongPress.js';
import { QuickReactions } from '../../../src/ui/QuickReactions/QuickReactions.js';
import { active, activeName, expectAccessible, renderUi, stillness } from './renderUi.js';

const noop = () => undefined;
/** A row is no control, and yet takes the focus: the list is one tab stop. */
const tabStop = { tabIndex: 0 };

function items(...labels: readonly string[]): MenuItem[] {
  return labels.map((label) => ({ id: label, label, onSelect: noop }));
}

/** A row with a toolbar that comes and goes, as a message has it. */
function Row({ request }: { request?: Partial<MenuRequest> }) {
  const menu = useMenuHost();
  const [hasToolbar, setHasToolbar] = useState(true);
  const [hasRow, setHasRow] = useState(true);
  return (
    <section aria-label="Messages">
      <article {...tabStop} aria-label="First">
        First
      </article>
      {hasRow ? (
        <article tabIndex={-1} aria-label="Row">
          <p>Row</p>
          {hasToolbar ? (
            <button
              type="button"
              onClick={(event) =>
                menu.open({
                  anchor: event.currentTarget,
                  label: 'Message menu',
                  items: items('Reply', 'Copy', 'Edit', 'Recall'),
                  ...request,
                })
              }
            >
              More
            </button>
          ) : null}
        </article>
      ) : null}
      <button type="button" onClick={() => setHasToolbar(false)} data-testid="no-toolbar">
        Hide toolbar
      </button>
      <button type="button" onClick={() => setHasRow(false)} data-testid="no-row">
        Hide row
      </button>
    </section>
  );
}

function Held({ items: held }: { items: readonly MenuItem[] }) {
  const menu = useMenuHost();
  const press = useLongPress<HTMLParagraphElement>({
    onLongPress: ({ x, y }) => menu.open({ anchor: { x, y }, label: 'Held', items: held, presentation: 'menu' }),
  });
  return (
    <p
      {...press}
      onContextMenu={(event) => {
        press.onContextMenu(event);
        if (event.defaultPrevented) return;
        event.preventDefault();
        menu.open({ anchor: { x: event.clientX, y: event.clientY }, label: 'Held', items: held });
      }}
    >
      Hold me
    </p>
  );
}

async function openByKeyboard(): Promise<void> {
  page.getByRole('button', { name: 'More' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('menu')).toBeVisible();
  await expect.poll(() => page.getByRole('menu').element().contains(active())).toBe(true);
  await stillness();
}

const click = (testId: string) => (page.getByTestId(testId).element() as HTMLElement).click();

describe('MenuHost', () => {
  it('moves by arrows, ends and typeahead, and gives the focus back on Escape', async () => {
    await renderUi(<Row />);
    await openByKeyboard();
    await userEvent.keyboard('{ArrowDown}');
    const first = activeName();
    await userEvent.keyboard('{End}');
    expect(activeName()).toBe('Recall');
    await userEvent.keyboard('{Home}');
    expect(activeName()).toBe('Reply');
    expect(first).toBe('Reply');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(activeName()).toBe('Edit');
    await userEvent.keyboard('c');
    await expect.poll(activeName).toBe('Copy');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
    expect(activeName()).toBe('More');
  });

  it('stands at a point', async () => {
    await renderUi(<Row request={{ anchor: { x: 200, y: 100 } }} />);
    await openByKeyboard();
    const box = page.getByRole('menu').element().getBoundingClientRect();
    expect(box.left).toBeCloseTo(200, 0);
    expect(box.top).toBeGreaterThanOrEqual(100);
    expect(box.top).toBeLessThan(112);
  });

  it('goes to the other edge of a point in right-to-left', async () => {
    await renderUi(<Row request={{ anchor: { x: 600, y: 100 } }} />, { dir: 'rtl' });
    await openByKeyboard();
    expect(page.getByRole('menu').element().getBoundingClientRect().right).toBeCloseTo(600, 0);
  });

  it('gives the focus to the row when the toolbar with the opener has gone', async () => {
    await renderUi(<Row />);
    await openByKeyboard();
    click('no-toolbar');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
    expect(activeName()).toBe('Row');
  });

  it("gives the focus to the list's tab stop when the row has gone", async () => {
    await renderUi(<Row />);
    await openByKeyboard();
    click('no-row');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
    expect(activeName()).toBe('First');
  });

  it('has given the focus back when the item acts', async () => {
    const focusAtSelect = vi.fn();
    const onClose = vi.fn();
    const act: MenuItem = { id: 'act', label: 'Act', onSelect: () => focusAtSelect(activeName()) };
    await renderUi(<Row request={{ items: [act], onClose }} />);
    await openByKeyboard();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(focusAtSelect).toHaveBeenCalledExactlyOnceWith('More');
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(activeName()).toBe('More');
  });

  it('leads into a dialog and from there back to the opener', async () => {
    function WithDialog() {
      const [isOpen, setIsOpen] = useState(false);
      return (
        <>
          <Row request={{ items: [{ id: 'ask', label: 'Ask', onSelect: () => setIsOpen(true) }] }} />
          <Dialog open={isOpen} onClose={() => setIsOpen(false)} title="Sure?" closeLabel="Close" />
        </>
      );
    }
    await renderUi(<WithDialog />);
    await openByKeyboard();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await expect.poll(activeName).toBe('Close');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(activeName()).toBe('More');
  });

  it('is left by Tab, which goes on from the opener', async () => {
    await renderUi(<Row />);
    await openByKeyboard();
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.tab();
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
    expect(activeName()?.trim()).toBe('Hide toolbar');
  });

  it('closes on a press outside, which goes through', async () => {
    await renderUi(<Row />);
    await openByKeyboard();
    await userEvent.click(page.getByText('First'));
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
    expect(document.body).not.toHaveFocus();
  });

  it('says why an item is disabled, and does nothing', async () => {
    const onSelect = vi.fn();
    const item: MenuItem = { id: 'edit', label: 'Edit', disabled: true, reason: 'Older than two minutes', onSelect };
    await renderUi(<Row request={{ items: [item, ...items('Copy')] }} />);
    await openByKeyboard();
    const line = page.getByRole('menuitem', { name: /Edit.*Older than two minutes/ });
    await expect.element(line).toHaveAttribute('aria-disabled', 'true');
    await userEvent.keyboard('{Home}{Enter}');
    (line.element() as HTMLElement).click();
    expect(onSelect).not.toHaveBeenCalled();
    await expect.element(page.getByRole('menu')).toBeVisible();
  });

  it('reaches the reactions above the items by arrows, mirrored in right-to-left', async () => {
    const onPick = vi.fn();
    const header = (close: () => void) => (
      <QuickReactions
        as="menu"
        label="Reactions"
        emoji={['👍', '😂', '🎉']}
        mine={['😂']}
        itemLabel={(emoji) => `React with ${emoji}`}
        moreLabel="More emoji"
        onMore={noop}
        onPick={(emoji) => {
          close();
          onPick(emoji);
        }}
      />
    );
    await renderUi(<Row request={{ header }} />, { dir: 'rtl' });
    await openByKeyboard();
    await userEvent.keyboard('{Home}{ArrowUp}');
    expect(activeName()).toBe('React with 👍');
    await userEvent.keyboard('{ArrowLeft}');
    expect(activeName()).toBe('React with 😂');
    await userEvent.keyboard('{End}');
    expect(activeName()).toBe('More emoji');
    await userEvent.keyboard('{ArrowDown}');
    expect(activeName()).toBe('Reply');
    await expectAccessible();
    await userEvent.keyboard('{ArrowUp}{ArrowLeft}{Enter}');
    expect(onPick).toHaveBeenCalledExactlyOnceWith('😂');
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
    expect(activeName()).toBe('More');
  });

  it('comes as a sheet at the lower edge of its root', async () => {
    await renderUi(<Row request={{ presentation: 'sheet' }} />, { width: 390 });
    await openByKeyboard();
    const root = page.getByTestId('root').element().getBoundingClientRect();
    await expect
      .poll(() => page.getByRole('menu').element().getBoundingClientRect().bottom)
      .toBeCloseTo(root.bottom, 0);
    const sheet = page.getByRole('menu').element().getBoundingClientRect();
    expect(sheet.left).toBeCloseTo(root.left, 0);
    expect(sheet.width).toBeCloseTo(root.width, 0);
    const middle = document.elementFromPoint(sheet.left + sheet.width / 2, sheet.top + 12);
    expect(middle?.closest('[role="menu"]')).not.toBeNull();
    // The pane beside it stays bright, and a press there closes all the same.
    expect(document.elementFromPoint(root.right + 100, 100)?.closest('.cl-Scrim')).toBeNull();
    await expectAccessible();
  });

  it('opens in place of the one that is open, and keeps the way back', async () => {
    function Two() {
      const menu = useMenuHost();
      const request = { anchor: { x: 300, y: 200 }, label: 'Second', items: items('Only') };
      return (
        <Row request={{ items: [...items('Reply'), { id: 'n', label: 'Next', onSelect: () => menu.open(request) }] }} />
      );
    }
    await renderUi(<Two />);
    await openByKeyboard();
    await userEvent.keyboard('{End}{Enter}');
    await expect.element(page.getByRole('menu', { name: 'Second' })).toBeVisible();
    expect(page.getByRole('menu').elements()).toHaveLength(1);
    await expect.poll(() => page.getByRole('menu').element().contains(active())).toBe(true);
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
    expect(activeName()).toBe('More');
  });

  it('opens by the right mouse button and stays when the button is released', async () => {
    const onSelect = vi.fn();
    await renderUi(<Held items={[{ id: 'a', label: 'Act', onSelect }]} />);
    await userEvent.click(page.getByText('Hold me'), { button: 'right' });
    await expect.element(page.getByRole('menu')).toBeVisible();
    await stillness();
    await expect.element(page.getByRole('menu')).toBeVisible();
    expect(onSelect).not.toHaveBeenCalled();
  });

  it('opens by a finger that rests and stays when it lifts; a tap beside it closes it', async () => {
    const onSelect = vi.fn();
    await renderUi(<Held items={[{ id: 'a', label: 'Act', onSelect }]} />);
    const box = page.getByText('Hold me').element().getBoundingClientRect();
    // The runner may draw the page scaled.
    const scale = (window.frameElement?.getBoundingClientRect().width ?? innerWidth) / innerWidth;
    const at = { x: (box.left + 20) * scale, y: (box.top + 10) * scale };
    await cdp().send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
    await expect.element(page.getByRole('menu')).toBeVisible();
    await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await stillness();
    await expect.element(page.getByRole('menu')).toBeVisible();
    expect(onSelect).not.toHaveBeenCalled();
    const away = { x: 700 * scale, y: 400 * scale };
    await cdp().send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [away] });
    await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
  });

  it('adds no style element, and leaves the page as it was', async () => {
    await renderUi(<Row />);
    const before = document.querySelectorAll('style').length;
    const body = document.body.getAttribute('style');
    await openByKeyboard();
    expect(document.querySelectorAll('style').length).toBe(before);
    expect(document.body.getAttribute('style')).toBe(body);
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
    expect(document.querySelector('[aria-hidden="true"] main, main[aria-hidden], main[inert]')).toBeNull();
  });

  it.each(['ltr', 'rtl'] as const)('is accessible in %s', async (dir) => {
    const request = {
      items: [
        { id: 'reply', label: 'Reply', shortcut: 'R', group: 'a', onSelect: noop },
        { id: 'pin', label: 'Pinned', checked: true, group: 'a', onSelect: noop },
        { id: 'delete', label: 'Delete for me', tone: 'danger', group: 'b', onSelect: noop },
      ] satisfies MenuItem[],
    };
    await renderUi(<Row request={request} />, { dir });
    await openByKeyboard();
    await expectAccessible();
  });
});
