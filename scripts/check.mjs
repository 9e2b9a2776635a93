import { checkDocs } from './check-docs.mjs';
import { checkPackage } from './check-package.mjs';
import { checkLedger } from './ledger.mjs';
import { run, runParts } from './run.mjs';
import { checkSize } from './size.mjs';

async function lint() {
  await run('oxlint', ['--type-aware']);
  await run('biome', ['lint', '--error-on-warnings', 'src', 'examples']);
  await run('biome', ['lint', '--javascript-linter-enabled=true', '--only=suspicious/noImportCycles', 'src']);
  await run('knip');
}

const parts = {
  types: () => run('tsc', ['-p', 'tsconfig.json']),
  lint,
  layers: () =>
    run('vitest', ['run', '--project', 'unit', 'test/unit/layers.test.ts', 'test/unit/styleSheets.test.ts']),
  format: () => run('biome', ['format', '.']),
  build: () => import('./build.mjs'),
  package: checkPackage,
  api: () => import('./api.mjs'),
  size: checkSize,
  ledger: checkLedger,
  docs: checkDocs,
};

const asked = process.argv.slice(2);
const chosen = Object.entries(parts).filter(([name]) => asked.length === 0 || asked.includes(name));
const start = performance.now();
const failed = await runParts(Object.fromEntries(chosen));
const minutes = (performance.now() - start) / 60_000;
if (minutes > 2) console.warn(`warning: check took ${minutes.toFixed(2)} min, the aim is 2`);
console.log(`\n${chosen.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
