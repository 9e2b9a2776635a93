// npm run bench                     the subjects that matter, once, up to 100 000 messages: about fifteen minutes
// npm run bench -- --quick          1 000 messages and the reference: two minutes
// npm run bench -- --full           every subject, five times: hours
// npm run bench -- --runs 1 --sizes 1000 --subjects chatloom,virtua      anything that runner.mjs takes
//
// Installs the peers, builds the subjects, measures, and writes docs/BENCH.md (not with --quick).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));
const given = process.argv.slice(2).filter((argument) => argument !== '--full' && argument !== '--quick');
const isFull = process.argv.includes('--full');
const isQuick = process.argv.includes('--quick');
const MAIN = 'chatloom,chatloom-cached,tanstack-direct-rich,tanstack-direct,tanstack,virtua,chatscope,floor-static';
const QUICK = 'chatloom,tanstack-direct-rich';

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync(`${root}node_modules`)) run('npm', ['ci', '--no-audit', '--no-fund']);
const args = [...given];
const fallback = (name, value) => {
  if (value !== undefined && !given.includes(`--${name}`)) args.push(`--${name}`, value);
};
fallback('subjects', isFull ? undefined : isQuick ? QUICK : MAIN);
fallback('runs', isFull ? '5' : '1');
fallback('sizes', isQuick ? '1000' : '1000,10000,100000');
if (isQuick) fallback('append', '100');
const subjects = args[args.indexOf('--subjects') + 1];
run('node', ['build.mjs', ...(args.includes('--subjects') ? subjects.split(',') : [])]);
run('node', ['runner.mjs', ...args]);
if (!isQuick) {
  run('node', ['size.mjs']);
  run('node', ['report.mjs']);
}
