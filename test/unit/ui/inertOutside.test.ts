// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { inertOutside } from '../../../src/ui/Portal/inertOutside.js';

afterEach(() => {
  document.body.replaceChildren();
});

function add(parent: Element, className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  parent.append(element);
  return element;
}

it('takes the page out of reach and leaves popups and what the host holds still', () => {
  const app = add(document.body, 'app');
  const hosts = add(document.body, 'host');
  hosts.setAttribute('inert', '');
  const other = add(document.body, 'cl-root cl-Portal');
  const portal = add(document.body, 'cl-root cl-Portal');
  const first = inertOutside(portal);
  const second = inertOutside(portal);
  expect(app.hasAttribute('inert')).toBe(true);
  expect(other.hasAttribute('inert')).toBe(false);
  expect(portal.hasAttribute('inert')).toBe(false);
  first();
  expect(app.hasAttribute('inert')).toBe(true);
  second();
  expect(app.hasAttribute('inert')).toBe(false);
  expect(app.hasAttribute('data-cl-inert')).toBe(false);
  expect(hosts.hasAttribute('inert')).toBe(true);
});

it('reaches up from a root that the host has put deep in its page', () => {
  const app = add(document.body, 'app');
  const shell = add(document.body, 'shell');
  const menu = add(shell, 'menu');
  const portal = add(shell, 'cl-root cl-Portal');
  const undo = inertOutside(portal);
  expect([app, menu].every((element) => element.hasAttribute('inert'))).toBe(true);
  expect(shell.hasAttribute('inert')).toBe(false);
  undo();
  expect(document.querySelector('[inert]')).toBeNull();
});
