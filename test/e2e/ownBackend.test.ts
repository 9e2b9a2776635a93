import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { type PageServer, servePages } from './pages/servePages.js';

/** The port that the example names; here the server has any that is free. */
const NAMED_PORT = ':8787';

let pages: PageServer;
let backend: ChildProcess;
let url: string;

test.beforeAll(async () => {
  pages = await servePages();
  const port = await freePort();
  url = `http://localhost:${port}`;
  backend = spawn(process.execPath, ['examples/own-backend/server.mjs'], { env: { ...process.env, PORT: `${port}` } });
  await expect.poll(() => call('ana', 'rooms').catch(() => [])).toHaveLength(2);
});

test.afterAll(async () => {
  backend.kill();
  await pages.close();
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function call(me: string, method: string, input: object = {}): Promise<unknown> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify({ me, method, ...input }) });
  return response.json();
}

/** Leads what the page asks of the port that the example names to the one that the server has. */
async function leadTo(page: Page, port: string): Promise<void> {
  await page.addInitScript(
    ([named, real]) => {
      const here = (address: string): string => address.replace(named, real);
      const { fetch, WebSocket } = window;
      window.fetch = (address, init) => fetch(typeof address === 'string' ? here(address) : address, init);
      window.WebSocket = class extends WebSocket {
        constructor(address: string | URL, protocols?: string | string[]) {
          super(here(String(address)), protocols);
        }
      };
    },
    [NAMED_PORT, port] as const,
  );
}

test('the example of an own backend runs as the README has it: two people write to each other', async ({ page }) => {
  await leadTo(page, url.slice(url.lastIndexOf(':')));
  await page.goto(`${pages.origin}/own.html`);
  await page
    .getByRole('option', { name: /bo/ })
    .or(page.getByRole('listitem', { name: /bo/ }))
    .first()
    .click();
  await call('bo', 'write', { room: 'ana+bo', clientId: 'first', text: 'Is anybody there?' });
  await expect(page.getByRole('article').getByText('Is anybody there?')).toBeVisible();

  await page.getByRole('textbox', { name: /Message to/ }).fill('I am.');
  await page.keyboard.press('Enter');
  const lastOf = async (): Promise<unknown> => {
    const { lastMessage } = (await call('bo', 'room', { room: 'ana+bo' })) as { lastMessage?: { content: unknown } };
    return lastMessage?.content;
  };
  await expect.poll(lastOf).toEqual({ type: 'text', text: 'I am.' });
});
