// node runner.mjs --subjects a,b --sizes 1000,10000 --runs 5 --metrics mount,append --ref virtua --out dist/out.json
import { createServer } from 'node:http';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, normalize } from 'node:path';
import os from 'node:os';
import { chromium } from 'playwright';
import { findChromium } from '../scripts/find-chromium.mjs';
import { tables } from './report.mjs';

const root = new URL('.', import.meta.url).pathname;
const arg = (k, d) => {
  const i = process.argv.indexOf('--' + k);
  return i < 0 ? d : process.argv[i + 1];
};
const list = (s) => s.split(',').filter(Boolean);
const all = readdirSync(root + 'src/subjects')
  .filter((f) => f[0] !== '.')
  .map((f) => f.replace(/\.jsx$/, ''));
const subjects = list(arg('subjects', all.join()));
const sizes = list(arg('sizes', '1000,10000')).map(Number);
const runs = +arg('runs', 5);
const metrics = new Set(list(arg('metrics', 'mount,update,scroll,append,burst,prepend,typing')));
const ref = arg('ref', 'tanstack-direct-rich');
const out = arg('out', 'dist/out.json');
const K = +arg('append', 500),
  BURST = +arg('burst', 1000),
  PAGES = +arg('pages', 20),
  UPD = 6,
  COUNTED = 10; // messages over which renders are counted
// fewer one-by-one messages for a slow subject: name:count
const appendFor = Object.fromEntries(
  list(arg('append-for', '')).map((s) => {
    const [a, b] = s.split(':');
    return [a, +b];
  }),
);
// metrics a subject is limited to: name:metric+metric
const only = Object.fromEntries(
  list(arg('only', 'chatloom-cached:mount+update+scroll+append+burst+typing')).map((s) => {
    const [a, b] = s.split(':');
    return [a, new Set(b.split('+'))];
  }),
);
// What is worth the time at such sizes, and the subjects of which everything is.
const HUGE = 50_000;
const HUGE_METRICS = new Set(['mount', 'scroll']);
const WHOLE = new Set(list(arg('whole', 'chatloom,chatloom-cached,tanstack-direct-rich')));
const isHugeMetric = (name, m) => HUGE_METRICS.has(m) || WHOLE.has(name);
const wants = (name, m, n) =>
  metrics.has(m) && (!only[name] || only[name].has(m)) && (n < HUGE || isHugeMetric(name, m));
const verbose = process.argv.includes('--verbose');
// sizes a subject is not asked to survive: name:max
const max = Object.fromEntries(
  list(arg('max', 'chatscope:10000,floor-cv:10000')).map((s) => {
    const [a, b] = s.split(':');
    return [a, +b];
  }),
);

const chromePath = process.env.CHROMIUM_PATH ?? (await findChromium());
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const server = createServer((q, s) => {
  const p = join(root, 'dist', normalize(new URL(q.url, 'http://x').pathname));
  try {
    const b = readFileSync(p);
    s.writeHead(200, { 'content-type': TYPES[extname(p)] ?? 'application/octet-stream' });
    s.end(b);
  } catch {
    s.writeHead(404);
    s.end();
  }
});
await new Promise((r) => server.listen(0, '127.0.0.1', r));
const origin = `http://127.0.0.1:${server.address().port}`;
const sleep = (ms) => new Promise((r) => setTimeout(r, ms));

// Counts the React components that rendered, in production builds, through the commit hook.
const probe = () => {
  let on = false,
    types = new Set(),
    total = 0,
    rows = 0,
    commits = 0;
  const inner = (t) => {
    while (t && typeof t === 'object' && (t.type || t.render)) t = t.type || t.render;
    return t;
  };
  const walk = (f) => {
    for (; f; f = f.sibling) {
      if ((f.tag === 0 || f.tag === 1 || f.tag === 11 || f.tag === 15) && f.flags & 1) {
        total++;
        if (types.has(inner(f.type))) rows++;
      }
      if (f.child && !(f.alternate && f.alternate.child === f.child)) walk(f.child);
    }
  };
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    renderers: new Map(),
    inject: () => 1,
    checkDCE() {},
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
    onCommitFiberRoot(_, r) {
      if (on) {
        commits++;
        walk(r.current.child);
      }
    },
  };
  window.__fiberProbe = {
    start(t) {
      types = new Set(t.map(inner));
      total = rows = commits = 0;
      on = true;
    },
    stop() {
      on = false;
      return { total, rows, commits };
    },
  };
};

let current = null; // closed when a subject times out
async function openPage() {
  const browser = (current = await chromium.launch({
    executablePath: chromePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-extensions',
      '--disable-component-update',
      '--no-first-run',
      '--mute-audio',
    ],
  }));
  const ctx = await browser.newContext({
    viewport: { width: 900, height: 800 },
    deviceScaleFactor: 1,
    locale: 'en-US',
  });
  const page = await ctx.newPage();
  const errors = [];
  page.on('pageerror', (e) => errors.push(String(e).slice(0, 200)));
  if (verbose) page.on('console', (m) => console.error('  [page]', m.type(), m.text().slice(0, 300)));
  await page.route('**/*', (r) =>
    r.request().url().startsWith(origin) ||
    r.request().url().startsWith('blob:') ||
    r.request().url().startsWith('data:')
      ? r.continue()
      : r.abort(),
  );
  await page.addInitScript(probe);
  const cdp = await ctx.newCDPSession(page);
  await cdp.send('Performance.enable');
  const perf = async () =>
    Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map((m) => [m.name, m.value]));
  const ms = (a, b) => ({
    task: (b.TaskDuration - a.TaskDuration) * 1e3,
    script: (b.ScriptDuration - a.ScriptDuration) * 1e3,
    layout: (b.LayoutDuration - a.LayoutDuration) * 1e3,
    style: (b.RecalcStyleDuration - a.RecalcStyleDuration) * 1e3,
    cpu: (b.ThreadTime - a.ThreadTime) * 1e3,
  });
  const measured = async (fn, a) => {
    const m0 = await perf();
    const r = await page.evaluate(fn, a);
    return { ...r, ...ms(m0, await perf()) };
  };
  const gc = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize / 1048576;
  };
  return { browser, page, cdp, perf, ms, measured, gc, errors };
}

async function mounted(name, n, composer) {
  const P = await openPage();
  await P.page.goto(`${origin}/${name}/index.html`);
  await P.page.waitForFunction(() => window.bench?.ready);
  await P.page.evaluate((n) => window.bench.generate(n), n);
  const seedMs = await P.page.evaluate(() => window.bench.seed());
  await P.gc();
  const mount = await P.measured((o) => window.bench.mount(o.n, o), { n, composer });
  return { ...P, mount: { ...mount, seedMs } };
}

async function scroll({ page, cdp, perf, ms }, speed, seconds) {
  await page.evaluate(() => window.bench.toBottom());
  const p = await page.evaluate(() => window.bench.point());
  const pages = await page.evaluate(() => window.bench.pages);
  const dist = pages ? speed * seconds : Math.min(speed * seconds, p.top - 200);
  const m0 = await perf();
  await page.evaluate((v) => window.bench.startFrames(v), speed);
  const t0 = Date.now();
  await cdp.send('Input.synthesizeScrollGesture', {
    x: p.x,
    y: p.y,
    yDistance: dist,
    xDistance: 0,
    speed,
    gestureSourceType: 'mouse',
    preventFling: true,
  });
  const wall = Date.now() - t0;
  const r = await page.evaluate(() => window.bench.stopFrames());
  const d = ms(m0, await perf());
  return {
    ...r,
    fps: (1000 * r.frames) / r.total,
    wall,
    asked: dist,
    taskPerFrame: d.task / r.frames,
    cpuPerFrame: d.cpu / r.frames,
    task: d.task,
    script: d.script,
    layout: d.layout,
    style: d.style,
  };
}

async function one(name, n) {
  const R = { subject: name, n };
  const P = await mounted(name, n, false);
  const { page, measured, gc, browser } = P;
  try {
    const canScroll = await page.evaluate(() => window.bench.canScroll);
    R.mount = P.mount;
    if (!R.mount.ok) return R;
    await sleep(300);
    R.mount.heap = await gc();
    if (wants(name, 'update', n)) {
      const u = [];
      const m0 = await P.perf();
      for (let i = 0; i < UPD; i++) {
        u.push(await page.evaluate(() => window.bench.update()));
        await sleep(560);
      }
      const d = P.ms(m0, await P.perf());
      const okms = u
        .filter((x) => x.ok)
        .map((x) => x.ms)
        .sort((a, b) => a - b);
      R.update = {
        ok: okms.length,
        ms: okms[okms.length >> 1] ?? null,
        task: d.task / UPD,
        cpu: d.cpu / UPD,
        script: d.script / UPD,
      };
      await page.evaluate(() => window.bench.countRenders(true));
      for (let i = 0; i < 3; i++) {
        await page.evaluate(() => window.bench.update());
        await sleep(700);
      }
      const c = await page.evaluate(() => window.bench.countRenders(false));
      if (c) Object.assign(R.update, { components: c.total / 3, rows: c.rows / 3, commits: c.commits / 3 });
    }
    if (wants(name, 'scroll', n) && canScroll) {
      R.scroll = await scroll(P, 2400, 6);
      R.scrollFast = await scroll(P, 24000, 2);
      await page.evaluate(() => window.bench.toBottom());
    }
    if (wants(name, 'append', n)) {
      await page.evaluate(() => window.bench.toBottom());
      const cnt = appendFor[name] ?? K;
      R.append = await measured((k) => window.bench.append(k), cnt);
      for (const k of ['task', 'script', 'layout', 'style', 'cpu']) R.append[k] /= cnt;
      R.append.count = cnt;
      await page.evaluate(() => window.bench.countRenders(true));
      await page.evaluate((k) => window.bench.append(k), COUNTED);
      const drawn = await page.evaluate(() => window.bench.countRenders(false));
      if (drawn) Object.assign(R.append, { components: drawn.total / COUNTED, rows: drawn.rows / COUNTED });
      if (await page.evaluate(() => window.bench.hasDirect)) {
        await page.evaluate(() => window.bench.toBottom());
        const k = Math.min(cnt, 100);
        R.appendDirect = await measured((k) => window.bench.append(k, 'direct'), k);
        for (const x of ['task', 'script', 'layout', 'style', 'cpu']) R.appendDirect[x] /= k;
      }
    }
    if (wants(name, 'burst', n)) {
      await page.evaluate(() => window.bench.toBottom());
      await sleep(600);
      R.burst = await measured((k) => window.bench.burst(k), BURST);
    }
    if (wants(name, 'prepend', n)) {
      const pages = [];
      for (let i = 0; i < PAGES; i++) {
        await page.evaluate(() => window.bench.toTop());
        pages.push(await measured(() => window.bench.prepend(50)));
      }
      const ok = pages.filter((p) => p.ok);
      const med = (k) => {
        const a = ok
          .map((p) => p[k])
          .filter((x) => x != null)
          .sort((x, y) => x - y);
        return a[a.length >> 1] ?? null;
      };
      R.prepend = {
        ok: ok.length,
        of: pages.length,
        ms: med('ms'),
        task: med('task'),
        cpu: med('cpu'),
        script: med('script'),
        maxDrift: Math.max(0, ...ok.map((p) => Math.abs(p.drift ?? Infinity))),
        badPages: ok.filter((p) => p.drift === null || Math.abs(p.drift) > 1).length,
        maxJump: Math.max(0, ...ok.map((p) => Math.abs(p.maxJump))),
        jumpPages: ok.filter((p) => Math.abs(p.maxJump) > 1 || p.lostFrames > 0).length,
        shift: med('shift'),
        lost: ok.reduce((a, p) => a + p.lostFrames, 0),
        why: pages.find((p) => !p.ok)?.why,
      };
    }
    R.errors = P.errors.slice(0, 3);
  } finally {
    await browser.close();
  }
  return R;
}

async function typing(name, n) {
  const P = await mounted(name, n, true);
  const { page, browser } = P;
  try {
    if (!P.mount.ok) return { failed: 'mount', ...P.mount };
    const pt = await page.evaluate(() => window.bench.inputPoint());
    await page.mouse.click(pt.x, pt.y);
    const press = async (keys, every) => {
      const ps = [],
        t0 = Date.now();
      for (let i = 0; i < keys; i++) {
        const c = 'the quick brown fox '[i % 20];
        ps.push(page.keyboard.press(c === ' ' ? 'Space' : c));
        const w = t0 + (i + 1) * every - Date.now();
        if (w > 0) await sleep(w);
      }
      await Promise.all(ps);
      await sleep(100);
    };
    await page.evaluate(() => window.bench.startTyping(0));
    await page.evaluate(() => window.bench.countRenders(true));
    await press(20, 90);
    const drawn = await page.evaluate(() => window.bench.countRenders(false));
    const idle = await page.evaluate(() => window.bench.stopTyping());
    await page.evaluate(() => window.bench.startTyping(20));
    const m0 = await P.perf();
    const t0 = Date.now();
    await press(70, 90);
    const d = P.ms(m0, await P.perf()),
      wall = Date.now() - t0;
    const busy = await page.evaluate(() => window.bench.stopTyping());
    return {
      idleP50: idle.p50,
      idleP95: idle.p95,
      p50: busy.p50,
      p95: busy.p95,
      max: busy.max,
      n: busy.n,
      typed: busy.typed,
      mainBusyPct: (100 * d.task) / wall,
      cpuPct: (100 * d.cpu) / wall,
      rows: drawn ? drawn.rows : null,
    };
  } finally {
    await browser.close();
  }
}

for (const sig of ['SIGTERM', 'SIGINT']) process.on(sig, () => process.exit(1)); // playwright alone only closes its browsers
const withTimeout = (p, ms) =>
  Promise.race([p, new Promise((_, j) => setTimeout(() => j(new Error('timeout ' + ms)), ms))]);
const results = [],
  dead = new Set();
const meta = {
  date: new Date().toISOString(),
  cpu: os.cpus()[0].model,
  cores: os.cpus().length,
  memGiB: Math.round(os.totalmem() / 2 ** 30),
  node: process.version,
  args: process.argv.slice(2),
};
{
  const b = await chromium.launch({ executablePath: chromePath, args: ['--no-sandbox'] });
  meta.chromium = b.version();
  await b.close();
}
const save = () => {
  mkdirSync(dirname(join(root, out)), { recursive: true });
  writeFileSync(join(root, out), JSON.stringify({ meta, ref, results }, null, 1));
};
for (let run = 0; run < runs; run++)
  for (const n of sizes) {
    const order = subjects.map((_, i) => subjects[(i + run) % subjects.length]);
    for (const s of order) {
      if (n > (max[s] ?? Infinity) || dead.has(s + n)) continue;
      const t0 = Date.now();
      let R;
      try {
        R = await withTimeout(one(s, n), 280000);
        if (wants(s, 'typing', n) && R.mount.ok) R.typing = await withTimeout(typing(s, n), 120000);
      } catch (e) {
        R = { subject: s, n, error: String(e).slice(0, 300) };
        await current?.close().catch(() => {});
      }
      R.run = run;
      R.load = os.loadavg()[0];
      if (R.error || !R.mount?.ok) dead.add(s + n);
      results.push(R);
      console.error(
        `run ${run + 1}/${runs} n=${n} ${s} ${((Date.now() - t0) / 1000).toFixed(1)}s load ${R.load.toFixed(1)} ${R.error ?? (R.mount.ok ? 'mount ' + R.mount.ms.toFixed(0) + 'ms' : 'MOUNT FAILED ' + JSON.stringify(R.mount))}${R.errors?.length ? ' ERR ' + R.errors[0] : ''}`,
      );
      save();
    }
  }
server.close();
save();
console.log(tables({ ref, results }));
process.exit(0);
