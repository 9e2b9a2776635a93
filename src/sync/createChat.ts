import type { StoreApi } from 'zustand/vanilla';
import type { Connector } from '../connector/connector.js';
import type { ConnectorEvent } from '../connector/events.js';
import { builtInKinds } from '../message-kinds/contents.js';
import { ChatError } from '../model/errors.js';
import type { Message } from '../model/message.js';
import type { AnyMessageKindData } from '../model/messageKind.js';
import {
  canDeleteForMe,
  canEditMessage,
  canReact,
  canRecallMessage,
  canReply,
  canSendFiles,
  canSendMessage,
  refused,
  type Verdict,
} from '../model/permissions.js';
import { type Clock, systemClock } from '../shared/clock.js';
import type { Random } from '../shared/random.js';
import { tableGet } from '../shared/table.js';
import { mergeMessage } from '../store/mergeMessage.js';
import { applyFact } from '../store/reducers/applyWaiting.js';
import { selectAsking, selectMessage, selectTimeline, selectViewedSegment } from '../store/selectors/selectors.js';
import type { ChatState, Notice } from '../store/state.js';
import type { WaitingFact } from '../store/waitingFacts.js';
import type { CacheWriter } from './cacheWriter.js';
import { callConnector } from './callConnector.js';
import { bindCommands, type ChatCommands } from './chatCommands.js';
import { createCore } from './core.js';
import type { DiagnosticSink } from './diagnostics.js';
import { createDrafts } from './drafts.js';
import { createEventQueue } from './eventQueue.js';
import { createOutbox } from './outbox.js';
import { createPaging } from './paging.js';
import { createPeople } from './people.js';
import { type ChatPlugin, createPresenter, runBeforeSend } from './plugin.js';
import type { Quarantine } from './quarantine.js';
import { createSession } from './session.js';
import { createTypingSender, expireTyping } from './softState.js';
import { createStorage } from './storage/createStorage.js';
import { toStored } from './toStored.js';
import type { ChatStorage, OutboxRow, StorageFault, StorageOptions } from './storage/storage.js';
import { createLateTabs } from './tabs/createLateTabs.js';
import { createSoloTabs } from './tabs/createSoloTabs.js';
import type { Tabs } from './tabs/tabs.js';

/** What a chat is made of. */
export interface ChatOptions {
  /** The backend, for one account. */
  readonly connector: Connector;
  /** A product's own message kinds, beside the built-in ones; the same type replaces a built-in one. */
  readonly kinds?: readonly AnyMessageKindData[] | undefined;
  readonly plugins?: readonly ChatPlugin[] | undefined;
  /** Where cache, drafts and outbox lie. @default 'auto': IndexedDB, or memory where that is not to be had */
  readonly storage?: 'auto' | 'indexeddb' | 'memory' | ((options: StorageOptions) => ChatStorage) | undefined;
  /** Whether the tabs of one account share one line. @default true */
  readonly tabs?: boolean | ((connector: Connector) => Tabs) | undefined;
  /** Messages of an open conversation that are kept in memory. @default 1000 */
  readonly timelineWindow?: number | undefined;
  /** Turns a url of a message or an avatar into one that may be loaded; `undefined` keeps it from loading. */
  readonly resolveMedia?: ((url: string) => string | undefined | Promise<string | undefined>) | undefined;
  /** Told of everything that was given up, quarantined or degraded, without texts and names (P63, P64). */
  readonly onDiagnostic?: DiagnosticSink | undefined;
  readonly clock?: Clock | undefined;
  readonly random?: Random | undefined;
}

/** What `Chat.can` is asked about: `send` and `sendFiles` of a conversation, the rest of a message. */
export type ChatAction = 'send' | 'sendFiles' | 'reply' | 'react' | 'edit' | 'recall' | 'deleteForMe';

/** One account's chat: a store, the commands, and the line behind them. Inert until `start`. */
export interface Chat {
  readonly userId: string;
  readonly store: StoreApi<ChatState>;
  readonly connector: Connector;
  readonly kinds: ReadonlyMap<string, AnyMessageKindData>;
  readonly commands: ChatCommands;
  readonly clock: Clock;
  readonly resolveMedia: ChatOptions['resolveMedia'];
  /** What the backend or the cache delivered and could not be read. */
  readonly quarantine: Quarantine;
  /** Whether something may be done, now: yes, or a reason. Of a message, name the message. */
  can(action: ChatAction, target: { readonly conversationId?: string; readonly messageId?: string }): Verdict;
  /** A message as plugins want it shown. */
  present(message: Message): Message;
  /** The bytes of an attachment that is not sent yet, or that was sent from here. */
  readLocalBlob(localId: string): Promise<Blob | undefined>;
  /** Opens cache and line. Called by `ChatProvider` on mount; again is nothing. */
  start(): void;
  /** Closes the line and frees everything. What waits in the outbox stays on disk. */
  dispose(): Promise<void>;
  /** Deletes everything of this account on this device, unsent messages too, and disposes. */
  signOut(): Promise<void>;
  /** Applies what has arrived and writes what is to be kept, now. For tests. */
  flush(): Promise<void>;
}

/** A gap that opens in the live stream waits this long for stragglers (P23). */
const STRAGGLER_MS = 1_000;

/**
 * Makes a chat of a connector. Synchronous and inert: nothing is opened before `start`, so it may stand at module level
 * and run on a server.
 *
 * @example
 * const chat = createChat({ connector: createEmbeddedConnector({ user: 'ana', world: 'demo' }) });
 */
export function createChat(options: ChatOptions): Chat {
  const clock = options.clock ?? systemClock;
  const diagnose = options.onDiagnostic ?? (() => undefined);
  const plugins = options.plugins ?? [];
  const kinds = new Map([...builtInKinds, ...(options.kinds ?? [])].map((kind) => [kind.type, kind]));
  const name = `${options.connector.name}:${options.connector.userId}`;
  const tabs = makeTabs(options, name, diagnose);
  const { connector } = tabs;
  const core = createCore({
    connector,
    kinds,
    clock,
    random: options.random ?? Math.random,
    timelineWindow: options.timelineWindow ?? 1_000,
    diagnose,
  });
  const storage = makeStorage(options, {
    name,
    mergeMessages: (stored, incoming) => {
      const known = core.cacheDoor.message(stored);
      if (!known.ok) return mergeMessage(undefined, incoming);
      // Of reactions the newer ones stay; where both hold as far, who writes later knows more (P28).
      const isBehind = (known.value.reactionsOrder ?? -1) > (incoming.reactionsOrder ?? -1);
      return toStored(mergeMessage(known.value, isBehind ? { ...incoming, reactions: undefined } : incoming));
    },
    onDegraded: (reason) => {
      diagnose({ type: 'storage.degraded', reason });
      core.commit((draft) => {
        const notice: Notice = { id: 'storage', at: clock.now(), kind: 'storage', reason: noticeReason(reason) };
        draft.notices = [...draft.notices.filter(({ id }) => id !== notice.id), notice];
      });
      guardUnload();
    },
    onUnfit: (row) => core.quarantine.add('cache.row.quarantined', 'unfit', row),
    onRestored: () =>
      core.commit((draft) => {
        draft.notices = draft.notices.filter(({ id }) => id !== 'storage');
      }),
  });

  let epoch = 0;
  let isAnew = false;
  let changingCache: Promise<void> = Promise.resolve();
  let writer: CacheWriter | undefined;
  let isStarted = false;
  let isDisposed = false;
  let isGuarded = false;
  /** Ends with the chat; so does what listens to the page. */
  const page = new AbortController();
  let unsubscribe = (): void => undefined;
  const repairs = new Map<string, () => void>();
  const triedGaps = new Map<string, string>();

  const outbox = createOutbox(core, storage, tabs);
  const paging = createPaging(core, { storage, epoch: () => epoch, isAnew: () => isAnew });
  const drafts = createDrafts(core, storage, tabs);
  const people = createPeople(core);
  const typing = expireTyping(core);
  const typingSender = createTypingSender(core);
  const queue = createEventQueue(core, {
    onLineEvent: (event) => session.onLineEvent(event),
    onCursor: (cursor) => session.noteCursor(cursor),
    onApplied(events) {
      for (const event of events) {
        if (event.type === 'typing.changed' && event.typing) typing.noteTyping(event.conversationId, event.userId);
        tellPlugins(event);
      }
      people.watch();
    },
  });
  /** A host's hook that fails costs itself only. */
  function tellPlugins(event: ConnectorEvent): void {
    for (const plugin of plugins) {
      try {
        plugin.onEvent?.(event);
      } catch {
        diagnose({ type: 'listener.failed' });
      }
    }
  }

  const session = createSession(core, {
    onConnected(resumed) {
      isAnew = !resumed;
      if (!resumed) {
        // Two tabs may open a line at the same time, and each knows the live ends of its own only.
        epoch = Math.floor(epoch) + 1 + core.random();
        writer?.noteEpoch(epoch);
      }
      people.forget();
      outbox.resume();
      reopen();
    },
    onDisconnected() {
      queue.drain();
      outbox.pause();
    },
    onCursor: (cursor) => writer?.noteCursor(cursor),
  });

  /** The open conversations are brought up to date first. */
  function reopen(): void {
    const state = core.store.getState();
    for (const id of openConversations(state)) void paging.openConversation(id);
  }

  core.onCommit((draft, state) => {
    for (const id of draft.timelines.changes.keys()) watchGap(id, state);
    const isNew = draft.conversations.changes.size > 0 || draft.connection !== draft.base.connection;
    if (isNew && state.connection.status === 'online') people.watch();
  });

  core.onAbsentTarget((messageId, event) => {
    // One after the other: the next one has to find what this one wrote.
    changingCache = changingCache.then(() => changeCached(messageId, event as WaitingFact));
  });

  /** A gap at the end of what a reader follows is closed, unless a straggler closes it first (P23). */
  function watchGap(conversationId: string, state: ChatState): void {
    const timeline = selectTimeline(state, conversationId);
    const viewed = selectViewedSegment(state, conversationId);
    const last = timeline.segments.at(-1);
    const hasGap = timeline.isOpen && !timeline.isDetached && viewed?.after && viewed !== last;
    // A failed repair, or one without progress (P20), is tried again with the next connection or the next message.
    const gap = `${state.connection.epoch} ${viewed?.high} ${last?.high}`;
    if (!hasGap || triedGaps.get(conversationId) === gap) return;
    repairLater(conversationId, () => {
      triedGaps.set(conversationId, gap);
      return paging.repair(conversationId).catch(() => undefined);
    });
  }

  function repairLater(conversationId: string, repair: () => unknown): void {
    if (repairs.has(conversationId)) return;
    // An ordered stream has no stragglers.
    const undo = clock.schedule(connector.ordering === 'adjacency' ? 0 : STRAGGLER_MS, () => {
      repairs.delete(conversationId);
      if (core.store.getState().connection.status !== 'offline') repair();
    });
    repairs.set(conversationId, undo);
  }

  core.onDroppedFact((id) => {
    paging.distrust(id);
    if (selectTimeline(core.store.getState(), id).isOpen) repairLater(id, () => paging.openConversation(id));
  });

  /** What the cache holds of a message that is not in memory changes too: a recall wins everywhere (P26). */
  async function changeCached(messageId: string, fact: WaitingFact): Promise<void> {
    const checked = core.cacheDoor.message(await storage.readMessage(messageId).catch(() => undefined));
    if (!checked.ok) return;
    const merged = applyFact(checked.value, fact, core.context());
    if (merged !== checked.value) await storage.write({ messages: [merged] }).catch(() => undefined);
  }

  async function open(): Promise<void> {
    const [start, cache] = await Promise.all([
      storage.open(),
      // Without the file nothing is taken from the cache and nothing is put there.
      callConnector('storage.load', () => import('./cache.js'), core).catch(() => {
        diagnose({ type: 'storage.degraded', reason: 'not-loaded' });
      }),
    ]);
    if (isDisposed) return;
    epoch = start.epoch;
    cache?.restore(core, start);
    // Not before: what came from the cache need not be written to it again.
    writer = cache?.createCacheWriter(core, storage, { epoch });
    await outbox.adopt(start.outbox.filter(isOutboxRow));
    if (isDisposed) return;
    session.start(start.cursor);
  }

  function start(): void {
    if (isStarted || isDisposed) return;
    isStarted = true;
    unsubscribe = connector.subscribe((batch) => {
      // Before there is a line, between two and after the last one nobody should be speaking (P24).
      if (session.isListening()) queue.push(batch);
      else diagnose({ type: 'batch.ignored' });
    });
    watchPage();
    tabs.start({
      onLeadChanged: () => {
        session.reconnect(new ChatError('aborted', 'session.connect'));
        adoptStored();
      },
      onTabGone: adoptStored,
      onMessage(message) {
        if (message.type === 'draft') drafts.receive(message.draft);
        else if (message.type === 'outbox.added' && isOutboxRow(message.row)) void outbox.adopt([message.row]);
        else if (message.type === 'outbox.removed') void outbox.forget(message.ids, message.isGone);
        else if (message.type === 'wiped') void dispose();
      },
    });
    void open();
  }

  /** What other tabs left behind is carried out here. */
  function adoptStored(): void {
    storage.readOutbox().then(
      (rows) => outbox.adopt(rows.filter(isOutboxRow)),
      () => undefined,
    );
  }

  /** The network and the page's own signs: come back early, and keep what is not kept yet before the page goes. */
  function watchPage(): void {
    if (typeof window === 'undefined') return;
    const whileOpen = { signal: page.signal };
    window.addEventListener('online', () => session.onNetwork(true), whileOpen);
    window.addEventListener('offline', () => session.onNetwork(false), whileOpen);
    window.addEventListener('pagehide', () => void flush(), whileOpen);
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.hidden) void flush();
        else session.hurry();
      },
      whileOpen,
    );
  }

  /** What is only in memory goes with the page: the person is asked before it does (P40). */
  function guardUnload(): void {
    if (typeof window === 'undefined' || isGuarded) return;
    isGuarded = true;
    const onUnload = (event: BeforeUnloadEvent): void => {
      const { sends } = core.store.getState().pending;
      if (storage.mode === 'memory' && sends.size > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', onUnload, { signal: page.signal });
  }

  async function flush(): Promise<void> {
    queue.drain();
    await Promise.all([drafts.flush(), writer?.flush()]);
  }

  async function dispose(): Promise<void> {
    if (isDisposed) return;
    await flush().catch(() => undefined);
    isDisposed = true;
    page.abort();
    unsubscribe();
    for (const undo of repairs.values()) undo();
    queue.clear();
    paging.stop();
    typing.stop();
    outbox.stop();
    await session.stop();
    writer?.stop();
    tabs.stop();
    storage.close();
  }

  const present = createPresenter(plugins);

  return {
    userId: connector.userId,
    store: core.store,
    connector,
    kinds,
    clock,
    resolveMedia: options.resolveMedia,
    quarantine: core.quarantine,
    commands: bindCommands({
      core,
      outbox,
      paging,
      people,
      drafts,
      session,
      typing: typingSender.typing,
      drain: queue.drain,
      beforeSend: (message) => runBeforeSend(plugins, message),
    }),
    can(action, { conversationId, messageId }) {
      const state = core.store.getState();
      const message = selectMessage(state, messageId);
      const id = conversationId ?? message?.conversationId;
      if (id === undefined) return refused('not-found');
      const asking = selectAsking(state, id, clock.now());
      if (action === 'send') return canSendMessage(asking);
      if (action === 'sendFiles') return canSendFiles(asking);
      if (!message) return refused('not-found');
      return MESSAGE_RULES[action](message, asking);
    },
    present,
    readLocalBlob: (localId) => storage.readBlob(localId),
    start,
    dispose,
    async signOut() {
      tabs.broadcast({ type: 'wiped' });
      await session.stop();
      await storage.wipe().catch(() => undefined);
      await dispose();
    },
    flush,
  };
}

const MESSAGE_RULES = {
  reply: canReply,
  react: canReact,
  edit: canEditMessage,
  recall: canRecallMessage,
  deleteForMe: canDeleteForMe,
} as const;

function makeTabs({ tabs, connector, clock }: ChatOptions, name: string, diagnose: DiagnosticSink): Tabs {
  if (typeof tabs === 'function') return tabs(connector);
  if (tabs === false) return createSoloTabs(connector);
  return createLateTabs({
    name,
    connector,
    clock,
    load: async () => (await import('./tabs/createTabs.js')).createTabs,
    onMissing: () => diagnose({ type: 'tabs.degraded' }),
  });
}

function makeStorage(options: ChatOptions, storageOptions: StorageOptions): ChatStorage {
  if (typeof options.storage === 'function') return options.storage(storageOptions);
  return createStorage(options.storage ?? 'auto', storageOptions);
}

const NOTICE_REASONS: Partial<Record<StorageFault, Notice['reason']>> = {
  quota: 'full',
  newer: 'newer',
  blocked: 'blocked',
};

function noticeReason(fault: StorageFault): Notice['reason'] {
  return NOTICE_REASONS[fault] ?? 'memory';
}

function isOutboxRow(row: unknown): row is OutboxRow {
  const { id, sequence, owner, change } = (row ?? {}) as Partial<OutboxRow>;
  const kind = (change as { kind?: unknown } | undefined)?.kind;
  return (
    typeof id === 'string' && typeof sequence === 'number' && typeof owner === 'string' && typeof kind === 'string'
  );
}

function openConversations(state: ChatState): readonly string[] {
  return state.conversationIds.filter((id) => tableGet(state.timelines, id)?.isOpen);
}
