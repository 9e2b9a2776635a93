import type { ConnectorEventOf } from '../connector/events.js';
import { ChatError, errorInfo } from '../model/errors.js';
import { tableEntries } from '../shared/table.js';
import { storeConversation } from '../store/reducers/conversationChanged.js';
import { storeUser } from '../store/reducers/profileChanged.js';
import type { ConnectionState } from '../store/state.js';
import type { StateDraft } from '../store/stateDraft.js';
import { backoffMs } from './backoff.js';
import { CALL_TIMEOUT_MS, callConnector } from './callConnector.js';
import type { Core } from './core.js';

/** The line to the backend: opens it, catches up, and opens it again when it is lost. One attempt at a time (P50). */
export interface Session {
  /** Connects as soon as the network allows, and goes on trying. */
  start(since: string | undefined): void;
  /** Tries now: the page is seen again, the person asks for it. */
  hurry(): void;
  /** The browser says whether there is a network: without one nothing is tried, its return is tried at once (P49). */
  onNetwork(isThere: boolean): void;
  /** Whether what the connector says now belongs to a line of this session (P24). */
  isListening(): boolean;
  /** The line was lost, or this tab's way to it changed. */
  reconnect(error?: ChatError): void;
  onLineEvent(event: ConnectorEventOf<'connection.changed'> | ConnectorEventOf<'sync.progressed'>): void;
  noteCursor(cursor: string): void;
  loadConversations(): Promise<void>;
  stop(): Promise<void>;
}

export interface SessionCallbacks {
  onConnected(resumed: boolean): void;
  onDisconnected(): void;
  /** Everything up to here was delivered, on a line that is up. */
  onCursor(cursor: string): void;
}

/** A line that was accepted and then refused counts as refused: the back-off starts over only after this (P49). */
const STABLE_MS = 5_000;

const LIST_PAGE_SIZE = 100;

export function createSession(core: Core, callbacks: SessionCallbacks): Session {
  let attempts = 0;
  let cursor: string | undefined;
  let isUp = false;
  /** Told before `connect` has answered: worth something only if it does, for the answer may be that there is a hole. */
  let earlyCursor: string | undefined;
  let isStopped = true;
  let isWithoutNetwork = false;
  let attempt: AbortController | undefined;
  let cancelRetry: (() => void) | undefined;
  let cancelStable: (() => void) | undefined;
  let cancelReplay: (() => void) | undefined;
  /** The connector has said that what was missed is still coming. */
  let isReplaying = false;
  /** The list is as it is now. */
  let isListed = false;
  let list: { readonly flight: Promise<void>; readonly controller: AbortController } | undefined;

  function patchConnection(draft: StateDraft, patch: Partial<ConnectionState>): void {
    const { error: _error, retryAt: _retryAt, ...kept } = draft.connection;
    draft.connection = { ...kept, ...patch };
  }

  function setConnection(patch: Partial<ConnectionState>): void {
    core.commit((draft) => patchConnection(draft, patch));
  }

  async function connect(): Promise<void> {
    cancelRetry?.();
    cancelRetry = undefined;
    if (isStopped || attempt) return;
    const controller = new AbortController();
    attempt = controller;
    isUp = false;
    isReplaying = false;
    isListed = false;
    earlyCursor = undefined;
    setConnection({ status: 'connecting' });
    try {
      if (core.connector.ordering === 'adjacency') await core.loadUnordered();
      const raw = await callConnector(
        'session.connect',
        (signal) => core.connector.session.connect({ since: cursor }, { signal }),
        { clock: core.clock, signal: controller.signal },
      );
      const info = core.door.sessionInfo(raw);
      if (!info.ok) throw new ChatError('invalid', 'session.connect', { retryable: true });
      if (isStopped || attempt !== controller) return;
      core.commit((draft) => {
        storeUser(draft, info.value.user);
        if (!info.value.resumed) closeLiveEnds(draft);
        patchConnection(draft, { status: 'updating', epoch: draft.connection.epoch + 1 });
      });
      callbacks.onConnected(info.value.resumed);
      isUp = true;
      if (earlyCursor !== undefined) acceptCursor(earlyCursor);
      await catchUp(info.value.resumed);
      if (attempt !== controller) return;
      isListed = true;
      if (isReplaying) cancelReplay = core.clock.schedule(CALL_TIMEOUT_MS, endReplay);
      else goOnline();
    } catch (error) {
      if (attempt === controller) lost(error as ChatError);
    }
  }

  /** Everything that was missed is there (P52). */
  function goOnline(): void {
    setConnection({ status: 'online', wasOnline: true });
    cancelStable ??= core.clock.schedule(STABLE_MS, () => {
      attempts = 0;
    });
  }

  function endReplay(): void {
    isReplaying = false;
    cancelReplay?.();
    cancelReplay = undefined;
    if (attempt && isListed) goOnline();
  }

  function acceptCursor(value: string): void {
    cursor = value;
    callbacks.onCursor(value);
  }

  /** What was missed: the list as it is now. The open conversations repair their own gaps. */
  async function catchUp(resumed: boolean): Promise<void> {
    if (resumed && core.store.getState().conversationList.complete) return;
    core.commit((draft) => {
      draft.conversationList = {
        status: draft.conversationList.status === 'ready' ? 'ready' : 'loading',
        complete: false,
      };
    });
    await loadConversations();
  }

  /** After a break that was not bridged nothing is known to be the live end any more (P16). */
  function closeLiveEnds(draft: StateDraft): void {
    for (const [id, timeline] of tableEntries(draft.base.timelines)) {
      const { streamedId: _, ...kept } = timeline;
      const last = timeline.segments.at(-1);
      if (!last) continue;
      draft.timelines.set(id, { ...kept, segments: timeline.segments.with(-1, { ...last, after: last.after ?? {} }) });
    }
  }

  function loadConversations(): Promise<void> {
    if (list) return list.flight;
    const controller = new AbortController();
    const flight = fetchConversations(controller.signal).finally(() => {
      if (list?.controller === controller) list = undefined;
    });
    list = { flight, controller };
    return flight;
  }

  async function fetchConversations(given: AbortSignal): Promise<void> {
    const { conversationList } = core.store.getState();
    if (conversationList.complete) return;
    try {
      const raw = await callConnector(
        'conversations.list',
        (signal) =>
          core.connector.conversations.list({ cursor: conversationList.cursor, limit: LIST_PAGE_SIZE }, { signal }),
        { clock: core.clock, signal: given },
      );
      const page = core.door.conversationPage(raw, (reason, row) =>
        core.quarantine.add('page.row.quarantined', reason, row),
      );
      if (!page.ok) throw new ChatError('invalid', 'conversations.list', { retryable: true });
      const { conversations, users, cursor: next } = page.value;
      const isStuck = next !== undefined && next === conversationList.cursor;
      core.commit((draft) => {
        for (const user of users ?? []) storeUser(draft, user);
        for (const conversation of conversations) storeConversation(draft, conversation, core.context());
        draft.conversationList = {
          status: 'ready',
          complete: next === undefined || isStuck,
          ...(next === undefined ? {} : { cursor: next }),
        };
      });
    } catch (error) {
      // The next line asks for itself.
      if (given.aborted) throw error;
      const info = errorInfo(error as ChatError);
      core.commit((draft) => {
        draft.conversationList = { ...draft.conversationList, status: 'error', error: info };
      });
      throw error;
    }
  }

  function lost(error: ChatError): void {
    attempt?.abort();
    attempt = undefined;
    isUp = false;
    earlyCursor = undefined;
    cancelStable?.();
    cancelStable = undefined;
    cancelReplay?.();
    // What was asked on this line says nothing about the time after it (P16).
    list?.controller.abort();
    list = undefined;
    callbacks.onDisconnected();
    if (isStopped) return;
    core.diagnose({ type: 'connection.failed', error: errorInfo(error) });
    forgetSoftState();
    if (error.code === 'unauthorized') {
      setConnection({ status: 'signed-out', error: errorInfo(error) });
      return;
    }
    if (isWithoutNetwork) {
      setConnection({ status: 'offline', error: errorInfo(error) });
      return;
    }
    const delay = backoffMs(attempts, core.random, error.retryAfterMs);
    attempts += 1;
    setConnection({ status: 'offline', error: errorInfo(error), retryAt: core.clock.now() + delay });
    cancelRetry = core.clock.schedule(delay, () => void connect());
  }

  /** Without a line nobody is known to be online or typing (P71). */
  function forgetSoftState(): void {
    core.commit((draft) => {
      for (const [id] of tableEntries(draft.base.presence)) draft.presence.set(id, undefined);
      for (const [id] of tableEntries(draft.base.typing)) draft.typing.set(id, undefined);
    });
  }

  const session: Session = {
    start(since) {
      cursor = since;
      isStopped = false;
      void connect();
    },
    hurry() {
      if (!isStopped && core.store.getState().connection.status === 'offline') void connect();
    },
    onNetwork(isThere) {
      isWithoutNetwork = !isThere;
      if (isThere) {
        session.hurry();
        return;
      }
      if (!cancelRetry) return;
      cancelRetry();
      cancelRetry = undefined;
      const { status, error } = core.store.getState().connection;
      setConnection({ status, error });
    },
    isListening: () => !isStopped && attempt !== undefined,
    reconnect(error = new ChatError('network', 'session.connect')) {
      if (!isStopped && attempt) lost(error);
      if (!isStopped && error.code === 'aborted') void connect();
    },
    onLineEvent(event) {
      if (event.type === 'sync.progressed') {
        if (event.done) endReplay();
        else isReplaying = true;
        return;
      }
      const { state, error } = event;
      const code = state === 'unauthorized' ? 'unauthorized' : (error?.code ?? 'network');
      if (attempt) lost(new ChatError(code, 'session.connect', { retryable: state === 'offline' }));
    },
    noteCursor(value) {
      if (isUp) acceptCursor(value);
      else earlyCursor = value;
    },
    loadConversations,
    async stop() {
      isStopped = true;
      cancelRetry?.();
      cancelStable?.();
      cancelReplay?.();
      list?.controller.abort();
      const hadLine = attempt !== undefined;
      attempt?.abort();
      attempt = undefined;
      if (!hadLine) return;
      await callConnector('session.disconnect', (signal) => core.connector.session.disconnect({}, { signal }), {
        clock: core.clock,
        timeoutMs: 2_000,
      }).catch(() => undefined);
    },
  };
  return session;
}
