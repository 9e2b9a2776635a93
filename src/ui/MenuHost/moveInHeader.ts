import type { KeyboardEvent } from 'react';

/**
 * Keys between the row above the items (`role="menuitem"` buttons that Base UI does not know) and the items: Up from
 * the first item, Down and Up out of the row, arrows and ends inside it. Returns whether the key is used up.
 */
export function moveInHeader(event: KeyboardEvent<HTMLElement>): boolean {
  const popup = event.currentTarget;
  const row = [...popup.querySelectorAll<HTMLElement>('[data-menu-header] [role^="menuitem"]')];
  const items = [...popup.querySelectorAll<HTMLElement>('[role^="menuitem"]')].filter((item) => !row.includes(item));
  const active = document.activeElement as HTMLElement;
  const at = row.indexOf(active);
  const target = at < 0 ? fromItems(event.key, { row, items, active }) : inRow(event, { row, items, at });
  target?.focus();
  return target !== undefined;
}

function fromItems(
  key: string,
  { row, items, active }: { row: readonly HTMLElement[]; items: readonly HTMLElement[]; active: HTMLElement },
): HTMLElement | undefined {
  if (key === 'ArrowUp' && active === items[0]) return row[0];
  if (key === 'ArrowDown' && active === items.at(-1)) return row[0];
  return undefined;
}

function inRow(
  event: KeyboardEvent<HTMLElement>,
  { row, items, at }: { row: readonly HTMLElement[]; items: readonly HTMLElement[]; at: number },
): HTMLElement | undefined {
  const isMirrored = getComputedStyle(event.currentTarget).direction === 'rtl';
  switch (event.key) {
    case 'ArrowDown':
      return items[0];
    case 'ArrowUp':
      return items.at(-1);
    case 'ArrowRight':
    case 'ArrowLeft': {
      const step = (event.key === 'ArrowRight') === isMirrored ? -1 : 1;
      return row[(at + step + row.length) % row.length];
    }
    case 'Home':
      return row[0];
    case 'End':
      return row.at(-1);
    default:
      return undefined;
  }
}
