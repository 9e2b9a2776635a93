// npm run bench                     the lists that matter, once: about ten minutes
// npm run bench -- --full           every subject, five times, and 100 000 messages: over an hour
// npm run bench -- --runs 1 --sizes 1000 --subjects chatloom,virtua      anything that runner.mjs takes
//
// Installs the peers, builds every subject, measures, and writes docs/BENCH.md.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { f, med, tables } from './report.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const isFull = process.argv.includes('--full');
const given = process.argv.slice(2).filter((argument) => argument !== '--full');
const has = (name) => given.includes(`--${name}`);
const MAIN = 'chatloom,chatloom-list,chatloom-list-rich,tanstack-direct-rich,tanstack,tanstack-direct,virtua';

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync(`${root}node_modules`)) run('npm', ['ci', '--no-audit', '--no-fund']);
const args = [...given];
if (!has('subjects') && !isFull) args.push('--subjects', MAIN);
if (!has('runs')) args.push('--runs', isFull ? '5' : '1');
if (!has('sizes')) args.push('--sizes', isFull ? '1000,10000,100000' : '1000,10000');
const subjects = args[args.indexOf('--subjects') + 1];
run('node', ['build.mjs', ...(args.includes('--subjects') ? subjects.split(',') : [])]);
run('node', ['runner.mjs', ...args]);
run('node', ['size.mjs']);
writeFileSync(`${root}../docs/BENCH.md`, report());
console.log('wrote docs/BENCH.md');

/** What performance.md asks for, with the aim against whom it is stated. */
function report() {
  const { meta, results } = JSON.parse(readFileSync(`${root}dist/out.json`, 'utf8'));
  const sizes = JSON.parse(readFileSync(`${root}dist/size.json`, 'utf8'));
  const size = Math.max(...results.map(({ n }) => n).filter((n) => n <= 10_000));
  const runs = Math.max(...results.map(({ run: index }) => index)) + 1;
  const load = med(results.map((result) => result.load));
  const value = (subject, metric, key) =>
    med(
      results
        .filter((result) => result.subject === subject && result.n === size && result[metric])
        .map((result) => result[metric][key]),
    );
  const rows = [
    ['mount, ms', 'mount', 'ms', '1.25x virtua'],
    ['heap, MiB', 'mount', 'heap', '1.3x virtua over the data'],
    ['append, main-thread ms each', 'append', 'task', '1.2x virtua'],
    ['append, CPU ms each', 'append', 'cpu', ''],
    ['frames away from the end while appending, %', 'append', 'offBottomPct', '0'],
    ['burst of 1 000, main-thread ms', 'burst', 'task', '1.2x tanstack'],
    ['page of 50 above, main-thread ms', 'prepend', 'task', '1.15x virtua'],
    ['page of 50 above, CPU ms', 'prepend', 'cpu', ''],
    ['drift after a page, px', 'prepend', 'maxDrift', '0'],
    ['movement on the way, px', 'prepend', 'maxJump', '0'],
    ['layout shift of a page', 'prepend', 'shift', '0'],
    ['scroll at 2 400 px/s, main-thread ms a frame', 'scroll', 'taskPerFrame', '1.2x tanstack'],
    ['scroll at 2 400 px/s, CPU ms a frame', 'scroll', 'cpuPerFrame', ''],
    ['frames with something blank at 2 400 px/s, %', 'scroll', 'partial', '0'],
    ['scroll at 24 000 px/s, CPU ms a frame', 'scrollFast', 'cpuPerFrame', ''],
    ['frames with something blank at 24 000 px/s, %', 'scrollFast', 'partial', '0'],
    ['edit and reaction, ms to paint', 'update', 'ms', '1.25x tanstack'],
    ['rows rendered for it, each change', 'update', 'rows', '1'],
    ['typing under 20 messages/s, p95 ms', 'typing', 'p95', '1.1x floor'],
  ];
  const ratio = (a, b) => (a === null || !b ? '' : ` (${(a / b).toFixed(2)}x)`);
  const others = ['tanstack-direct-rich', 'virtua', 'tanstack'].filter((name) => value(name, 'mount', 'ms') !== null);
  const own = ['chatloom', 'chatloom-list-rich', 'chatloom-list'].filter((name) => value(name, 'mount', 'ms') !== null);
  const summary = rows.map(([title, metric, key, aim]) => {
    const mine = value(own[0], metric, key);
    const cells = own.map((name) => f(value(name, metric, key)));
    const peers = others.map((name) => `${f(value(name, metric, key))}${ratio(mine, value(name, metric, key))}`);
    return `| ${[title, ...cells, ...peers, aim].join(' | ')} |`;
  });
  const k = (bytes) => (bytes / 1024).toFixed(1);
  const bundles = sizes.map(
    ({ name, without, listOnly }) =>
      `| ${name} | ${k(without.js.gz)} | ${k(without.js.br)} | ${k(listOnly.js.gz)} | ${k(without.css.gz)} | ${k(without.lazy.gz)} |`,
  );
  return `# Measured

${runs} interleaved run${runs > 1 ? 's' : ''}, ${meta.date.slice(0, 10)}, Chromium ${meta.chromium}, ${meta.cores} cores (${meta.cpu}), load ${f(load)}.
Written by \`npm run bench\`; [bench/README.md](../bench/README.md) says what each number is. Quote ratios from one run, not figures:
under load the wall clock says little, and the CPU columns are the ones to compare.${runs < 3 ? ' **Too few runs to quote.**' : ''}

\`chatloom\` is the exported \`<ChatWindow>\` in \`ChatProvider\`, default slots and kinds, every message through the connector contract.
\`chatloom-list-rich\` is its list engine alone under the same row markup, \`chatloom-list\` under the plain row that the other lists have.
\`tanstack-direct-rich\` is that row markup in the fastest bare list. In brackets: ${own[0]} against it.

## ${size.toLocaleString('en').replace(',', ' ')} messages

| | ${[...own, ...others].join(' | ')} | aim |
|---|${'---|'.repeat(own.length + others.length + 1)}
${summary.join('\n')}

## Bundles

Production build of a page with list and composer, KiB, React left out.

| page | JS gzip | JS brotli | list only, gzip | CSS gzip | loaded later, gzip |
|---|---|---|---|---|---|
${bundles.join('\n')}

## Everything

${tables({ ref: 'tanstack-direct-rich', results })}`;
}
