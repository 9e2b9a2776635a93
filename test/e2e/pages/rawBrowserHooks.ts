import { test } from '@playwright/test';
import { createRawBrowser, type RawBrowser } from './rawBrowser.js';
import { type PageServer, servePages } from './servePages.js';

/** The built pages for the tests of a file, and a browser of its own for each, which the test starts. */
export function withRawBrowser(): { readonly pages: PageServer; readonly browser: RawBrowser } {
  const given = {} as { pages: PageServer; browser: RawBrowser };
  test.beforeAll(async () => {
    given.pages = await servePages();
  });
  test.afterAll(() => given.pages.close());
  test.beforeEach(async () => {
    given.browser = await createRawBrowser();
  });
  test.afterEach(() => given.browser.dispose());
  return given;
}
