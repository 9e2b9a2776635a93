import { expect, type Locator, type Page, test } from '@playwright/test';

/** The whole messenger without a pointer: what a person does in a day, by keys alone. */

test.use({ viewport: { width: 1100, height: 800 } });

const view = (page: Page): Locator => page.getByRole('region', { name: 'Ana’s view' });
const field = (page: Page): Locator => page.getByRole('textbox', { name: /^Message to/ });
const conversation = (page: Page, name: RegExp): Locator => view(page).getByRole('option', { name }).first();
const message = (page: Page, text: string): Locator => view(page).getByRole('article').filter({ hasText: text }).last();

async function open(page: Page, path = '/#/c/ana-bo'): Promise<void> {
  await page.goto(path);
  // A first visit fills the world.
  await expect(view(page).getByRole('article').first()).toBeVisible({ timeout: 30_000 });
  await expect(field(page)).toBeFocused();
}

/** Presses keys one after the other; after each the focus is on something. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await expectFocus(page);
  }
}

/** The focus may cross the body between two frames, never rest there. */
async function expectFocus(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
}

async function write(page: Page, text: string): Promise<void> {
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(text);
  await press(page, 'Enter');
  await expect(message(page, text)).toBeVisible();
  await expect(field(page)).toHaveValue('');
}

/** From the composer to the last message. */
async function goToMessages(page: Page): Promise<void> {
  await press(page, 'Shift+F6', 'End');
  await expect(view(page).getByRole('article').last()).toBeFocused();
}

test('the screen has at most twelve tab stops, in the order of reading, and Tab is never caught', async ({ page }) => {
  await open(page);
  await page.keyboard.type('a draft');
  const stops = await page.evaluate(() => {
    const isStop = (node: HTMLElement): boolean =>
      node.tabIndex >= 0 && node.checkVisibility({ visibilityProperty: true });
    return [...document.querySelectorAll<HTMLElement>('.demo-desktop *')].filter(isStop).length;
  });
  expect(stops).toBeLessThanOrEqual(12);

  const seen: string[] = [];
  for (let turn = 0; turn < 200; turn += 1) {
    await page.keyboard.press('Tab');
    seen.push(
      await page.evaluate(() => {
        const active = document.activeElement;
        const label = active?.getAttribute('aria-label') ?? active?.textContent;
        return `${active?.tagName} ${label?.slice(0, 40)}`;
      }),
    );
  }
  const round = seen.indexOf(seen[0] ?? '', 1);
  expect(round).toBeGreaterThan(8);
  expect(seen.slice(round, round * 2)).toEqual(seen.slice(0, round));
  const places = [
    'Skip to messages',
    'New conversation',
    'Search people and groups',
    'Attach',
    'Message to Bo Lindgren',
    'Send',
  ];
  const order = places.map((name) =>
    seen.findIndex(
      (entry, at) => at >= seen.findIndex((first) => first.includes('Skip to messages')) && entry.includes(name),
    ),
  );
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

test('write, reply, react, change and recall', async ({ page }) => {
  await open(page);
  await write(page, 'First by key');

  await goToMessages(page);
  await press(page, 'r');
  await expect(field(page)).toBeFocused();
  await write(page, 'Second answers it');
  await expect(message(page, 'Second answers it')).toContainText('First by key');

  await goToMessages(page);
  await press(page, 'ArrowUp', 'e');
  await expect(page.getByRole('button', { name: 'React with 👍' })).toBeFocused();
  await press(page, 'ArrowRight', 'Enter');
  await expect(view(page).getByRole('article', { name: /^You, .*First by key, .*❤️, 1 reaction/ })).toBeFocused();

  await press(page, 'Escape');
  await expect(field(page)).toBeFocused();
  await press(page, 'ArrowUp');
  await expect(field(page)).toHaveValue('Second answers it');
  await page.keyboard.type(', changed');
  await press(page, 'Enter');
  await expect(message(page, 'Second answers it, changed')).toHaveAccessibleName(/Edited/);

  await goToMessages(page);
  await press(page, 'Delete');
  await expect(page.getByRole('alertdialog').getByRole('button', { name: 'Keep' })).toBeFocused();
  await press(page, 'Tab', 'Enter');
  await expect(message(page, 'You recalled a message')).toBeVisible();
  await expect(view(page).getByRole('article').last()).toBeFocused();
  await press(page, 'Enter');
  await expect(view(page).getByRole('button', { name: 'Edit again' })).toBeFocused();
  await press(page, 'Enter');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('Second answers it, changed');
});

test('the menu of a message: copy, who reacted, delete for me', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await write(page, 'Take this along');
  await goToMessages(page);
  await press(page, 'Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
  await press(page, 'c', 'Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('Take this along');
  await expect(message(page, 'Take this along')).toBeFocused();

  await press(page, 'Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
  await press(page, 'Escape');
  await expect(message(page, 'Take this along')).toBeFocused();

  await press(page, 'Shift+F10');
  await page.keyboard.type('de');
  await press(page, 'Enter');
  const dialog = page.getByRole('alertdialog');
  if (await dialog.isVisible()) await press(page, 'Tab', 'Enter');
  await expect(message(page, 'Take this along')).toHaveCount(0);
  await expectFocus(page);

  const reacted = view(page).getByRole('article', { name: /It has seen the third paragraph/ });
  await press(page, 'Escape', 'Shift+F6', 'ArrowUp');
  await expect(reacted).toBeFocused();
  await press(page, 'Shift+F10');
  await page.keyboard.type('sh');
  await press(page, 'Enter');
  const people = page.getByRole('dialog', { name: 'Reactions' });
  await expect(people.getByRole('listitem')).toHaveText(/You/);
  await press(page, 'Escape');
  await expect(reacted).toBeFocused();
});

test('a picture: into the message, the viewer, through the pictures and back', async ({ page }) => {
  await open(page);
  await press(page, 'Shift+F6', 'ArrowUp', 'ArrowUp', 'ArrowUp');
  const picture = view(page)
    .getByRole('article', { name: /They have hung a bird/ })
    .first();
  await expect(picture).toBeFocused();
  await press(page, 'Enter', 'Enter');
  const viewer = page.getByRole('dialog');
  await expect(viewer).toBeVisible();
  await press(page, 'ArrowLeft', '+', '0', 'Escape');
  await expect(viewer).toHaveCount(0);
  await expect(picture.locator('button').first()).toBeFocused();
  await press(page, 'Escape');
  await expect(picture).toBeFocused();
});

test('emoji: search, grid, and on with writing', async ({ page }) => {
  await open(page);
  await press(page, 'Tab', 'Enter');
  await expect(page.getByRole('searchbox', { name: 'Search emoji' })).toBeFocused();
  await page.keyboard.type('rocket');
  await expect(page.getByRole('gridcell', { name: 'Rocket' })).toBeVisible();
  await press(page, 'ArrowDown', 'Enter', 'Escape');
  await expectFocus(page);
  await expect(field(page)).toHaveValue('🚀');
});

test('from one conversation to the next, to the unread, to a found one, and its menu', async ({ page }) => {
  await open(page);
  await press(page, 'Alt+ArrowDown');
  await expect(page).toHaveURL(/#\/c\/design/);
  await expect(field(page)).toHaveValue('');
  await press(page, 'Alt+Shift+ArrowDown');
  await expect(page).toHaveURL(/#\/c\/moving/);

  await press(page, 'Control+k');
  await page.keyboard.type('priya');
  await press(page, 'ArrowDown');
  await expect(conversation(page, /^Priya Nair/)).toBeFocused();
  await press(page, 'Control+k', 'Enter');
  await expect(page).toHaveURL(/#\/c\/.*priya/);
  await expect(page.getByRole('searchbox', { name: 'Search people and groups' })).toHaveValue('');
  await expect(field(page)).toBeFocused();

  await press(page, 'F6');
  await expect(conversation(page, /^Priya Nair/)).toBeFocused();
  await press(page, 'Shift+F10');
  await page.keyboard.type('mute');
  await press(page, 'Enter');
  await expect(conversation(page, /^Priya Nair.*Muted/)).toBeFocused();
  await press(page, 'Shift+F10');
  await page.keyboard.type('delete');
  await press(page, 'Enter');
  await expect(page.getByRole('alertdialog').getByRole('button', { name: 'Keep' })).toBeFocused();
  await press(page, 'Tab', 'Enter');
  await expect(conversation(page, /^Priya Nair/)).toHaveCount(0);
  await expect(page.locator('[role=option]:focus')).toHaveCount(1);
});

test('a new group from two names, and the keys in force', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'New conversation' }).focus();
  await press(page, 'Enter');
  const dialog = page.getByRole('dialog', { name: 'New conversation' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  for (const name of ['Jonas', 'Maya']) {
    await page.keyboard.type(name);
    await expect(dialog.getByRole('checkbox', { name: new RegExp(name) })).toBeVisible();
    await press(page, 'ArrowDown', 'Space');
    await expect(dialog.getByRole('searchbox')).toBeFocused();
  }
  await press(page, 'Enter');
  await expect(dialog).toHaveCount(0);
  await expect(field(page)).toBeFocused();
  await write(page, 'Hello, you two');

  await press(page, 'Control+/');
  const help = page.getByRole('dialog', { name: /keys|keyboard/i });
  await expect(help).toBeVisible();
  await press(page, 'Escape');
  await expect(help).toHaveCount(0);
  await expect(field(page)).toBeFocused();
});

test('an original far back in ten thousand messages, and the way back', async ({ page }) => {
  await open(page, '/#/c/ten-thousand');
  await goToMessages(page);
  const articles = view(page).getByRole('article');
  const first = (): Promise<string | null> => articles.first().getAttribute('data-key');
  for (let back = 0; back < 30; back += 1) {
    const before = await first();
    await press(page, 'Home');
    await expect.poll(first).not.toBe(before);
  }
  const original = page.locator('[role=article]:focus');
  const text = ((await original.locator('.cl-Bubble-text').textContent()) ?? '').slice(0, 20);
  await press(page, 'r');
  await write(page, 'An answer after a long time');
  // The reply stands at the end, and its original is loaded no more.
  await page.reload();
  await expect(message(page, 'An answer after a long time')).toBeVisible({ timeout: 30_000 });
  await goToMessages(page);
  await press(page, 'Enter', 'Enter');
  await expect(page.locator('[role=article]:focus')).toContainText(text);
  await view(page).getByRole('button', { name: 'Back to where you were' }).focus();
  await press(page, 'Enter');
  await expect(message(page, 'An answer after a long time')).toBeVisible();
  await expectFocus(page);
});
