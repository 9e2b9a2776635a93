import { ChatContext } from '../../hooks/chatContext.js';

const COPY = Symbol.for('chatloom.copy');
const SAID = Symbol.for('chatloom.said');

/** Says once each what fails without a word: no styles, and two copies of the package in one page. */
export function checkPage(root: HTMLElement | null): void {
  if (root && getComputedStyle(root).getPropertyValue('--cl-surface') === '') {
    sayOnce(
      "chatloom: the styles are missing. Everything will look like a bare document. Add import 'chatloom/styles.css'.",
    );
  }
  const page = globalThis as { [COPY]?: unknown };
  page[COPY] ??= ChatContext;
  if (page[COPY] !== ChatContext) {
    sayOnce(
      'chatloom: two copies of the package are loaded. Their contexts do not see each other. Keep one version, and let the bundler dedupe it.',
    );
  }
}

function sayOnce(text: string): void {
  const page = globalThis as { [SAID]?: Set<string> };
  page[SAID] ??= new Set();
  if (page[SAID].has(text)) return;
  page[SAID].add(text);
  // oxlint-disable-next-line no-console -- the developer's console is where misuse is told
  console.warn(text);
}
