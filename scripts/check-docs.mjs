import { readFileSync } from 'node:fs';

/** Each runtime dependency and peer has its line in docs/DEPENDENCIES.md, and each line its dependency. */
export function checkDocs() {
  const { dependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const text = readFileSync('docs/DEPENDENCIES.md', 'utf8');
  const faults = Object.keys({ ...dependencies, ...peerDependencies })
    .filter((name) => !text.includes(`| \`${name}\` |`))
    .map((name) => `docs/DEPENDENCIES.md has no line for ${name}`);
  const listed = [...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
  for (const name of listed)
    if (!dependencies[name] && !peerDependencies[name])
      faults.push(`docs/DEPENDENCIES.md lists ${name}, which is not used`);
  if (faults.length > 0) throw new Error(faults.join('\n'));
}
