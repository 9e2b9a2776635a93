import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { findChromium } from '../../../scripts/find-chromium.mjs';

/**
 * A real browser on a profile of its own, over nothing but its own protocol: it can be killed as a power cut kills it,
 * and started again, and its tabs can be hidden and frozen. Playwright keeps every page focused and awake.
 */
export interface RawBrowser {
  start(): Promise<void>;
  open(url: string): Promise<RawPage>;
  /** SIGKILL to every process of it. */
  kill(): Promise<void>;
  dispose(): Promise<void>;
}

export interface RawPage {
  evaluate<Args extends readonly unknown[], Result>(
    work: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Until `condition` is true in the page. */
  waitFor(condition: () => boolean): Promise<void>;
  send(method: string, parameters?: object): Promise<unknown>;
}

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-pipe',
];

export async function createRawBrowser(): Promise<RawBrowser> {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error('no Chromium found');
  const profile = await mkdtemp(join(tmpdir(), 'chatloom-profile-'));
  let child: ChildProcess | undefined;
  let wire: Wire | undefined;

  async function kill(): Promise<void> {
    const killed = child;
    child = undefined;
    if (killed?.pid === undefined) return;
    const exited = new Promise((resolve) => killed.once('exit', resolve));
    // Its own process group: the zygote, the renderers and the storage service go with it.
    process.kill(-killed.pid, 'SIGKILL');
    await exited;
    wire?.end();
  }

  return {
    async start() {
      child = spawn(executablePath, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
        detached: true,
        stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      });
      wire = createWire(child.stdio[3] as Writable, child.stdio[4] as Readable);
      await wire.send('Target.getTargets');
    },
    async open(url) {
      if (!wire) throw new Error('the browser is not started');
      return openPage(wire, url);
    },
    kill,
    async dispose() {
      await kill();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

interface Wire {
  send(method: string, parameters?: object, sessionId?: string): Promise<unknown>;
  end(): void;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** The protocol over a pipe: JSON, each message ended by a zero. */
function createWire(output: Writable, input: Readable): Wire {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let rest = '';
  input.setEncoding('utf8');
  input.on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop() ?? '';
    for (const text of messages) {
      const { id, result, error } = JSON.parse(text) as { id?: number; result?: unknown; error?: { message: string } };
      const call = waiting.get(id ?? 0);
      waiting.delete(id ?? 0);
      if (error) call?.reject(new Error(error.message));
      else call?.resolve(result);
    }
  });
  output.on('error', () => undefined);
  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        output.write(`${JSON.stringify({ id: lastId, method, params, sessionId })}\0`);
      }),
    end() {
      for (const { reject } of waiting.values()) reject(new Error('the browser is gone'));
      waiting.clear();
    },
  };
}

async function openPage(wire: Wire, url: string): Promise<RawPage> {
  const { targetId } = (await wire.send('Target.createTarget', { url })) as { targetId: string };
  const attached = await wire.send('Target.attachToTarget', { targetId, flatten: true });
  const { sessionId } = attached as { sessionId: string };

  const page: RawPage = {
    async evaluate(work, ...args) {
      const expression = `(${work.toString()})(...${JSON.stringify(args)})`;
      const answer = await wire.send(
        'Runtime.evaluate',
        { expression, awaitPromise: true, returnByValue: true },
        sessionId,
      );
      const { result, exceptionDetails } = answer as {
        result: { value?: unknown };
        exceptionDetails?: { text: string; exception?: { description?: string } };
      };
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as never;
    },
    async waitFor(condition) {
      for (let tries = 0; tries < 400; tries += 1) {
        if (await page.evaluate(condition).catch(() => false)) return;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      throw new Error(`in vain: ${condition.toString()}`);
    },
    send: (method, parameters) => wire.send(method, parameters, sessionId),
  };
  return page;
}
