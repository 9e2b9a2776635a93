import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { scriptEntries } from './entries.mjs';
import { run } from './run.mjs';

/** What may not be in our own files: none of it works under the promised content security policy. */
const banned =
  /\bnew Function\b|\beval\(|innerHTML|insertAdjacentHTML|document\.write\(|new (?:Shared)?Worker\b|serviceWorker\.register/;

const files = (folder) => readdirSync(folder, { recursive: true }).map((file) => `${folder}/${String(file)}`);

export async function checkPackage() {
  const faults = [];
  for (const file of files('dist').filter((name) => name.endsWith('.js'))) {
    const found = banned.exec(readFileSync(file, 'utf8'));
    if (found) faults.push(`${file} holds ${found[0]}`);
  }
  for (const file of files('src').filter((name) => /\.tsx?$/.test(name))) {
    if (!/^['"]use client['"]/.test(readFileSync(file, 'utf8'))) continue;
    const output = file.replace(/^src/, 'dist').replace(/\.tsx?$/, '.js');
    // A file of types only leaves nothing behind.
    if (existsSync(output) && !/^['"]use client['"]/.test(readFileSync(output, 'utf8')))
      faults.push(`${output} lost its 'use client'`);
  }
  for (const { subpath, output } of scriptEntries()) {
    const declarations = readFileSync(`dist/${output}.d.ts`, 'utf8');
    if (!/\bexport\b(?! \{\};)/.test(declarations)) faults.push(`${subpath} exports nothing`);
    if (subpath === './testing/vitest') continue;
    // Servers import the kit too: no entry may touch the window when it loads.
    await import(pathToFileURL(`dist/${output}.js`).href).catch((error) =>
      faults.push(`${subpath} does not import in node: ${error.message}`),
    );
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
  await run('publint', ['--strict']);
  const types = ['--pack', '.', '--profile', 'esm-only'];
  // It has much to say even when all is well, so it speaks only when something is not.
  await run('attw', [...types, '--quiet']).catch(() => run('attw', types));
}
