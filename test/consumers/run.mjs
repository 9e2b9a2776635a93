import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/* Installs the packed tarball into small applications of strangers, type-checks, builds and asks them for a page. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'chatloom-consumers-'));
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
let passed = 0;
let failed = 0;

function run(cwd, name, ...args) {
  const { status, stdout, stderr } = spawnSync(name, args, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name} ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
}

async function test(title, body) {
  const start = performance.now();
  const error = await Promise.resolve()
    .then(body)
    .then(
      () => undefined,
      (reason) => reason,
    );
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (error) failed += 1;
  else passed += 1;
  console.log(`${error ? 'FAILED' : 'ok'}  ${title} (${seconds} s)`);
  if (error) console.error(error.message ?? error);
}

function install(fixture, tarball) {
  const folder = join(work, fixture);
  cpSync(fileURLToPath(new URL(fixture, import.meta.url)), folder, { recursive: true });
  run(folder, 'npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', tarball);
  return folder;
}

/** The first example of the README, which is the component that both applications show. */
function readmeExample() {
  const [, code] = /^```tsx\n([\s\S]*?)^```/m.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
  if (!code?.includes('export default function Messages'))
    throw new Error('README.md does not start with the embed example');
  return code;
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts the built application, asks once, and returns the page. */
async function requestPage(folder) {
  const port = await freePort();
  const server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', String(port)], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  const isReady = new Promise((resolve, reject) => {
    const listen = (chunk) => {
      log += chunk;
      if (/Ready in/.test(log)) resolve();
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.on('exit', () => reject(new Error(log)));
  });
  try {
    await isReady;
    const response = await fetch(`http://localhost:${port}/`, { signal: AbortSignal.timeout(30_000) });
    const page = await response.text();
    if (response.status !== 200) throw new Error(`status ${response.status}\n${log}`);
    if (/\bError\b/.test(log)) throw new Error(log);
    return page;
  } finally {
    server.kill();
  }
}

try {
  if (!existsSync(join(root, 'dist'))) run(root, 'npm', 'run', '-s', 'build');
  const [{ filename }] = JSON.parse(run(root, 'npm', 'pack', '--json', '--pack-destination', work));
  const tarball = join(work, filename);

  let app;
  await test('Vite application installs the tarball', () => {
    app = install('vite-app', tarball);
    writeFileSync(join(app, 'src/Messages.tsx'), readmeExample());
  });
  if (app) {
    for (const [version, compiler] of [
      ['5.9', 'typescript-5/lib/tsc.js'],
      ['7', 'typescript/bin/tsc'],
    ]) {
      for (const exact of ['true', 'false']) {
        await test(`type-checks under TypeScript ${version}, exactOptionalPropertyTypes ${exact}`, () =>
          run(app, process.execPath, `node_modules/${compiler}`, '-p', '.', '--exactOptionalPropertyTypes', exact));
      }
    }
    await test('vite build', () => run(app, process.execPath, 'node_modules/vite/bin/vite.js', 'build'));
    await test('no entry but testing/vitest needs an optional peer', () => {
      const names = Object.keys(JSON.parse(run(root, 'npm', 'pkg', 'get', 'exports')));
      const plain = names.filter((name) => !/\*|\.css$|\.json$|vitest$/.test(name));
      writeFileSync(
        join(app, 'import.mjs'),
        plain.map((name) => `await import('chatloom${name.slice(1)}');`).join('\n'),
      );
      run(app, process.execPath, 'import.mjs');
    });
  }

  let next;
  await test('Next.js application installs the tarball', () => {
    next = install('next-app', tarball);
    writeFileSync(join(next, 'app/messages.tsx'), `'use client';\n\n${readmeExample()}`);
  });
  if (next) {
    await test('next build', () => run(next, process.execPath, 'node_modules/next/dist/bin/next', 'build'));
    await test('Next.js answers one request with the rendered kit', async () => {
      const page = await requestPage(next);
      if (!/class="[^"]*\bcl-/.test(page))
        throw new Error(`the page holds no part of the kit:\n${page.slice(0, 2000)}`);
    });
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
