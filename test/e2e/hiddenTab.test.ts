import { expect, test } from '@playwright/test';
import type { AppTest } from './pages/app.js';
import type { RawPage } from './pages/rawBrowser.js';
import { withRawBrowser } from './pages/rawBrowserHooks.js';

declare const appTest: AppTest;

/** How long it is watched. Chromium runs timers of hidden tabs once a second, at the most. */
const WATCH_MS = 10_000;

const given = withRawBrowser();

test.beforeEach(() => given.browser.start());

async function firedMeanwhile(page: RawPage): Promise<ReturnType<AppTest['fired']>> {
  const before = await page.evaluate(() => appTest.fired());
  await new Promise((resolve) => setTimeout(resolve, WATCH_MS));
  const after = await page.evaluate(() => appTest.fired());
  return {
    timers: after.timers - before.timers,
    intervals: after.intervals - before.intervals,
    frames: after.frames - before.frames,
  };
}

test('P58 a hidden tab that nobody touches runs nothing but one heartbeat', async () => {
  const page = await given.browser.open(`${given.pages.origin}/app.html`);
  await page.waitFor(() => appTest.status() === 'online' && appTest.rows() > 3);
  await given.browser.open('about:blank');
  await page.waitFor(() => appTest.visibility() === 'hidden');
  // What the page did last while it was looked at comes to its end.
  await page.waitFor(() => appTest.counts().timers <= 1 && appTest.counts().frames === 0);
  const fired = await firedMeanwhile(page);
  expect(fired.intervals).toBe(0);
  expect(fired.frames).toBe(0);
  expect(fired.timers).toBeLessThanOrEqual(1);
});
