import { defineConfig } from 'vite';
import { sourceAlias } from '../scripts/source-alias.ts';

export default defineConfig({
  resolve: { alias: sourceAlias },
  build: { target: 'es2023', cssTarget: ['chrome123', 'firefox120', 'safari17.5'], chunkSizeWarningLimit: 2000 },
});
