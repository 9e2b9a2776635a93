import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Lets tests, stories and examples import `chatloom/...` as a consumer does, from source. Mirrors `paths` in tsconfig.json. */
export const sourceAlias = [
  { find: /^chatloom$/, replacement: `${root}src/entries/index.ts` },
  { find: /^chatloom\/styles\.css$/, replacement: `${root}src/theme/styles.css` },
  { find: /^chatloom\/themes\/(.+)\.css$/, replacement: `${root}src/theme/themes/$1.css` },
  { find: /^chatloom\/connectors\/([^/]+)$/, replacement: `${root}src/connectors/$1/index.ts` },
  { find: /^chatloom\/locales\/([^/]+)$/, replacement: `${root}src/i18n/locales/$1.ts` },
  { find: /^chatloom\/testing\/vitest$/, replacement: `${root}src/entries/testing-vitest.ts` },
  { find: /^chatloom\/([^/.]+)$/, replacement: `${root}src/entries/$1.ts` },
];
