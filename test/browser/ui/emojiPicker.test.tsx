import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EmojiPicker } from '../../../src/ui/EmojiPicker/EmojiPicker.js';
import { createMemoryEmojiStorage } from '../../../src/ui/EmojiPicker/EmojiStorage.js';
import type { EmojiStorage } from '../../../src/ui/EmojiPicker/EmojiStorage.js';
import { usePopoverHost } from '../../../src/ui/Popover/usePopoverHost.js';
import { active, activeName, expectAccessible, renderUi, stillness } from './renderUi.js';

const search = () => page.getByRole('searchbox', { name: 'Search emoji' });
const grid = () => page.getByRole('grid', { name: 'Emoji' });
const cells = () => document.querySelectorAll('[role="gridcell"]');
const isInView = (element: Element | null): boolean => {
  const body = document.querySelector('.cl-EmojiPicker-body')?.getBoundingClientRect();
  const box = element?.getBoundingClientRect();
  return !!body && !!box && box.top >= body.top - 1 && box.bottom <= body.bottom + 1;
};

async function openPicker(
  options: { storage?: EmojiStorage; dir?: 'ltr' | 'rtl'; onPick?: (emoji: string) => void } = {},
) {
  const { storage = createMemoryEmojiStorage(), dir = 'ltr', onPick = () => undefined } = options;
  await renderUi(<EmojiPicker onPick={onPick} storage={storage} />, { dir });
  await expect.element(search()).toHaveFocus();
  return storage;
}

describe('EmojiPicker', () => {
  beforeEach(() => {
    localStorage.clear();
  });

  it('draws only the rows near the view', async () => {
    await openPicker();
    await expect.element(grid()).toBeVisible();
    expect(cells().length).toBeGreaterThan(40);
    expect(cells().length).toBeLessThan(200);
    expect(Number(grid().element().getAttribute('aria-rowcount'))).toBeGreaterThan(200);
    await expect.element(grid()).toHaveAttribute('aria-colcount', '8');
  });

  it('goes from the search field into the grid and by arrows through it', async () => {
    await openPicker();
    await userEvent.keyboard('{ArrowDown}');
    expect(activeName()).toBe('Grinning Face');
    await userEvent.keyboard('{ArrowRight}');
    const second = activeName();
    await userEvent.keyboard('{ArrowDown}{ArrowUp}');
    expect(activeName()).toBe(second);
    await userEvent.keyboard('{End}');
    expect(active()?.getAttribute('aria-colindex')).toBe('8');
    await userEvent.keyboard('{Home}{ArrowUp}');
    await expect.element(search()).toHaveFocus();
  });

  it('mirrors the arrows in right-to-left', async () => {
    await openPicker({ dir: 'rtl' });
    await userEvent.keyboard('{ArrowDown}{ArrowLeft}');
    expect(active()?.getAttribute('aria-colindex')).toBe('2');
    const [first, second] = [cells()[0]!, active()!].map((cell) => cell.getBoundingClientRect().left);
    expect(second).toBeLessThan(first!);
  });

  it('keeps the focus on an emoji in view, by page and to the end of everything', async () => {
    await openPicker();
    await userEvent.keyboard('{ArrowDown}');
    for (let page_ = 0; page_ < 12; page_ += 1) {
      await userEvent.keyboard('{PageDown}');
      expect(active()?.getAttribute('role')).toBe('gridcell');
      await expect.poll(() => isInView(active())).toBe(true);
    }
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(activeName()).toMatch(/flag/i);
    await expect.poll(() => isInView(active())).toBe(true);
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    expect(activeName()).toBe('Grinning Face');
  });

  it('keeps the focused emoji mounted while it is scrolled away', async () => {
    await openPicker();
    await userEvent.keyboard('{ArrowDown}');
    const body = document.querySelector('.cl-EmojiPicker-body')!;
    body.scrollTop = 4000;
    await expect.poll(() => document.querySelector('[data-row="1"] + [data-row="2"]')).toBeNull();
    expect(activeName()).toBe('Grinning Face');
  });

  it('finds by words, picks the first by Enter, and is emptied by Escape', async () => {
    const onPick = vi.fn();
    await openPicker({ onPick });
    await userEvent.keyboard('rocket');
    await expect.poll(() => cells()[0]?.textContent).toBe('🚀');
    await userEvent.keyboard('{Enter}');
    expect(onPick).toHaveBeenCalledExactlyOnceWith('🚀');
    await userEvent.keyboard('{Escape}');
    await expect.element(search()).toHaveValue('');
    await userEvent.keyboard('zzqq');
    await expect.element(page.getByText('No emoji for')).toBeVisible();
    await expect.poll(() => document.querySelector('[data-announcer="polite"]')?.textContent).toContain('0');
  });

  it('does not pick by the Enter of an input method', async () => {
    const onPick = vi.fn();
    await openPicker({ onPick });
    await userEvent.keyboard('rocket');
    await expect.poll(() => cells()[0]?.textContent).toBe('🚀');
    search()
      .element()
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    search()
      .element()
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true }));
    expect(onPick).not.toHaveBeenCalled();
  });

  it('goes on searching with letters typed in the grid', async () => {
    await openPicker();
    await userEvent.keyboard('{ArrowDown}cat');
    await expect.element(search()).toHaveValue('cat');
  });

  it('jumps to a category by its tab', async () => {
    await openPicker();
    await userEvent.click(page.getByRole('tab', { name: 'Flags' }));
    await expect.element(page.getByRole('tab', { name: 'Flags' })).toHaveAttribute('aria-selected', 'true');
    await expect
      .poll(() => [...document.querySelectorAll('[role="rowheader"]')].map((head) => head.textContent))
      .toContain('Flags');
    (page.getByRole('tab', { name: 'Flags' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Home}');
    expect(activeName()).toBe('Smileys and people');
  });

  it('remembers what was picked, and shows an emoji that it does not know as text', async () => {
    const storage = createMemoryEmojiStorage();
    storage.set('chatloom.emoji.recent', JSON.stringify(['🫨🫨', '🎉']));
    const onPick = vi.fn();
    await openPicker({ storage, onPick });
    await expect.element(page.getByRole('tab', { name: 'Recent' })).toBeVisible();
    expect([...cells()].slice(0, 2).map((cell) => cell.textContent)).toEqual(['🫨🫨', '🎉']);
    await userEvent.click(page.getByRole('gridcell', { name: 'Grinning Face', exact: true }));
    expect(onPick).toHaveBeenCalledExactlyOnceWith('😀');
    expect(JSON.parse(storage.get('chatloom.emoji.recent') ?? '')).toEqual(['😀', '🫨🫨', '🎉']);
  });

  it('changes the skin tone, by keyboard', async () => {
    const storage = await openPicker();
    const tone = page.getByRole('button', { name: 'Skin tone, Default' });
    (tone.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('radio', { name: 'Default' })).toHaveFocus();
    await expectAccessible();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    await expect.element(page.getByRole('button', { name: 'Skin tone, Medium light' })).toHaveFocus();
    expect(storage.get('chatloom.emoji.skin')).toBe('2');
    (search().element() as HTMLElement).focus();
    await userEvent.keyboard('waving hand');
    await expect.poll(() => cells()[0]?.textContent).toBe('👋🏼');
  });

  it('writes nothing to the page and asks nothing of the network', async () => {
    await openPicker();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(Object.keys(localStorage)).toEqual([]);
    const foreign = performance.getEntriesByType('resource').filter(({ name }) => new URL(name).host !== location.host);
    expect(foreign).toEqual([]);
    expect(document.querySelector('em-emoji-picker')).toBeNull();
  });

  it('opens in a popover, takes the focus, and gives it back after a pick', async () => {
    const onPick = vi.fn();
    function Opener() {
      const popover = usePopoverHost();
      return (
        <button
          type="button"
          onClick={(event) =>
            popover.open({
              anchor: event.currentTarget,
              label: 'Emoji',
              surface: 'bare',
              render: (close) => (
                <EmojiPicker
                  onPick={(emoji) => {
                    close();
                    onPick(emoji);
                  }}
                />
              ),
            })
          }
        >
          Emoji
        </button>
      );
    }
    await renderUi(<Opener />);
    (page.getByRole('button', { name: 'Emoji' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(search()).toHaveFocus();
    await stillness();
    await expectAccessible();
    await userEvent.keyboard('rocket');
    await expect.poll(() => cells()[0]?.textContent).toBe('🚀');
    // The first Escape empties the field, the second would close.
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog', { name: 'Emoji' })).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(page.getByRole('dialog', { name: 'Emoji' })).not.toBeInTheDocument();
    expect(onPick).toHaveBeenCalledTimes(1);
    expect(activeName()).toBe('Emoji');
  });

  it.each(['ltr', 'rtl'] as const)('is accessible in %s', async (dir) => {
    await openPicker({ dir });
    await expectAccessible();
  });
});
