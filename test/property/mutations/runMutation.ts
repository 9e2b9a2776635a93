import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { env, execPath } from 'node:process';
import type { Mutation } from './mutations.ts';

/** The tests that have to find a bug, cheapest first: the first that fails settles it. */
const JUDGES = [
  'pendingFold',
  'replicas',
  'sendOrders',
  'convergence',
  'convergence.contiguous',
  'convergence.holes',
  'convergence.adjacency',
];

/** A bug may keep a judge busy for ever, and is found then; without a bug the slowest takes a tenth of this. */
const ENDLESS_MS = 4 * 60_000;

/** What the copied tree needs. */
const COPIED = ['src', 'test/property', 'test/model', 'scripts/source-alias.ts', 'package.json', 'tsconfig.json'];

const CONFIG = `import { defineConfig } from 'vitest/config';
import { sourceAlias } from './scripts/source-alias.ts';
export default defineConfig({ resolve: { alias: sourceAlias }, test: { environment: 'node', testTimeout: 120_000 } });
`;

export function mutate({ file, search, replace }: Mutation, text: string): string {
  const pieces = text.split(search);
  if (pieces.length !== 2) throw new Error(`${file}: '${search}' occurs ${pieces.length - 1} times, not once`);
  return pieces.join(replace);
}

/** The name of the test that found the bug, `undefined` if none did. With no bug, the tree as it is must find none. */
export async function runMutation(mutation: Mutation | undefined): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'chatloom-mutation-'));
  try {
    for (const path of COPIED) cpSync(path, join(folder, path), { recursive: true });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
    writeFileSync(join(folder, 'vitest.config.ts'), CONFIG);
    if (mutation) {
      const path = join(folder, 'src', mutation.file);
      writeFileSync(path, mutate(mutation, readFileSync(path, 'utf8')));
    }
    for (const judge of JUDGES) if (!(await passes(folder, judge))) return judge;
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Rejects when the judge could not be heard: a process that was killed or a file that does not load finds nothing. */
function passes(folder: string, judge: string): Promise<boolean> {
  const report = join(folder, `${judge}.json`);
  const flags = ['--reporter=json', `--outputFile=${report}`];
  const arguments_ = [resolve('node_modules/vitest/vitest.mjs'), 'run', `test/property/${judge}.test.ts`, ...flags];
  return new Promise((done, reject) => {
    const child = spawn(execPath, arguments_, {
      cwd: folder,
      stdio: 'ignore',
      detached: true,
      env: { ...env, CHATLOOM_RUNS: '600', CHATLOOM_LONG: '' },
    });
    child.on('error', reject);
    let isEndless = false;
    const timer = setTimeout(() => {
      isEndless = true;
      // With its workers, of which one does not listen any more.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, ENDLESS_MS);
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      try {
        if (isEndless) {
          done(false);
          return;
        }
        if (signal) throw new Error(`${judge} was ended by ${signal}`);
        const { numTotalTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Report;
        if (numTotalTests === 0) throw new Error(`${judge} ran no test (${code})`);
        done(numFailedTests === 0);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  });
}

interface Report {
  readonly numTotalTests: number;
  readonly numFailedTests: number;
}
