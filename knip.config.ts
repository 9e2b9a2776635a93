import { scriptEntries } from './scripts/entries.mjs';

export default {
  entry: [
    ...scriptEntries().map(({ source }: { source: string }) => source),
    'src/**/*.browser.ts',
    'examples/*/*.{ts,tsx,mjs}',
    'scripts/*.mjs',
    'test/{setup.ts,consumers/run.mjs}',
  ],
  project: ['{src,stories,test,examples,scripts}/**/*.{ts,tsx,mjs,mdx}'],
  ignore: ['test/consumers/*/**'],
  // Run as programs by the scripts.
  ignoreDependencies: ['@arethetypeswrong/cli', 'oxlint', 'oxlint-tsgolint', 'publint'],
  ignoreExportsUsedInFile: true,
};
