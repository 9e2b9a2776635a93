import { expect, type Locator, type Page, test } from '@playwright/test';

/** What a stranger does in the first two minutes, on the built demo under its content security policy. */

const desktop = (page: Page): Locator => page.getByRole('region', { name: 'Ana’s view' });
const phone = (page: Page): Locator => page.getByRole('region', { name: 'Bo’s phone' });
const field = (view: Locator): Locator => view.getByRole('textbox', { name: /^Message to/ });
const rowOf = (view: Locator, text: string): Locator => view.getByRole('article').filter({ hasText: text });

async function openDemo(page: Page): Promise<string[]> {
  const breaches: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy|TrustedHTML/i.test(message.text()))
      breaches.push(message.text());
  });
  page.on('pageerror', (error) => breaches.push(String(error)));
  page.on('request', (request) => {
    if (!/^(?:http:\/\/localhost|blob:|data:)/.test(request.url())) breaches.push(`request to ${request.url()}`);
  });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/#/c/ana-bo');
  await expect(field(desktop(page))).toBeVisible();
  // A first visit fills the world.
  await expect(desktop(page).getByRole('article').first()).toBeVisible({ timeout: 30_000 });
  return breaches;
}

async function openBo(page: Page): Promise<void> {
  await phone(page)
    .getByRole('option', { name: /^Ana Marsh/ })
    .first()
    .click();
  await expect(field(phone(page))).toBeVisible();
}

test('Ana writes, Bo reads and answers, and nothing breaks the policy', async ({ page }) => {
  const breaches = await openDemo(page);
  await openBo(page);
  await field(desktop(page)).fill('Are you at the station?');
  await page.keyboard.press('Enter');
  await expect(rowOf(desktop(page), 'Are you at the station?')).toHaveCount(1);
  await expect(rowOf(phone(page), 'Are you at the station?')).toHaveCount(1);
  await field(phone(page)).fill('Two minutes away.');
  await expect(
    desktop(page)
      .getByText(/typing/)
      .first(),
  ).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(rowOf(desktop(page), 'Two minutes away.')).toHaveCount(1);
  await expect(rowOf(desktop(page), 'Are you at the station?')).toHaveAccessibleName(/Are you at the station\?, Read$/);
  expect(breaches).toEqual([]);
});

test('P1 P2 P16 Ana writes offline and comes back: nothing is missing, nothing is doubled', async ({ page }) => {
  await openDemo(page);
  await openBo(page);
  await page.getByText('Behind the scenes').click();
  await page.getByLabel('Ana’s network').selectOption('offline');
  await expect(desktop(page).getByText(/You are offline/)).toBeVisible();
  await page.getByText('Behind the scenes').click();
  for (const text of ['first offline', 'second offline', 'third offline']) {
    await field(desktop(page)).fill(text);
    await page.keyboard.press('Enter');
    await expect(rowOf(desktop(page), text)).toHaveCount(1);
  }
  await field(phone(page)).fill('meanwhile, from Bo');
  await page.keyboard.press('Enter');
  await expect(rowOf(phone(page), 'meanwhile, from Bo')).toHaveCount(1);
  await expect(rowOf(desktop(page), 'meanwhile, from Bo')).toHaveCount(0);
  // The tunnel is a long one: a reload in it loses nothing, and sends nothing.
  await page.reload();
  await expect(rowOf(desktop(page), 'third offline')).toHaveAccessibleName(/Waiting to be sent$/);
  await expect(rowOf(desktop(page), 'meanwhile, from Bo')).toHaveCount(0);
  await page.getByText('Behind the scenes').click();
  await page.getByLabel('Ana’s network').selectOption('online');
  await page.getByText('Behind the scenes').click();
  await expect(rowOf(desktop(page), 'meanwhile, from Bo')).toHaveCount(1);
  for (const text of ['first offline', 'second offline', 'third offline', 'meanwhile, from Bo']) {
    await expect(rowOf(desktop(page), text)).toHaveCount(1);
  }
  await openBo(page);
  for (const text of ['first offline', 'second offline', 'third offline']) {
    await expect(rowOf(phone(page), text)).toHaveCount(1);
  }
});

test('a deep link opens its conversation, the title counts what is unread, and back goes back', async ({ page }) => {
  await openDemo(page);
  await expect(page).toHaveTitle(/\d/);
  await desktop(page)
    .getByRole('option', { name: /^Priya/ })
    .first()
    .click();
  await expect(page).toHaveURL(/#\/c\//);
  const url = page.url();
  await page.goBack();
  await expect(page).toHaveURL(/ana-bo/);
  await page.goto(url);
  await expect(desktop(page).getByRole('heading', { level: 2, name: /Priya/ })).toBeVisible();
});

test('the phone can be put away and taken out again, and the focus goes along', async ({ page }) => {
  await openDemo(page);
  await page.getByRole('button', { name: 'Close Bo’s phone' }).click();
  await expect(phone(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Show Bo’s phone' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(phone(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Close Bo’s phone' })).toBeFocused();
});

test('back closes the picture that is open, and then leaves the conversation', async ({ page }) => {
  await openDemo(page);
  const address = page.url();
  const photo = desktop(page).getByRole('button', { name: /^Open photo/ });
  await photo.last().click();
  const viewer = page.getByRole('dialog');
  await expect(viewer).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await page.goBack();
  await expect(viewer).toBeHidden();
  expect(page.url()).toBe(address);
  await expect(field(desktop(page))).toBeVisible();

  await photo.last().click();
  await expect(viewer).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(viewer).toBeHidden();
  await expect.poll(() => page.url()).toBe(address);

  // A link to the picture opens it, and closing it leaves the conversation.
  await photo.last().click();
  await expect(viewer).toBeVisible();
  await page.reload();
  await expect(viewer).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  await expect(viewer).toBeHidden();
  await expect(field(desktop(page))).toBeVisible();
});
