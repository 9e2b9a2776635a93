import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { findOrInstallChromium } from './find-chromium.mjs';
import { run, runParts } from './run.mjs';

const isLong = process.argv.includes('--long');
const args = process.argv.slice(2).filter((arg) => arg !== '--long');
const asked = args.flatMap((arg, index) =>
  arg === '--project' ? [args[index + 1]] : (/^--project=(.+)/.exec(arg)?.[1] ?? []),
);
const rest = args.filter((arg, index) => !arg.startsWith('--project') && args[index - 1] !== '--project');

const holds = (folder, pattern) =>
  existsSync(folder) && readdirSync(folder, { recursive: true }).some((file) => pattern.test(String(file)));
const projects = {
  unit: holds('test/unit', /\.test\.ts$/),
  dom: holds('test/unit', /\.test\.tsx$/),
  property: holds('test/property', /\.test\.ts$/),
  browser: holds('test/browser', /\.test\.tsx?$/),
  storybook: existsSync('.storybook/main.ts') && holds('stories', /\.stories\.tsx$/),
};
// The long run repeats only what can be made longer.
const offered = isLong ? ['property', 'browser'] : Object.keys(projects);
const names = offered.filter((name) => projects[name] && (asked.length === 0 || asked.includes(name)));

const env = { ...(isLong ? { CHATLOOM_LONG: '1' } : {}), NO_COLOR: '1' };
if (names.includes('browser') || names.includes('storybook')) env.CHATLOOM_CHROMIUM = await findOrInstallChromium();

const reports = 'node_modules/.cache/chatloom-test';
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

let passed = 0;
let failed = 0;

/** One process a project: its minutes can be told apart, and only one browser runs at a time. */
async function test(name) {
  const file = `${reports}/${name}.json`;
  const flags = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`, '--passWithNoTests'];
  if (rest.includes('--coverage')) flags.push(`--coverage.reportsDirectory=coverage/${name}`);
  const outcome = await run('vitest', ['run', '--project', name, ...flags, ...rest], env).catch((error) => error);
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { numPassedTests: 0, numFailedTests: 0 };
  passed += report.numPassedTests;
  // A file that does not load, or an error outside a test, fails no test but fails the run.
  failed += outcome ? Math.max(report.numFailedTests, 1) : report.numFailedTests;
  if (outcome) throw outcome;
}

const broken = await runParts(Object.fromEntries(names.map((name) => [name, () => test(name)])));
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = broken.length > 0 ? 1 : 0;
