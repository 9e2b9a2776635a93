import { rmSync } from 'node:fs';
import { build } from 'vite';
import { syncExports } from './entries.mjs';
import { run } from './run.mjs';
import { buildStyles } from './styles.mjs';

syncExports();
rmSync('dist', { recursive: true, force: true });
await build({ configFile: 'vite.lib.config.ts', logLevel: 'warn' });
await run('tsc', ['-p', 'tsconfig.build.json']);
buildStyles();
