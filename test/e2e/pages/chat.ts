import { draftContents } from '../../../src/components/Composer/draftContents.js';
import { createEmbeddedConnector } from '../../../src/connectors/embedded/index.js';
import type { Message } from '../../../src/model/message.js';
import { createChat } from '../../../src/sync/createChat.js';
import { tableGet } from '../../../src/shared/table.js';
import { selectDraft, selectRowIds } from '../../../src/store/selectors/selectors.js';
import { arm, holdSends, type Mark, markConnector, markDatabase, pass, releaseSends } from './marks.js';

/** One account's chat without an interface, on the embedded backend, driven by the tests through `window.chatTest`. */

const parameters = new URLSearchParams(location.search);
const user = parameters.get('user') ?? 'ana';
const conversationId = 'ana-bo';

markDatabase();
const connector = createEmbeddedConnector({
  user,
  world: 'demo',
  databaseName: 'e2e',
  // Long enough that a tab is mostly in the middle of something when it goes.
  ...(parameters.has('latency') ? { latency: { minMs: 5, maxMs: 80, seed: 1 } } : {}),
  storage: parameters.get('backend') === 'memory' ? 'memory' : 'indexeddb',
});
let connects = 0;
const counted = markConnector({
  ...connector,
  session: {
    ...connector.session,
    connect(input, options) {
      connects += 1;
      return connector.session.connect(input, options);
    },
  },
});

const diagnostics: string[] = [];
const chat = createChat({
  connector: counted,
  onDiagnostic: (diagnostic) => diagnostics.push(JSON.stringify(diagnostic)),
});
chat.start();

function textOf(id: string): string {
  const state = chat.store.getState();
  const message = tableGet(state.shownMessages, id) ?? tableGet(state.messages, id);
  return message?.content.type === 'text' ? message.content.text : `(${message?.content.type})`;
}

const FILE_NAME = 'bytes.bin';

/** Bytes that tell where they stand: a piece that is missing, or is there twice, shows. */
function makeFile(size: number): File {
  const bytes = Uint8Array.from({ length: size }, (_, place) => (place * 31 + (place >> 8) * 17) & 255);
  return new File([bytes], FILE_NAME, { type: 'application/octet-stream' });
}

async function bytesOf(blob: Blob | Promise<Blob>): Promise<Uint8Array> {
  return new Uint8Array(await (await blob).arrayBuffer());
}

type ReadHistory = () => Promise<readonly Message[]>;
type Download = (url: string) => Promise<Blob>;

/** Asks the server as the other person. */
async function asOther<Result>(ask: (read: ReadHistory, download: Download) => Promise<Result>): Promise<Result> {
  const { signal } = new AbortController();
  const other = createEmbeddedConnector({ user: 'bo', databaseName: 'e2e', world: 'demo' });
  await other.session.connect({}, { signal });
  const download: Download = async (url) => (await other.files?.download?.({ url }, { signal })) ?? new Blob();
  const result = await ask(async () => {
    const page = await other.messages.history({ conversationId, anchor: { at: 'latest' }, limit: 200 }, { signal });
    return page.messages;
  }, download);
  await other.session.disconnect({}, { signal });
  return result;
}

async function openOwn(): Promise<IDBDatabase> {
  const request = indexedDB.open(`chatloom:${connector.name}:${user}`);
  await new Promise((resolve) => request.addEventListener('success', resolve));
  return request.result;
}

const chatTest = {
  arm,
  holdSends,
  releaseSends,
  async open(): Promise<void> {
    await chat.commands.openConversation(conversationId);
  },
  status: () => chat.store.getState().connection.status,
  connects: () => connects,
  diagnostics: () => diagnostics,
  notices: () => chat.store.getState().notices.map(({ kind }) => kind),
  pending: () => chat.store.getState().pending.changes.size,
  /** What the reader of the conversation sees, oldest first. */
  shown: () => selectRowIds(chat.store.getState(), conversationId).map(textOf),
  draft: () => selectDraft(chat.store.getState(), conversationId)?.text ?? '',
  async type(text: string): Promise<void> {
    chat.commands.saveDraft({ conversationId, text });
    await chat.flush();
  },
  /** Sends what stands in the composer, as pressing Enter does. Resolves when it is stored. */
  async sendDraft(): Promise<void> {
    const [content] = draftContents(selectDraft(chat.store.getState(), conversationId) ?? { text: '' });
    if (!content) throw new Error('nothing stands in the composer');
    const { stored } = chat.commands.sendMessage({ conversationId, content, clearDraft: true });
    pass('command returned');
    await stored;
  },
  /** Puts a file of `size` bytes, and a word about it, into the composer. Resolves when both are stored. */
  async attach(size: number, text: string): Promise<void> {
    const localId = crypto.randomUUID();
    const file = makeFile(size);
    await chat.commands.keepDraftBlob(localId, file);
    const source = { url: '', localId, name: file.name, mimeType: file.type, size };
    chat.commands.saveDraft({ conversationId, text, attachments: [{ localId, source }] });
    await chat.flush();
  },
  attachments: () => selectDraft(chat.store.getState(), conversationId)?.attachments?.length ?? 0,
  async send(text: string): Promise<void> {
    await chat.commands.sendMessage({ conversationId, content: { type: 'text', text } }).stored;
  },
  /** What the server has, as the other person sees it. */
  serverTexts: (): Promise<string[]> =>
    asOther(async (read) =>
      (await read()).map(({ content }) => (content.type === 'text' ? content.text : `(${content.type})`)),
    ),
  /** The files that this account has sent, as the other person gets them; `isWhole`: each byte as it was. */
  serverFiles: (): Promise<{ readonly text?: string | undefined; readonly isWhole: boolean }[]> =>
    asOther(async (read, download) => {
      const files = (await read()).flatMap(({ content, senderId }) =>
        content.type === 'file' && content.source.name === FILE_NAME && senderId === user ? content : [],
      );
      return Promise.all(
        files.map(async ({ caption, source }) => {
          const [got, made] = await Promise.all([download(source.url), makeFile(source.size)].map(bytesOf));
          return { text: caption, isWhole: String(got) === String(made) };
        }),
      );
    }),
  /** Bytes that this account keeps on its own disk. */
  async keptBlobs(): Promise<number> {
    const database = await openOwn();
    const count = database.transaction('blobs').objectStore('blobs').count();
    await new Promise((resolve) => count.addEventListener('success', resolve));
    database.close();
    return count.result;
  },
  /** Whether this page's tab is the one with the line. */
  isLeading: () => connects > 0,
  locks: async () => ((await navigator.locks.query()).held ?? []).map(({ name }) => name),
  deleteDatabases: async () => {
    for (const { name } of await indexedDB.databases()) {
      if (name?.startsWith('chatloom:')) indexedDB.deleteDatabase(name);
    }
  },
};

export type ChatTest = typeof chatTest;
export type { Mark };

Object.assign(window, { chatTest });
