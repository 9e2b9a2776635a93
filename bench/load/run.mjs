// npm run bench:load -- measures the store, the sync and the cache under load in Chromium, and writes docs/LOAD.md.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { benchConfig } from '../config.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const outDir = fileURLToPath(new URL('../dist/load', import.meta.url));
const FULL = { conversations: 10_000, messagesEach: 5 };
const CACHE = { name: 'cache', conversations: 600, messages: 300_000 };
const LIST = { name: 'list', conversations: 10_000, messages: 10_000 };

const config = { ...benchConfig(root), logLevel: 'warn' };
await build({ ...config, build: { outDir, emptyOutDir: true, target: 'es2023' } });
const server = await preview({ ...config, build: { outDir }, preview: { port: 0 } });
const { port } = server.httpServer.address();
const profile = mkdtempSync(join(tmpdir(), 'chatloom-load-'));
const rows = [];
let version = '';

/** Each in a browser process of its own, over one profile: what it reads from the disk is cold. */
async function measure(name, options, { throttle = 1 } = {}) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-background-timer-throttling'],
  });
  version = context.browser()?.version() ?? version;
  try {
    const page = await context.newPage();
    await page.goto(`http://localhost:${port}/`);
    await page.waitForFunction('globalThis.load');
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    const result = await page.evaluate(`load[${JSON.stringify(name)}](${JSON.stringify(options)})`);
    console.log(name, JSON.stringify(options), throttle > 1 ? `at ${throttle}x throttle` : '', JSON.stringify(result));
    return result;
  } finally {
    await context.close();
  }
}

const ms = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
const row = (what, value, must, isMet) => rows.push(`| ${what} | ${value} | ${must} | ${isMet ? 'yes' : '**no**'} |`);

const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);

try {
  if (isWanted('events')) {
    for (const [perSecond, throttle] of [
      [3_000, 1],
      [10_000, 1],
      [500, 4],
    ]) {
      const options = { ...FULL, perSecond, seconds: 10 };
      const { dropped, frames, longTasks, longest, messages } = await measure('events', options, { throttle });
      const value = `${dropped} of ${frames.of} frames dropped, p95 ${ms(frames.p95)} ms; ${longTasks} long tasks, longest ${ms(longest)} ms; ${messages} messages`;
      const must = perSecond === 10_000 ? 'aim' : 'no dropped frame';
      row(`${perSecond} events/s for 10 s${throttle > 1 ? `, CPU at 1/${throttle}` : ''}`, value, must, dropped === 0);
    }
  }
  if (isWanted('reorder')) {
    const { p50, p99 } = await measure('reorder', FULL);
    row(
      'a message comes and moves its conversation: the whole commit',
      `p50 ${ms(p50)} ms, p99 ${ms(p99)} ms`,
      '< 4 ms',
      p99 < 4,
    );
  }
  if (isWanted('cache')) {
    await measure('fillCache', CACHE);
    const { openings, pages } = await measure('cachedPages', CACHE);
    row(
      'page of 50 out of 300 000 cached messages',
      `p50 ${ms(pages.p50)} ms, p95 ${ms(pages.p95)} ms`,
      'p95 < 5 ms',
      pages.p95 < 5,
    );
    row(
      'conversation opened from the cache',
      `p50 ${ms(openings.p50)} ms, p95 ${ms(openings.p95)} ms`,
      'p95 < 120 ms',
      openings.p95 < 120,
    );
  }
  if (isWanted('list')) {
    await measure('fillCache', LIST);
    const { ms: list, messagesMs, listed } = await measure('firstList', LIST);
    row(
      `first list from the cache, a new browser process (${listed} conversations)`,
      `${ms(list)} ms`,
      '400 ms',
      list < 400,
    );
    row('first messages after it', `${ms(messagesMs)} ms`, '700 ms', messagesMs < 700);
  }
  if (isWanted('catchUp')) {
    const { shown, kept, waits } = await measure('catchUp', { conversations: 10_000, rooms: 200, missed: 5_000 });
    row(
      '5 000 missed messages of 200 conversations',
      `shown in ${ms(shown)} ms, kept in ${ms(kept)} ms`,
      '5 s',
      shown < 5_000,
    );
    row('longest wait for the page meanwhile', `${ms(waits.most)} ms`, '< 200 ms', waits.most < 200);
  }
  if (isWanted('send')) {
    const { calls, painted } = await measure('send', { conversations: 10_000, perSecond: 1_000 });
    row(
      'key press to local bubble, 1 000 events/s: its row',
      `p50 ${ms(calls.p50)} ms, p99 ${ms(calls.p99)} ms`,
      '',
      true,
    );
    row(
      'the same to the next frame',
      `p50 ${ms(painted.p50)} ms, p99 ${ms(painted.p99)} ms`,
      'p99 < 50 ms',
      painted.p99 < 50,
    );
  }
} finally {
  await server.close();
  rmSync(profile, { recursive: true, force: true });
}

if (wanted.length === 0) {
  const text = `# Load

What the store, the sync and the cache bear without React: \`createChat\` with its defaults over a backend that answers at once,
10 000 conversations with 50 000 messages in memory where nothing else is said. ${new Date().toISOString().slice(0, 10)}, Chromium ${version},
${cpus().length} cores (${cpus()[0]?.model}), load of the machine ${loadavg()[0]?.toFixed(1)}. Written by \`npm run bench:load\`.

| what | measured | must | met |
|---|---|---|---|
${rows.join('\n')}
`;
  writeFileSync(fileURLToPath(new URL('../../docs/LOAD.md', import.meta.url)), text);
}
