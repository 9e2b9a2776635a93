import { act, type ReactNode, useEffect, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ChatScope } from '../../../src/hooks/ChatScope.js';
import { useAvatarUrl, useMediaUrl } from '../../../src/hooks/useMediaUrl.js';
import { ChatError } from '../../../src/model/errors.js';
import { type Chat, createChat } from '../../../src/sync/createChat.js';
import { createScriptedServer } from '../../../src/testing/scripted/createScriptedServer.js';
import { type ResourceWatch, watchResources } from './watchResources.ts';

const FACE = 'server:face';
const PICTURE = 'server:picture';

let root: Root;
let host: HTMLElement;
let chat: Chat;
let resources: ResourceWatch;
const shown: { set(parts: readonly ReactNode[]): void } = { set: () => undefined };
const show = (parts: readonly ReactNode[]): void => act(() => shown.set(parts));
const download = vi.fn<() => Promise<Blob>>();

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  download.mockReset().mockImplementation(() => Promise.resolve(new Blob(['bytes'], { type: 'image/png' })));
  const { connector } = createScriptedServer().client('ana');
  chat = createChat({ connector: { ...connector, files: { download } }, storage: 'memory', tabs: false });
  host = document.createElement('div');
  document.body.append(host);
  resources = watchResources();
  root = createRoot(host);
  act(() =>
    root.render(
      <ChatScope chat={chat}>
        <Parts />
      </ChatScope>,
    ),
  );
});

afterEach(async () => {
  act(() => root.unmount());
  resources.stop();
  await chat.dispose();
  host.remove();
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
});

function Parts(): ReactNode {
  const [parts, setParts] = useState<readonly ReactNode[]>([]);
  useEffect(() => {
    shown.set = setParts;
  }, []);
  return parts;
}

const drawn: string[] = [];

function Face(): ReactNode {
  const url = useAvatarUrl(FACE);
  drawn.push(url ?? 'initials');
  return <i>{url ?? 'initials'}</i>;
}

function Picture({ name }: { readonly name: string }): ReactNode {
  const { url, status } = useMediaUrl({ url: PICTURE });
  return (
    <b data-name={name} data-status={status}>
      {url}
    </b>
  );
}

const settled = (): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve, 0)));

it('a face is asked for once, however many show it, and is there in the first frame of a row that comes back', async () => {
  show([<Face key="1" />, <Face key="2" />]);
  await settled();
  expect(download).toHaveBeenCalledOnce();
  expect(host.textContent).toMatch(/^blob:.+blob:/);
  show([]);
  drawn.length = 0;
  show([<Face key="3" />]);
  expect(drawn[0]).toMatch(/^blob:/);
  expect(download).toHaveBeenCalledOnce();
});

it('P26 P55 the url of a picture goes with the last who shows it, that of a face with the provider', async () => {
  show([<Face key="1" />, <Picture key="2" name="a" />, <Picture key="3" name="b" />]);
  await settled();
  expect(resources.counts().urls).toBe(2);
  show([<Face key="1" />, <Picture key="3" name="b" />]);
  expect(resources.counts().urls).toBe(2);
  show([<Face key="1" />]);
  expect(resources.counts().urls).toBe(1);
  show([]);
  expect(resources.counts().urls).toBe(1);
  act(() => root.unmount());
  await settled();
  expect(resources.counts().urls).toBe(0);
});

it('what comes after everybody has gone makes no url', async () => {
  let arrive = (_blob: Blob): void => undefined;
  download.mockImplementation(() => new Promise((resolve) => (arrive = resolve)));
  show([<Picture key="1" name="a" />]);
  show([]);
  arrive(new Blob(['late']));
  await settled();
  expect(resources.counts().urls).toBe(0);
});

it('a file that failed is tried again for all by the next who shows it', async () => {
  download.mockImplementationOnce(() => Promise.reject(new ChatError('network', 'files.download')));
  show([<Picture key="1" name="a" />]);
  await settled();
  expect(host.querySelector('b')?.dataset['status']).toBe('error');
  show([<Picture key="1" name="a" />, <Picture key="2" name="b" />]);
  await settled();
  expect([...host.querySelectorAll('b')].map(({ dataset }) => dataset['status'])).toEqual(['ready', 'ready']);
  expect(download).toHaveBeenCalledTimes(2);
});
