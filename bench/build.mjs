// Builds every src/subjects/*.jsx (or those named as arguments) into dist/<name>/.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { benchConfig } from './config.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const all = readdirSync(`${root}src/subjects`)
  .filter((file) => /^[^.].*\.jsx$/.test(file))
  .map((file) => file.slice(0, -4));

export async function buildSubjects(names = all) {
  for (const name of names) {
    const outDir = `${root}dist/${name}`;
    rmSync(outDir, { recursive: true, force: true });
    await build({
      ...benchConfig(root),
      logLevel: 'warn',
      base: './',
      build: {
        outDir,
        emptyOutDir: true,
        minify: true,
        sourcemap: false,
        cssCodeSplit: false,
        modulePreload: false,
        chunkSizeWarningLimit: 1e6,
        reportCompressedSize: false,
        rollupOptions: {
          input: `${root}src/subjects/${name}.jsx`,
          output: { entryFileNames: 'main.js', chunkFileNames: 'c-[hash].js', assetFileNames: '[name][extname]' },
        },
      },
    });
    const css = readdirSync(outDir)
      .filter((file) => file.endsWith('.css'))
      .map((file) => `<link rel="stylesheet" href="./${file}">`)
      .join('');
    writeFileSync(
      `${outDir}/index.html`,
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title>${css}</head><body><div id="root"></div><script type="module" src="./main.js"></script></body></html>`,
    );
    console.log('built', name);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const named = process.argv.slice(2);
  await buildSubjects(named.length > 0 ? named : all);
}
