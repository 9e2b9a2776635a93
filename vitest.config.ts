import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium } from './scripts/find-chromium.mjs';
import { sourceAlias } from './scripts/source-alias.ts';

// Dates print alike on every machine; a test that is about zones names its own.
process.env.TZ = 'UTC';

const executablePath = await findChromium();
const hasStories =
  existsSync('.storybook/main.ts') &&
  existsSync('stories') &&
  readdirSync('stories', { recursive: true }).some((file) => String(file).endsWith('.stories.tsx'));

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
// Named up front: a dependency found in the middle of a run reloads the page under the test.
const optimizeDeps = {
  include: [
    'react',
    'react-dom',
    'react-dom/client',
    'react/jsx-runtime',
    'react/jsx-dev-runtime',
    'zustand/vanilla',
    'axe-core',
    'vitest-browser-react',
    ...(hasStories ? ['@storybook/react-vite', 'storybook/test'] : []),
    ...baseUiParts(),
    // The data package is JSON, which the optimizer refuses.
    ...Object.keys(dependencies).filter((name) => name !== '@emoji-mart/data' && name !== '@base-ui/react'),
  ],
};

/** Vitest changes the object it is given, so each project gets its own. */
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  viewport: { width: 1280, height: 800 },
  provider: playwright({
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: ['--disable-dev-shm-usage', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
    },
  }),
  instances: [{ browser: 'chromium' as const }],
});

const resolve = { alias: sourceAlias };

/** Set by `npm run test:long`: fuzzers and command runs take more and longer turns. Read from `import.meta.env`. */
const env = { CHATLOOM_LONG: process.env.CHATLOOM_LONG ?? '' };

export default defineConfig({
  test: {
    coverage: { provider: 'v8', include: ['src/**/*.{ts,tsx}'], reportsDirectory: 'coverage' },
    projects: [
      {
        resolve,
        test: { name: 'unit', environment: 'node', include: ['test/unit/**/*.test.ts'] },
      },
      {
        resolve,
        plugins: [react()],
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['test/unit/**/*.test.tsx'],
          setupFiles: ['test/setup.ts'],
        },
      },
      {
        resolve,
        test: {
          name: 'property',
          environment: 'node',
          include: ['test/property/**/*.test.ts'],
          env,
          testTimeout: env.CHATLOOM_LONG ? 1_800_000 : 60_000,
        },
      },
      {
        resolve,
        optimizeDeps,
        plugins: [react()],
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          env,
          testTimeout: env.CHATLOOM_LONG ? 600_000 : 30_000,
          // One at a time: a test that waits for the screen may not share its processor with another.
          fileParallelism: false,
          browser: browser(),
        },
      },
      ...(hasStories
        ? [
            {
              resolve,
              optimizeDeps,
              plugins: [storybookTest({ configDir: '.storybook' })],
              test: { name: 'storybook', testTimeout: 30_000, fileParallelism: false, browser: browser() },
            },
          ]
        : []),
    ],
  },
});

/** Each part of Base UI that the sources import, as its own optimizer entry. */
function baseUiParts(): string[] {
  if (!existsSync('src')) return [];
  const files = readdirSync('src', { recursive: true }).map(String);
  const sources = files.filter((file) => /\.tsx?$/.test(file)).map((file) => readFileSync(`src/${file}`, 'utf8'));
  const parts = sources.flatMap((text) => text.match(/@base-ui\/react(?:\/[\w-]+)*/g) ?? []);
  return [...new Set(parts)];
}
