import { rmSync } from 'node:fs';
import { run } from './run.mjs';

await run('storybook', ['build', '-o', 'storybook-static', '--quiet'], { STORYBOOK_DISABLE_TELEMETRY: '1' });
// Written even with telemetry off: the package list and dates of whoever built it.
rmSync('storybook-static/project.json', { force: true });
