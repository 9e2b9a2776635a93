import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import type { ChatTest } from './pages/chat.js';
import { type PageServer, servePages } from './pages/servePages.js';

declare const chatTest: ChatTest;

let pages: PageServer;

test.beforeAll(async () => {
  pages = await servePages();
});

test.afterAll(() => pages.close());

/** The backend lies in memory here, so that a fault of the disk is the kit's alone. */
async function openChat(context: BrowserContext, quotaSize?: number): Promise<Page> {
  const page = await context.newPage();
  if (quotaSize !== undefined) await overrideQuota(page, quotaSize);
  await page.goto(`${pages.origin}/chat.html?backend=memory`);
  await page.waitForFunction(() => chatTest.status() === 'online');
  await page.evaluate(() => chatTest.open());
  return page;
}

async function overrideQuota(page: Page, quotaSize?: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: pages.origin,
    ...(quotaSize === undefined ? {} : { quotaSize }),
  });
}

async function expectUsable(page: Page, text: string): Promise<void> {
  const before = await page.evaluate(() => chatTest.shown());
  await page.evaluate((it) => chatTest.send(it), text);
  await expect.poll(() => page.evaluate(() => chatTest.pending())).toBe(0);
  await expect.poll(() => page.evaluate(() => chatTest.shown())).toEqual([...before, text]);
}

test('P40 no room at all: the chat works, in memory, with a notice', async ({ context }) => {
  const page = await openChat(context, 1);
  await expectUsable(page, 'no room');
  expect(await page.evaluate(() => chatTest.notices())).toContain('storage');
});

test('P40 the room runs out in use', async ({ context }) => {
  const page = await openChat(context, 300_000);
  expect(await page.evaluate(() => chatTest.notices())).toEqual([]);
  await overrideQuota(page, 1);
  // The browser reckons with the room that it knew of, until that is used up.
  for (let written = 0; written < 3_000_000; written += 100_000) {
    await page.evaluate((text) => chatTest.type(text), `${written} ${'y'.repeat(100_000)}`);
    if ((await page.evaluate(() => chatTest.notices())).length > 0) break;
  }
  expect(await page.evaluate(() => chatTest.notices())).toContain('storage');
  await expectUsable(page, 'after');
});

test('P40 the database is deleted during use', async ({ context }) => {
  const page = await openChat(context);
  await expectUsable(page, 'before');
  await page.evaluate(() => chatTest.deleteDatabases());
  await expect.poll(() => page.evaluate(() => chatTest.notices())).toContain('storage');
  await expectUsable(page, 'after');
});

test('P40 all site data is cleared during use', async ({ context }) => {
  const page = await openChat(context);
  await expectUsable(page, 'before');
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: pages.origin, storageTypes: 'all' });
  await expect.poll(() => page.evaluate(() => chatTest.notices())).toContain('storage');
  await expectUsable(page, 'after');
});
