import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { createSeededRandom } from '../../src/shared/random.js';
import type { ChatTest } from './pages/chat.js';
import { type PageServer, servePages } from './pages/servePages.js';

declare const chatTest: ChatTest;

/** Long runs go through more histories. */
const SEEDS = process.env.CHATLOOM_LONG ? Array.from({ length: 20 }, (_, index) => index + 1) : [1, 2];
const STEPS = 40;
const MOST_TABS = 3;

let pages: PageServer;

test.beforeAll(async () => {
  pages = await servePages();
});

test.afterAll(() => pages.close());

async function openTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${pages.origin}/chat.html?latency`);
  await page.waitForFunction(() => chatTest.status() !== 'idle');
  await page.evaluate(() => chatTest.open());
  return page;
}

async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

for (const seed of SEEDS) {
  test(`P2 P45 P46 tabs that come, send and go in any order lose nothing and double nothing (${seed})`, async ({
    context,
  }) => {
    test.setTimeout(120_000);
    const random = createSeededRandom(seed);
    const pick = (tabs: readonly Page[]): Page => tabs[Math.floor(random() * tabs.length)] as Page;
    let tabs = [await openTab(context)];
    await tabs[0]?.waitForFunction(() => chatTest.status() === 'online');
    const sent: string[] = [];
    const goings = { closed: 0, crashed: 0 };

    for (let step = 0; step < STEPS; step += 1) {
      const dice = random();
      if (dice < 0.55) {
        const text = `${seed}.${step}`;
        await pick(tabs).evaluate((it) => chatTest.send(it), text);
        sent.push(text);
      } else if (tabs.length === 1 || (dice < 0.7 && tabs.length < MOST_TABS)) {
        tabs.push(await openTab(context));
      } else {
        const gone = pick(tabs);
        tabs = tabs.filter((tab) => tab !== gone);
        goings[dice < 0.85 ? 'closed' : 'crashed'] += 1;
        await (dice < 0.85 ? gone.close() : crash(gone));
      }
    }

    expect(goings.closed + goings.crashed).toBeGreaterThan(2);
    for (const tab of tabs) {
      await expect.poll(() => tab.evaluate(() => chatTest.pending()), { timeout: 20_000 }).toBe(0);
    }
    const server = await pick(tabs).evaluate(() => chatTest.serverTexts());
    expect(server.filter((text) => text.startsWith(`${seed}.`)).toSorted()).toEqual(sent.toSorted());
    for (const tab of tabs) await expect.poll(() => tab.evaluate(() => chatTest.shown())).toEqual(server);
  });
}
