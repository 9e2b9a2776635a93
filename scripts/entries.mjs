import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const names = (folder) => (existsSync(folder) ? readdirSync(folder).sort() : []);

/** Public JavaScript entries, read from the folders: a new file there is a new subpath, with no list to keep. */
export function scriptEntries() {
  const plain = names('src/entries')
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => {
      const name = file.replace(/\.tsx?$/, '');
      const subpath = name === 'index' ? '.' : `./${name.replace('testing-', 'testing/')}`;
      return { subpath, source: `src/entries/${file}`, output: `entries/${name}` };
    })
    .sort((a, b) => (a.subpath < b.subpath ? -1 : 1));
  const connectors = names('src/connectors')
    .filter((name) => existsSync(`src/connectors/${name}/index.ts`))
    .map((name) => ({
      subpath: `./connectors/${name}`,
      source: `src/connectors/${name}/index.ts`,
      output: `connectors/${name}/index`,
    }));
  const locales = names('src/i18n/locales')
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace('.ts', ''))
    .map((tag) => ({
      subpath: `./locales/${tag}`,
      source: `src/i18n/locales/${tag}.ts`,
      output: `i18n/locales/${tag}`,
    }));
  return [...plain, ...connectors, ...locales];
}

/** Public style sheets and where each is read from. */
export function styleEntries() {
  const themes = names('src/theme/themes').filter((file) => file.endsWith('.css'));
  const sheets = existsSync('src/theme/styles.css')
    ? [
        { subpath: './styles.css', source: 'src/theme/styles.css', output: 'styles.css', isUnlayered: false },
        {
          subpath: './styles.unlayered.css',
          source: 'src/theme/styles.css',
          output: 'styles.unlayered.css',
          isUnlayered: true,
        },
      ]
    : [];
  return [
    ...sheets,
    ...themes.map((file) => ({
      subpath: `./themes/${file}`,
      source: `src/theme/themes/${file}`,
      output: `themes/${file}`,
      isUnlayered: false,
    })),
  ];
}

/** The `exports` map that the folders ask for. */
export function expectedExports() {
  const target = (path, extension) => ({ types: `./dist/${path}.d.ts`, default: `./dist/${path}${extension}` });
  const scripts = scriptEntries();
  const has = (prefix) => scripts.some(({ subpath }) => subpath.startsWith(prefix));
  const plain = scripts.filter(({ subpath }) => !/^\.\/(connectors|locales)\//.test(subpath));
  const styles = styleEntries();
  const map = Object.fromEntries(plain.map(({ subpath, output }) => [subpath, target(output, '.js')]));
  if (has('./connectors/')) map['./connectors/*'] = target('connectors/*/index', '.js');
  if (has('./locales/')) map['./locales/*'] = target('i18n/locales/*', '.js');
  for (const { subpath, output } of styles.filter((style) => !style.subpath.startsWith('./themes/')))
    map[subpath] = target(output, '');
  if (styles.some(({ subpath }) => subpath.startsWith('./themes/')))
    map['./themes/*.css'] = { types: './dist/themes/*.css.d.ts', default: './dist/themes/*.css' };
  map['./package.json'] = './package.json';
  return map;
}

/** Brings `exports` of package.json in step with the folders. Throws in CI, where a difference means that it was not committed. */
export function syncExports() {
  const text = readFileSync('package.json', 'utf8');
  const pkg = JSON.parse(text);
  const expected = expectedExports();
  if (JSON.stringify(pkg.exports) === JSON.stringify(expected)) return;
  if (process.env.CI) throw new Error('exports of package.json are not what the folders hold: run npm run build');
  pkg.exports = expected;
  writeFileSync('package.json', `${JSON.stringify(pkg, null, 2)}\n`);
  execFileSync('node_modules/.bin/biome', ['format', '--write', 'package.json'], { stdio: 'ignore' });
}
