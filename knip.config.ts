import { scriptEntries } from './scripts/entries.mjs';

export default {
  entry: [
    ...scriptEntries().map(({ source }: { source: string }) => source),
    'src/**/*.browser.ts',
    'examples/*/*.{ts,tsx,mjs}',
    'scripts/*.mjs',
    'test/{setup.ts,consumers/run.mjs}',
    // Named by a page, and by the examples that are compiled.
    'test/{e2e/pages/own.tsx,unit/docs/atHand.ts}',
  ],
  project: ['{src,stories,test,examples,scripts}/**/*.{ts,tsx,mjs,mdx}'],
  ignore: ['test/consumers/*/**'],
  // Run as programs by the scripts.
  ignoreDependencies: ['@arethetypeswrong/cli', 'oxlint', 'oxlint-tsgolint', 'publint'],
  ignoreExportsUsedInFile: true,
};
