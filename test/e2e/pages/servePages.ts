import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { sourceAlias } from '../../../scripts/source-alias.ts';

export interface PageServer {
  readonly origin: string;
  /** Called when a page stands still at a mark; it is not answered. */
  onReached: (mark: string) => void;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Builds the pages of this folder and serves them from memory's neighbour, a temporary folder. */
export async function servePages(): Promise<PageServer> {
  const root = fileURLToPath(new URL('.', import.meta.url));
  const outDir = await mkdtemp(join(tmpdir(), 'chatloom-pages-'));
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [react()],
    resolve: { alias: sourceAlias },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      minify: false,
      rolldownOptions: { input: ['chat.html', 'app.html', 'own.html'].map((page) => join(root, page)) },
    },
  });

  const pages: PageServer = {
    origin: '',
    onReached: () => undefined,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(outDir, { recursive: true, force: true });
    },
  };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/reached') return pages.onReached(searchParams.get('mark') ?? '');
    readFile(join(outDir, pathname)).then(
      (body) =>
        response.writeHead(200, { 'content-type': TYPES[extname(pathname)] ?? 'application/octet-stream' }).end(body),
      () => response.writeHead(404).end('not here'),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(pages, { origin: `http://localhost:${(server.address() as AddressInfo).port}` });
}
