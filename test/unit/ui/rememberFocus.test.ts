// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { focusedElement, rememberFocus } from '../../../src/ui/focus/rememberFocus.js';

function page(...html: readonly string[]): HTMLElement {
  const root = document.createElement('div');
  root.append(document.createRange().createContextualFragment(html.join('')));
  document.body.append(root);
  return root;
}

const byId = (id: string) => document.getElementById(id) as HTMLElement;

afterEach(() => {
  document.body.replaceChildren();
});

describe('rememberFocus', () => {
  it('leads back to where the focus was', () => {
    page('<button id="a">A</button><button id="b">B</button>');
    byId('b').focus();
    const wayBack = rememberFocus();
    byId('a').focus();
    expect(wayBack()).toBe(byId('b'));
  });

  it('leads to the row when its toolbar has gone', () => {
    page(
      '<div role="feed"><article id="row" tabindex="-1"><div id="bar"><button id="more">More</button></div></article></div>',
    );
    byId('more').focus();
    const wayBack = rememberFocus();
    byId('bar').remove();
    expect(wayBack()).toBe(byId('row'));
  });

  it('leads to the tab stop of the list when the row has gone', () => {
    page(
      '<div id="list"><article tabindex="-1">1</article><article id="row" tabindex="-1">2</article>',
      '<article id="current" tabindex="0">3</article></div>',
    );
    byId('row').focus();
    const wayBack = rememberFocus();
    byId('row').remove();
    expect(wayBack()).toBe(byId('current'));
  });

  it('passes by what is out of reach', () => {
    page(
      '<div tabindex="-1" id="pane"><div inert><button id="a">A</button></div><button id="b" disabled>B</button></div>',
    );
    const wayBack = rememberFocus(byId('a'));
    expect(wayBack()).toBe(byId('pane'));
  });

  it('gives nothing when nothing is left', () => {
    const root = page('<button id="a">A</button>');
    byId('a').focus();
    const wayBack = rememberFocus();
    root.remove();
    expect(wayBack()).toBeNull();
    expect(focusedElement()).toBe(document.body);
  });
});
