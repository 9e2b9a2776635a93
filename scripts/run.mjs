import { spawn } from 'node:child_process';
import { platform } from 'node:process';

/** Runs a tool of node_modules/.bin with this terminal. Rejects when it fails. */
export function run(tool, args = [], env = {}) {
  const path = `node_modules/.bin/${tool}${platform === 'win32' ? '.cmd' : ''}`;
  return new Promise((resolve, reject) => {
    const child = spawn(path, args, { stdio: 'inherit', env: { ...process.env, ...env }, shell: platform === 'win32' });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${tool} failed (${code})`))));
  });
}

/** Runs parts in order, says how many minutes each took, and returns the names of those that failed. */
export async function runParts(parts) {
  const failed = [];
  const lines = [];
  for (const [name, work] of Object.entries(parts)) {
    const start = performance.now();
    console.log(`\n== ${name}`);
    try {
      await work();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      failed.push(name);
    }
    const minutes = ((performance.now() - start) / 60_000).toFixed(2);
    lines.push(`${name.padEnd(12)} ${minutes} min  ${failed.includes(name) ? 'FAILED' : 'ok'}`);
  }
  console.log(`\n${lines.join('\n')}`);
  return failed;
}
