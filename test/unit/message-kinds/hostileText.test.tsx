import { render } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { laterViewsChunk } from '../../../src/message-kinds/laterViewsChunk.js';
import { TextView } from '../../../src/message-kinds/text/View.js';
import { parseText } from '../../../src/message-kinds/text/parseText.js';
import { makeMessage } from '../../../src/testing/builders/makeMessage.js';
import { hostileTexts } from './hostileTexts.js';

/** The figure is 100 ms at 8 000 units; timed promises are asserted at five times the figure. */
const MOST_MS = 500;

const ELEMENTS = new Set('a bdi blockquote button code del div em li ol p path pre span strong svg ul'.split(' '));

function draw(text: string) {
  const message = makeMessage({ text });
  return render(<TextView message={message} content={{ type: 'text', text }} isOwn={false} meta={<i />} />);
}

/** The machine may be busy with something else: of three readings the quickest counts. */
function msToRead(text: string): number {
  const readings = [0, 1, 2].map(() => {
    const begun = performance.now();
    parseText(text, []);
    return performance.now() - begun;
  });
  return Math.min(...readings);
}

beforeAll(async () => {
  await laterViewsChunk.load();
});

describe('hostile texts', { timeout: 60_000 }, () => {
  it.each(hostileTexts)('%s become words, and nothing else', (_name, text) => {
    const { container } = draw(text);
    for (const element of container.querySelectorAll('*')) {
      if (element.localName === 'i') continue;
      expect(ELEMENTS).toContain(element.localName);
      for (const { name } of element.attributes) expect(name).not.toMatch(/^(?:on|src|action|formaction|srcdoc)/);
    }
    for (const link of container.querySelectorAll('a')) {
      expect(link.getAttribute('href')).toMatch(/^(?:https?:\/\/|mailto:|tel:)/);
      expect(link.rel).toBe('noopener noreferrer nofollow ugc');
      expect(link.target).toBe('_blank');
      expect(link.textContent).not.toMatch(/[\u202a-\u202e]/);
    }
  });

  it('P62 are read within the time that keeps typing free, each at the length that is read at once', () => {
    const times = hostileTexts.map(([name, text]) => ({ name, ms: msToRead(text.slice(0, 8_000)) }));
    const worst = times.reduce((a, b) => (b.ms > a.ms ? b : a));
    expect(worst.ms, `the worst is: ${worst.name}`).toBeLessThan(MOST_MS);
  });

  it('shows an address that deceives as a button that asks, never as a link', () => {
    const { container } = draw('[bank.example](https://evil.example)');
    expect(container.querySelector('a')).toBeNull();
    expect(container.querySelector('button')).toHaveTextContent('bank.example (evil.example)');
  });

  it('cuts a long text and shows 64 KiB of it on demand', async () => {
    const { container, getByRole } = draw('word '.repeat(40_000));
    expect(container.textContent?.length).toBeLessThan(9_000);
    getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => container.textContent?.length ?? 0).toBeGreaterThan(60_000);
    expect(container.textContent?.length).toBeLessThan(70_000);
    expect(container).toHaveTextContent('The text is too long to show in full');
  });
});
