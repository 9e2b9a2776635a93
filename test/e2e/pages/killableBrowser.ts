import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';

/** A real browser on a profile of its own, which can be killed as a power cut kills it, and started again. */
export interface KillableBrowser {
  start(): Promise<BrowserContext>;
  /** SIGKILL to every process of it. */
  kill(): Promise<void>;
  dispose(): Promise<void>;
}

export async function createKillableBrowser(executablePath: string): Promise<KillableBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'chatloom-profile-'));
  let child: ChildProcess | undefined;
  let browser: Browser | undefined;

  async function kill(): Promise<void> {
    const { pid } = child ?? {};
    if (!child || pid === undefined) return;
    const exited = new Promise((resolve) => child?.once('exit', resolve));
    // Its own process group: the zygote, the renderers and the storage service go with it.
    process.kill(-pid, 'SIGKILL');
    await exited;
    child = undefined;
    await browser?.close().catch(() => undefined);
    browser = undefined;
  }

  return {
    async start() {
      child = spawn(
        executablePath,
        [
          '--headless=new',
          '--no-sandbox',
          '--disable-dev-shm-usage',
          '--disable-gpu',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--remote-debugging-port=0',
          `--user-data-dir=${profile}`,
          'about:blank',
        ],
        { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
      );
      browser = await chromium.connectOverCDP(await endpointOf(child));
      const [context] = browser.contexts();
      if (!context) throw new Error('the browser has no context');
      return context;
    },
    kill,
    async dispose() {
      await kill();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

function endpointOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('exit', (code) => reject(new Error(`the browser ended with ${code}: ${said}`)));
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, endpoint] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (endpoint) resolve(endpoint);
    });
  });
}
