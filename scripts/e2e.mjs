import { existsSync, readFileSync, rmSync } from 'node:fs';
import { findOrInstallChromium } from './find-chromium.mjs';
import { run } from './run.mjs';

const report = 'node_modules/.cache/chatloom-test/e2e.json';
rmSync(report, { force: true });
const env = { CHATLOOM_CHROMIUM: await findOrInstallChromium() };
const outcome = await run('playwright', ['test', ...process.argv.slice(2)], env).catch((error) => error);

const {
  expected = 0,
  unexpected = 0,
  flaky = 0,
} = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).stats : {};
const failed = outcome ? Math.max(unexpected + flaky, 1) : 0;
console.log(`\n${expected} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
