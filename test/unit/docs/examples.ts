import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

export interface Example {
  /** Where it stands: `docs/THEMING.md 2`. */
  readonly name: string;
  readonly code: string;
}

const PAGES = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'bench/README.md', 'examples/own-backend/README.md'];

/** The pages that a reader comes to, those of `docs` included. */
export function pages(): readonly string[] {
  const docs = readdirSync('docs').filter((name) => name.endsWith('.md'));
  return [...PAGES, ...docs.map((name) => `docs/${name}`)];
}

/** The blocks of TypeScript on a page. */
export function examplesOf(page: string): readonly Example[] {
  const blocks = readFileSync(page, 'utf8').matchAll(/^```tsx?\n([\s\S]*?)^```/gm);
  return [...blocks].map(([, code = ''], index) => ({ name: `${page} ${index + 1}`, code }));
}

/** Each `@example` of what the package exports, with what its own file exports at hand. */
export function sourceExamples(folder: string): readonly Example[] {
  const files = readdirSync('src', { recursive: true }).map((name) => `src/${String(name)}`);
  const reports = readdirSync('etc').map((name) => readFileSync(`etc/${name}`, 'utf8'));
  return files
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const documented = readFileSync(file, 'utf8').matchAll(
        / \* @example\n((?: \*.*\n)*?) \*\/\nexport (?:async )?(?:function|const) (\w+)/g,
      );
      return [...documented].flatMap(([, lines = '', name = '']) => {
        if (!reports.some((report) => new RegExp(`export (declare )?(function|const) ${name}\\b`).test(report)))
          return [];
        const from = relative(folder, file).replace(/\.tsx?$/, '.js');
        const body = lines.replaceAll(/^ \* ?/gm, '  ');
        // Hooks are called, and elements returned, inside of a component.
        return { name: `${file} ${name}`, code: `import { ${name} } from '${from}';\nasync () => {\n${body}};\n` };
      });
    });
}

const AT_HAND = 'test/unit/docs/atHand.ts';

/** The example as a module of its own, which imports what it only names. */
export function moduleOf({ code }: Example, folder: string): string {
  const offered = readFileSync(AT_HAND, 'utf8').matchAll(
    /export (?:declare )?(?:const|function|interface) (\w+)|^ {2}(?:type )?(\w+),$|^export \{ (.*) \}/gm,
  );
  const names = [...offered].flatMap(([, own, listed, line]) => own ?? listed ?? line?.split(', ') ?? []);
  const missing = names.filter((name) => {
    const isDeclared = new RegExp(
      `(?:const|function|class) ${name}\\b|[{,] (?:type )?${name}\\b[^}]*\\} (?:=|from) `,
    ).test(code);
    return !isDeclared && new RegExp(`(?<![.'])\\b${name}\\b(?!['":])`).test(code);
  });
  const from = relative(folder, AT_HAND).replace(/\.ts$/, '.js');
  const imports = missing.map((name) => `import { ${name} } from '${from}';\n`);
  return `${imports.join('')}${code}\nexport {};\n`;
}
