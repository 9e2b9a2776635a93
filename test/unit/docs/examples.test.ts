import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Example, examplesOf, moduleOf, pages, sourceExamples } from './examples.ts';

const FOLDER = 'node_modules/.cache/chatloom-docs';

/** Compiles them all at once; gives what the compiler says, by example. */
function compile(examples: readonly Example[]): readonly string[] {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const files = examples.map((example, index) => {
    writeFileSync(`${FOLDER}/${index}.tsx`, moduleOf(example, FOLDER));
    return `${index}.tsx`;
  });
  const options = {
    extends: '../../../tsconfig.json',
    // `./connector.ts` is the one of the example that a page speaks of.
    // What is imported only to be named is no fault, nor a type that is imported as a value is.
    compilerOptions: { verbatimModuleSyntax: false, rootDirs: ['.', '../../../examples/own-backend'] },
    files,
    include: [],
  };
  writeFileSync(`${FOLDER}/tsconfig.json`, JSON.stringify(options));
  const { stdout } = spawnSync('node_modules/.bin/tsc', ['-p', FOLDER, '--pretty', 'false'], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/^.*?(\d+)\.tsx/, (_, index: string) => examples[Number(index)]?.name ?? ''));
}

it('every example of the pages and of the sources compiles', { timeout: 60_000 }, () => {
  const examples = [...pages().flatMap(examplesOf), ...sourceExamples(FOLDER)];
  expect(examples.length).toBeGreaterThan(20);
  expect(compile(examples)).toEqual([]);
});

it('what the READMEs show of an own backend is the example, which runs end to end', () => {
  const example = readFileSync('examples/own-backend/Messages.tsx', 'utf8');
  expect(examplesOf('examples/own-backend/README.md').map(({ code }) => code)).toEqual([example]);
  const shown = examplesOf('README.md').find(({ code }) => code.includes('createOwnConnector'));
  const lines = shown?.code.split('\n').filter((line) => line !== '') ?? [];
  expect(lines.length).toBeGreaterThan(0);
  expect(example.split('\n').filter((line) => lines.includes(line))).toEqual(lines);
});
