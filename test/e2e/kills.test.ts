import { expect, test } from '@playwright/test';
import type { ChatTest, Mark } from './pages/chat.js';
import { MARKS } from './pages/marks.js';
import type { RawPage } from './pages/rawBrowser.js';
import { withRawBrowser } from './pages/rawBrowserHooks.js';

declare const chatTest: ChatTest;

const given = withRawBrowser();

async function openChat(): Promise<RawPage> {
  await given.browser.start();
  const page = await given.browser.open(`${given.pages.origin}/chat.html`);
  await page.waitFor(() => chatTest.status() === 'online');
  await page.evaluate(() => chatTest.open());
  return page;
}

/** Kills the browser when the page stands at the mark. */
async function killAt(page: RawPage, mark: Mark, times: number): Promise<{ readonly killed: Promise<void> }> {
  const killed = new Promise<void>((resolve) => {
    given.pages.onReached = () => void given.browser.kill().then(resolve);
  });
  await page.evaluate((name, count) => chatTest.arm(name, count), mark, times);
  return { killed };
}

const queued = ['One', 'Two'];
const composed = 'Three, from the composer';

/** The long run passes each mark more than once: the second and third message stand at it then. */
const passages = process.env.CHATLOOM_LONG ? [1, 2, 3] : [1];

/** Passed once for the three messages together. */
const COMMON: readonly Mark[] = ['command returned', 'cursor put', 'cursor committed'];

for (const mark of MARKS) {
  for (const times of COMMON.includes(mark) ? [1] : passages) {
    test(`P1 P2 P3 P5 P7 killed at "${mark}", passage ${times}: nothing lost, nothing twice`, async () => {
      const page = await openChat();
      const before = await page.evaluate(() => chatTest.serverTexts());
      await page.evaluate((text) => chatTest.type(text), composed);
      await page.evaluate(() => chatTest.holdSends());
      for (const text of queued) await page.evaluate((it) => chatTest.send(it), text);
      const { killed } = await killAt(page, mark, times);
      let isComposedStored = false;
      await page
        .evaluate(async () => {
          const stored = chatTest.sendDraft();
          chatTest.releaseSends();
          await stored;
        })
        .then(
          () => {
            isComposedStored = true;
          },
          () => undefined,
        );
      await killed;

      const again = await openChat();
      await expect.poll(() => again.evaluate(() => chatTest.pending())).toBe(0);
      const server = await again.evaluate(() => chatTest.serverTexts());
      const shown = await again.evaluate(() => chatTest.shown());
      const draft = await again.evaluate(() => chatTest.draft());
      const sent = server.slice(before.length);
      // What was stored is at the server, once, in the order of pressing send; so is what is shown.
      expect(sent).toEqual(sent.includes(composed) || isComposedStored ? [...queued, composed] : queued);
      expect(shown.slice(-sent.length)).toEqual(sent);
      expect(new Set(shown).size).toBe(shown.length);
      // The composer's text has gone with its message, or still stands there.
      expect(draft).toBe(sent.includes(composed) ? '' : composed);
    });
  }
}

/** Where it matters most. A row of the outbox is written thrice: at first, with the url, with the time of the first try. */
const FILE_KILLS: readonly (readonly [mark: Mark, times: number])[] = [
  ['blob committed', 1],
  ['outbox row committed', 1],
  ['upload half way', 1],
  ['upload stored', 1],
  ['outbox row committed', 2],
  ['server committed', 1],
  ['blob deleted', 1],
];

const MORE_FILE_KILLS: typeof FILE_KILLS = [
  ['blob put', 1],
  ['command returned', 1],
  ['outbox row put', 1],
  ['upload begun', 1],
  ['upload half way', 2],
  ['outbox row put', 2],
  ['outbox row put', 3],
  ['outbox row committed', 3],
  ['request sent', 1],
  ['answer received', 1],
  ['echo received', 1],
  ['messages put', 1],
  ['outbox row deleted', 1],
  ['outbox deletion committed', 1],
];

/** Three pieces on their way to the server. */
const FILE_BYTES = 3 * 256 * 1024 - 100;

const caption = 'About the file';

for (const [mark, times] of process.env.CHATLOOM_LONG ? [...FILE_KILLS, ...MORE_FILE_KILLS] : FILE_KILLS) {
  test(`P14 a message with a file, killed at "${mark}", passage ${times}: its bytes survive, and are sent once`, async () => {
    const page = await openChat();
    const before = await page.evaluate(() => chatTest.serverTexts());
    const { killed } = await killAt(page, mark, times);
    const done = { attached: false, stored: false };
    const send = async (): Promise<void> => {
      await page.evaluate((size, text) => chatTest.attach(size, text), FILE_BYTES, caption);
      done.attached = true;
      await page.evaluate(() => chatTest.sendDraft());
      done.stored = true;
    };
    await send().catch(() => undefined);
    await killed;

    const again = await openChat();
    const isInComposer = (await again.evaluate(() => chatTest.attachments())) > 0;
    const isOnItsWay =
      (await again.evaluate(() => chatTest.pending())) > 0 ||
      (await again.evaluate(() => chatTest.serverTexts())).length > before.length;
    // Never in both places, never in none.
    if (isInComposer) expect(isOnItsWay).toBe(false);
    if (done.attached) expect(isInComposer || isOnItsWay).toBe(true);
    if (done.stored) expect(isInComposer).toBe(false);
    // Still in the composer it can be sent now, with all of its bytes; stored it is sent by itself.
    if (isInComposer) await again.evaluate(() => chatTest.sendDraft());
    await expect.poll(() => again.evaluate(() => chatTest.pending())).toBe(0);

    const sent = isInComposer || isOnItsWay ? [{ text: caption, isWhole: true }] : [];
    expect(await again.evaluate(() => chatTest.serverFiles())).toEqual(sent);
    const server = await again.evaluate(() => chatTest.serverTexts());
    expect(server).toHaveLength(before.length + sent.length);
    await expect.poll(() => again.evaluate(() => chatTest.shown())).toEqual(server);
    if (sent.length > 0) await expect.poll(() => again.evaluate(() => chatTest.keptBlobs())).toBe(0);
  });
}
