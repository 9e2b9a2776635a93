import { type BrowserContext, type CDPSession, expect, type Page, test } from '@playwright/test';
import type { ChatTest } from './pages/chat.js';
import { type PageServer, servePages } from './pages/servePages.js';

declare const chatTest: ChatTest;

/** P45 says 2 s. Timed promises are asserted at five times the figure; bench records the figure itself. */
const TAKEOVER_MS = 5 * 2_000;

let pages: PageServer;

test.beforeAll(async () => {
  pages = await servePages();
});

test.afterAll(() => pages.close());

async function openTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${pages.origin}/chat.html`);
  await page.waitForFunction(() => chatTest.status() === 'online');
  await page.evaluate(() => chatTest.open());
  return page;
}

async function send(page: Page, text: string): Promise<void> {
  await page.evaluate((it) => chatTest.send(it), text);
}

async function expectDelivered(page: Page, sent: readonly string[]): Promise<void> {
  await expect.poll(() => page.evaluate(() => chatTest.pending()), { timeout: TAKEOVER_MS }).toBe(0);
  const server = await page.evaluate(() => chatTest.serverTexts());
  expect(server.filter((text) => sent.includes(text)).toSorted()).toEqual(sent.toSorted());
  await expect.poll(() => page.evaluate(() => chatTest.shown())).toEqual(server);
}

/** Sends in the follower; tells how long it took until the server had it. */
async function timeTakeover(follower: Page, text: string): Promise<number> {
  const startedAt = Date.now();
  await send(follower, text);
  await expect
    .poll(() => follower.evaluate(() => chatTest.pending()), { intervals: [50], timeout: TAKEOVER_MS })
    .toBe(0);
  const tookMs = Date.now() - startedAt;
  console.log(`takeover: ${tookMs} ms`);
  expect(tookMs).toBeLessThan(TAKEOVER_MS);
  expect(await follower.evaluate(() => chatTest.isLeading())).toBe(true);
  return tookMs;
}

async function devtools(page: Page): Promise<CDPSession> {
  return page.context().newCDPSession(page);
}

test('P45 P47 two tabs share one line, and each shows what the other sends', async ({ context }) => {
  const leader = await openTab(context);
  const follower = await openTab(context);
  await send(leader, 'from the first');
  await send(follower, 'from the second');
  for (const page of [leader, follower]) await expectDelivered(page, ['from the first', 'from the second']);
  expect(await follower.evaluate(() => chatTest.connects())).toBe(0);
  expect(await leader.evaluate(() => chatTest.connects())).toBe(1);

  await leader.evaluate(() => chatTest.type('a draft in both'));
  await expect.poll(() => follower.evaluate(() => chatTest.draft())).toBe('a draft in both');
});

test('P45 leader closed while both send: the other takes over, nothing lost, nothing twice', async ({ context }) => {
  const leader = await openTab(context);
  const follower = await openTab(context);
  await leader.evaluate(() => chatTest.holdSends());
  await send(leader, 'stored in the first');
  await send(follower, 'on its way through the first');
  await leader.close();
  await timeTakeover(follower, 'after');
  await expectDelivered(follower, ['stored in the first', 'on its way through the first', 'after']);
});

test('P45 leader crashed while both send', async ({ context }) => {
  const leader = await openTab(context);
  const follower = await openTab(context);
  await leader.evaluate(() => chatTest.holdSends());
  await send(leader, 'stored in the first');
  await send(follower, 'on its way through the first');
  const crashed = leader.waitForEvent('crash');
  const session = await devtools(leader);
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await timeTakeover(follower, 'after');
  await expectDelivered(follower, ['stored in the first', 'on its way through the first', 'after']);
});

test('P45 a follower that goes leaves its messages to the others', async ({ context }) => {
  const leader = await openTab(context);
  const follower = await openTab(context);
  await leader.evaluate(() => chatTest.holdSends());
  await send(follower, 'one');
  await send(follower, 'two');
  await expect.poll(() => leader.evaluate(() => chatTest.pending())).toBe(2);
  const crashed = follower.waitForEvent('crash');
  const session = await devtools(follower);
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await leader.evaluate(() => chatTest.releaseSends());
  await expectDelivered(leader, ['one', 'two']);
});

test('P1 P45 a follower that crashes before it has told anybody of its message', async ({ context }) => {
  const leader = await openTab(context);
  const follower = await openTab(context);
  const crashed = follower.waitForEvent('crash');
  const session = await devtools(follower);
  pages.onReached = () => void session.send('Page.crash').catch(() => undefined);
  await follower.evaluate(() => chatTest.arm('outbox row committed'));
  await Promise.all([crashed, send(follower, 'only on the disk').catch(() => undefined)]);
  await expect.poll(() => leader.evaluate(() => chatTest.serverTexts())).toContain('only on the disk');
  await expectDelivered(leader, ['only on the disk']);
});

test('P45 three tabs, closed one after the other', async ({ context }) => {
  const tabs = [await openTab(context), await openTab(context), await openTab(context)];
  const sent: string[] = [];
  for (const [index, tab] of tabs.entries()) {
    const last = tabs.at(-1) as Page;
    sent.push(`from ${index}`);
    await send(tab, `from ${index}`);
    await expectDelivered(last, sent);
    if (tab !== last) await tab.close();
  }
});
