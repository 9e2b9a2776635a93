import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/**
 * What a page pays before it shows anything, in kB gzip without React. `must` may not be passed, `aim` is the goal.
 */
const budgets = [
  {
    name: 'first paint',
    names: 'ChatProvider, ConversationList, ChatWindow',
    from: 'entries/index.js',
    must: 60,
    aim: 45,
  },
  { name: 'headless', names: '*', from: 'entries/headless.js', must: 30, aim: 20 },
];

const kilobytes = (text) => gzipSync(text, { level: 9 }).length / 1000;

async function bundle({ name, names, from }) {
  const folder = 'node_modules/.cache/chatloom-size';
  mkdirSync(folder, { recursive: true });
  const input = resolve(folder, `${name.replace(' ', '-')}.mjs`);
  const list = names === '*' ? '*' : `{ ${names} }`;
  writeFileSync(input, `export ${list} from ${JSON.stringify(resolve('dist', from))};\n`);
  const asViteCuts = await buildPage(input);
  // Vite cuts off whatever a lazy part shares with the first one, and other bundlers do not: that is not our weight, nor is
  // what loads the lazy files. So the budget is for what loads first put into one file.
  const firstIds = new Set(asViteCuts.eager.flatMap(({ moduleIds }) => moduleIds).filter((id) => !id.startsWith('\0')));
  const asOne = await buildPage(input, {
    groups: [
      { name: 'loader', priority: 1, test: (id) => id.startsWith('\0') },
      { name: 'first', test: (id) => firstIds.has(id) },
    ],
  });
  const ours = asOne.eager.filter(({ moduleIds }) => moduleIds.some((id) => firstIds.has(id)));
  const all = [...asViteCuts.eager, ...asViteCuts.lazy];
  return { eager: ours, all, size: sum(ours), inFiles: sum(asViteCuts.eager), lazy: sum(asViteCuts.lazy) };
}

const sum = (chunks) => chunks.reduce((total, { code }) => total + kilobytes(code), 0);

async function buildPage(input, codeSplitting = {}) {
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: {
        input,
        // As in a page, which exports nothing: what lazy parts share with the first chunk stays there.
        preserveEntrySignatures: 'allow-extension',
        external: /^react(-dom)?($|\/)/,
        output: { codeSplitting },
        onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      },
    },
  });
  const chunks = new Map(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const eager = new Set();
  const visit = (fileName) => {
    const chunk = chunks.get(fileName);
    if (!chunk || eager.has(chunk)) return;
    eager.add(chunk);
    chunk.imports.forEach(visit);
  };
  visit([...chunks.values()].find(({ isEntry }) => isEntry).fileName);
  return { eager: [...eager], lazy: [...chunks.values()].filter((chunk) => !eager.has(chunk)) };
}

/** Bytes by package of what a page loads first, largest first: shows where a breach of the budget comes from. */
function shares(chunks) {
  const totals = new Map();
  for (const [id, { code }] of chunks.flatMap(({ modules }) => Object.entries(modules))) {
    const owner = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? /dist\/([^/]+)/.exec(id)?.[1] ?? 'other';
    totals.set(owner, (totals.get(owner) ?? 0) + (code?.length ?? 0));
  }
  return [...totals].sort((a, b) => b[1] - a[1]).map(([owner, bytes]) => `${owner} ${(bytes / 1000).toFixed(0)}`);
}

/** A part that comes later brings its English texts: a bundler that thought them needless would leave it without words. */
async function missingTexts(chunks) {
  const files = readdirSync('dist', { recursive: true }).filter((file) => /\w+Strings\.js$/.test(file));
  const missing = [];
  for (const file of files) {
    const [strings] = Object.values(await import(pathToFileURL(resolve('dist', file)).href));
    const sample = Object.values(strings).find((text) => typeof text === 'string' && /^[\w .,]+$/.test(text));
    if (sample && !chunks.some(({ code }) => code.includes(sample))) missing.push(file);
  }
  return missing;
}

export async function checkSize() {
  const over = [];
  for (const budget of budgets) {
    const { eager, all, size, inFiles, lazy } = await bundle(budget);
    console.log(
      `${budget.name}: ${size.toFixed(1)} kB (must ${budget.must}, aim ${budget.aim}), ` +
        `${inFiles.toFixed(1)} kB in the files that Vite makes of it, lazily ${lazy.toFixed(1)} kB more`,
    );
    console.log(`  before gzip, kB: ${shares(eager).slice(0, 12).join(', ')}`);
    if (budget.name === 'first paint') {
      over.push(...(await missingTexts(all)).map((file) => `the texts of dist/${String(file)} are in no bundle`));
    }
    if (size > budget.must) over.push(`${budget.name} is ${size.toFixed(2)} kB, it may be ${budget.must} at most`);
  }
  console.log(`styles.css: ${kilobytes(readFileSync('dist/styles.css')).toFixed(1)} kB`);
  if (over.length > 0) throw new Error(over.join('\n'));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await checkSize();
