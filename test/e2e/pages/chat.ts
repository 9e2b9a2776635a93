import { createEmbeddedConnector } from '../../../src/connectors/embedded/index.js';
import { createChat } from '../../../src/sync/createChat.js';
import { tableGet } from '../../../src/shared/table.js';
import { selectRowIds } from '../../../src/store/selectors/selectors.js';
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
  draft: () => tableGet(chat.store.getState().drafts, conversationId)?.text ?? '',
  async type(text: string): Promise<void> {
    chat.commands.saveDraft({ conversationId, text });
    await chat.flush();
  },
  /** Sends what stands in the composer, as pressing Enter does. Resolves when it is stored. */
  async sendDraft(): Promise<void> {
    const text = chatTest.draft();
    const { stored } = chat.commands.sendMessage({ conversationId, content: { type: 'text', text }, clearDraft: true });
    pass('command returned');
    await stored;
  },
  async send(text: string): Promise<void> {
    await chat.commands.sendMessage({ conversationId, content: { type: 'text', text } }).stored;
  },
  /** What the server has, as the other person sees it. */
  async serverTexts(): Promise<string[]> {
    const { signal } = new AbortController();
    const other = createEmbeddedConnector({ user: 'bo', databaseName: 'e2e', world: 'demo' });
    await other.session.connect({}, { signal });
    const { messages } = await other.messages.history(
      { conversationId, anchor: { at: 'latest' }, limit: 200 },
      { signal },
    );
    await other.session.disconnect({}, { signal });
    return messages.map(({ content }) => (content.type === 'text' ? content.text : `(${content.type})`));
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
