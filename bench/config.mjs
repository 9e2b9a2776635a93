import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** What every bundle of the bench has in common. The kit comes from its sources, React from the package above. */
export function benchConfig(root) {
  return {
    root,
    configFile: false,
    publicDir: false,
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: {
      alias: [
        { find: /^chatloom$/, replacement: `${src}/entries/index.ts` },
        { find: /^chatloom\/styles\.css$/, replacement: `${src}/theme/styles.css` },
        { find: /^chatloom\/connectors\/([^/]+)$/, replacement: `${src}/connectors/$1/index.ts` },
        { find: /^chatloom\/([^/.]+)$/, replacement: `${src}/entries/$1.ts` },
      ],
      dedupe: ['react', 'react-dom', '@tanstack/react-virtual', 'zustand'],
    },
  };
}
