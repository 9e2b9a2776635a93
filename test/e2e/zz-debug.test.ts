import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { createSeededRandom } from '../../src/shared/random.js';
import { inspect } from 'node:util';
import type { ChatTest } from './pages/chat.js';
import { type PageServer, servePages } from './pages/servePages.js';

declare const chatTest: any;

/** Long runs go through more histories. */
const SEEDS = (process.env.SEEDS??'13').split(',').map(Number);
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


    await new Promise((r) => setTimeout(r, 4000));
    const server = await pick(tabs).evaluate(() => chatTest.serverTexts());
    console.log('server', server.length, 'sent', sent.length);
    for (const tab of tabs) console.log(inspect(await tab.evaluate(() => chatTest.dump()), { depth: 8, breakLength: 220, maxStringLength: 2000 , maxArrayLength: 200}));
  });
}
