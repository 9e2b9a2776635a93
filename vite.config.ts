import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { contentSecurityPolicy } from './scripts/csp.ts';
import { sourceAlias } from './scripts/source-alias.ts';

const root = fileURLToPath(new URL('examples/demo', import.meta.url));
const documents = readdirSync(root).filter((file) => file.endsWith('.html'));

/** The built demo is served as a product would be, so that a breach of the policy shows at once. */
const securityHeaders: Plugin = {
  name: 'security-headers',
  configurePreviewServer(server) {
    server.middlewares.use((request, response, next) => {
      response.setHeader('Content-Security-Policy', contentSecurityPolicy(request.url ?? '/'));
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Referrer-Policy', 'no-referrer');
      next();
    });
  },
};

/** The demo. The library's own build is vite.lib.config.ts. */
export default defineConfig({
  root,
  plugins: [react(), securityHeaders],
  resolve: { alias: sourceAlias },
  server: { port: 5174 },
  preview: { port: Number(process.env.CHATLOOM_PORT ?? 5173), strictPort: true },
  build: {
    outDir: fileURLToPath(new URL('dist-demo', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // The policy has no data: for sounds and films.
    assetsInlineLimit: 0,
    rolldownOptions: { input: documents.map((file) => `${root}/${file}`) },
  },
});
