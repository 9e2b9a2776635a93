import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SHORTCUTS } from '../../../src/components/ChatProvider/shortcuts.js';

const pages = readdirSync('docs').filter((name) => name.endsWith('.md'));
const read = (name: string): string => readFileSync(`docs/${name}`, 'utf8');

describe('the pages of docs', () => {
  it('KEYBOARD.md has a line for every shortcut, with its default keys', () => {
    const lines = read('KEYBOARD.md').split('\n');
    for (const [name, keys] of Object.entries(DEFAULT_SHORTCUTS)) {
      const line = lines.find((text) => text.startsWith('|') && text.includes(`\`${name}\``));
      expect(line, name).toBeDefined();
      expect(line?.split('|')[1], name).toContain(keys);
    }
  });

  it.each(pages)('%s links to files that exist', (name) => {
    const links = [...read(name).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link]) => `docs/${link}`);
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
  });
});
