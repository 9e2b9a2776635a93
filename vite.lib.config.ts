import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { scriptEntries } from './scripts/entries.mjs';

type Names = Record<string, string> | undefined;
const pkg = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Names; peerDependencies: Names };
const external = [...Object.keys(pkg.dependencies ?? {}), ...Object.keys(pkg.peerDependencies ?? {})];

export default defineConfig({
  plugins: [react()],
  publicDir: false,
  build: {
    outDir: 'dist',
    minify: false,
    sourcemap: true,
    target: 'es2023',
    lib: {
      formats: ['es'],
      entry: {
        ...Object.fromEntries(scriptEntries().map(({ output, source }) => [output, source])),
        // Takes the place of its neighbour in bundles for browsers (`browser` in package.json).
        'theme/namedColors.browser': 'src/theme/namedColors.browser.ts',
      },
    },
    rolldownOptions: {
      external: (id) => external.some((name) => id === name || id.startsWith(`${name}/`)),
      // One file per module: bundlers drop what is not imported, and each 'use client' stays at the top of its file.
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
});
