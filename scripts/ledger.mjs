import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { loadCsf } from 'storybook/internal/csf-tools';

/*
 * docs/features.json says what the kit does, a row per phrase:
 *   { id: 'messages.recall', phrase, story: id or ids, test: { file, title } or a list, state: { embedded: 'done', ... } }
 * A row that is 'done' or 'partial' anywhere claims its story and its test, and both must exist. 'planned' claims
 * nothing; 'absent' says that the backend has no such thing.
 */
const source = 'docs/features.json';
const target = 'docs/FEATURES.md';
const states = { done: 'yes', partial: 'partly', planned: 'planned', absent: '–' };

const list = (value) => (value === undefined ? [] : [value].flat());

function storyIds() {
  if (!existsSync('stories')) return new Set();
  const files = readdirSync('stories', { recursive: true }).filter((file) => String(file).endsWith('.stories.tsx'));
  return new Set(
    files.flatMap((file) => {
      const fileName = `stories/${String(file)}`;
      const makeTitle = (title) => {
        if (title) return title;
        throw new Error(`${fileName} has no title in its meta`);
      };
      return loadCsf(readFileSync(fileName, 'utf8'), { fileName, makeTitle })
        .parse()
        .indexInputs.map((entry) => entry.__id);
    }),
  );
}

function rowFaults(row, stories) {
  const faults = [];
  const values = Object.values(row.state ?? {});
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(row.id ?? '')) faults.push('id is not of the form area.name');
  if (!row.phrase) faults.push('no phrase');
  if (values.length === 0) faults.push('no state');
  for (const value of values)
    if (!(value in states)) faults.push(`state ${value} is none of ${Object.keys(states).join(', ')}`);
  if (values.some((value) => value === 'done' || value === 'partial')) {
    if (list(row.story).length === 0) faults.push('claims to work, and names no story');
    if (list(row.test).length === 0) faults.push('claims to work, and names no test');
  }
  for (const story of list(row.story)) if (!stories.has(story)) faults.push(`story ${story} does not exist`);
  for (const { file, title } of list(row.test)) {
    if (!existsSync(file)) faults.push(`test file ${file} does not exist`);
    else if (!title || !readFileSync(file, 'utf8').includes(title)) faults.push(`${file} has no test named "${title}"`);
  }
  return faults.map((fault) => `${row.id}: ${fault}`);
}

function toMarkdown(rows) {
  const connectors = [...new Set(rows.flatMap(({ state }) => Object.keys(state)))];
  const areaOf = ({ id }) => id.split('.')[0];
  const areas = [...new Set(rows.map(areaOf))];
  const sections = areas.map((area) =>
    [
      `## ${area[0].toUpperCase()}${area.slice(1).replaceAll('-', ' ')}`,
      '',
      `| feature | ${connectors.join(' | ')} |`,
      `|---|${connectors.map(() => '---|').join('')}`,
      ...rows
        .filter((row) => areaOf(row) === area)
        .map(
          ({ phrase, state }) =>
            `| ${phrase.replaceAll('|', '\\|')} | ${connectors.map((name) => states[state[name]] ?? '').join(' | ')} |`,
        ),
    ].join('\n'),
  );
  return `# Features\n\nWritten by \`npm run ledger\` from \`features.json\`: what is said to work has a story and a test there.\n\n${sections.join('\n\n')}\n`;
}

export async function checkLedger({ writes = false } = {}) {
  if (!existsSync(source)) throw new Error(`${source} does not exist`);
  const rows = JSON.parse(readFileSync(source, 'utf8'));
  const stories = storyIds();
  const ids = rows.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id}: stands twice`);
  const faults = [...twice, ...rows.flatMap((row) => rowFaults(row, stories))];
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const text = toMarkdown(rows);
  if (writes) {
    writeFileSync(source, `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
    writeFileSync(target, text);
  } else if (!existsSync(target) || readFileSync(target, 'utf8') !== text)
    throw new Error(`${target} is old: npm run ledger`);
  const working = rows.filter(({ state }) =>
    Object.values(state).some((value) => value === 'done' || value === 'partial'),
  );
  console.log(`${rows.length} features, ${working.length} of them claimed; ${stories.size} stories`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  await checkLedger({ writes: process.argv.includes('--write') });
