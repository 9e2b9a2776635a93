import type { HistoryAnchor } from '../connector/connector.js';
import { ChatError, errorInfo } from '../model/errors.js';
import type { Message } from '../model/message.js';
import { tableGet } from '../shared/table.js';
import { storeMessage } from '../store/reducers/messageReceived.js';
import { storeUser } from '../store/reducers/profileChanged.js';
import { selectConversation, selectTimeline, selectUnread, selectViewedSegment } from '../store/selectors/selectors.js';
import { IDLE, type Segment, type Timeline } from '../store/state.js';
import type { StateDraft } from '../store/stateDraft.js';
import { addToTimeline, trimTimeline } from '../store/timeline.js';
import { callConnector } from './callConnector.js';
import type { Core } from './core.js';
import { readRange } from './cachedRanges.js';
import { createRecheck } from './recheck.js';
import type { ChatStorage } from './storage/storage.js';
import type { AnsweredPage, PlacedPage } from './unordered.js';

/** Brings pages of history into the timelines: from the cache where it has them, else from the connector. */
export interface Paging {
  /** Shows a conversation: what the cache has at once, then what is new. Resolves when the newest page is there. */
  openConversation(conversationId: string): Promise<void>;
  /** Nobody looks at it any more: only a few of its messages stay in memory. */
  closeConversation(conversationId: string): void;
  /** A page of older messages before the viewed ones. Single flight; a failure is in `timeline.older`. */
  loadOlder(conversationId: string): Promise<void>;
  loadNewer(conversationId: string): Promise<void>;
  /** Views the part of history around a message, however far back. Rejects with `not-found` or as the connector does. */
  jumpToMessage(conversationId: string, messageId: string): Promise<void>;
  /** Back to the newest messages after a jump. */
  returnToLive(conversationId: string): Promise<void>;
  /** Closes the gap between the viewed messages and the live end. */
  repair(conversationId: string): Promise<void>;
  /** The reader is at the end: what lies further back than `timelineWindow` is left to the cache. */
  trimOlder(conversationId: string): void;
  /** Something in it may be out of date: its newest page is read anew at the next opening. */
  distrust(conversationId: string): void;
  /** Puts the unread divider above the first unread message, where it stays until the conversation is opened again. */
  markDivider(conversationId: string): void;
  stop(): void;
}

const PAGE_SIZE = 50;

/** Unread messages are loaded at opening up to here; a longer backlog is reached by scrolling. */
const MOST_UNREAD_PAGE = 200;

/** Pages without anything new after which a cursor is held to be stuck (P20). */
const MOST_STALLED_PAGES = 3;

/** A gap of more pages than this is left open: the reader goes on from there, or back to the live end. */
const MOST_REPAIR_PAGES = 10;

type Direction = 'older' | 'newer';

interface PageOutcome {
  /** How many of its messages were new. */
  readonly fresh: number;
  /** Nobody can say where it lies: it was not added. */
  readonly isMisplaced: boolean;
}

export interface PagingOptions {
  readonly storage: ChatStorage;
  readonly epoch: () => number;
  /** The line that is up now was opened anew: its stream began with it. */
  readonly isAnew: () => boolean;
}

export function createPaging(core: Core, { storage, epoch, isAnew }: PagingOptions): Paging {
  const hasOrders = core.connector.ordering === 'sequence';
  const flights = new Map<string, Promise<void>>();
  const fetchedIn = new Map<string, number>();
  const controller = new AbortController();

  const timelineOf = (id: string): Timeline => selectTimeline(core.store.getState(), id);
  const viewedOf = (id: string): Segment | undefined => selectViewedSegment(core.store.getState(), id);
  const isConnected = (): boolean => ['updating', 'online'].includes(core.store.getState().connection.status);

  function setTimeline(id: string, patch: Partial<Timeline>): void {
    const names = Object.keys(patch) as (keyof Timeline)[];
    if (names.every((name) => timelineOf(id)[name] === patch[name])) return;
    core.commit((draft) => draft.timelines.set(id, { ...(draft.timelines.get(id) ?? timelineOf(id)), ...patch }));
  }

  const recheck = createRecheck({
    pageSize: PAGE_SIZE,
    epoch,
    idsOf: (id) => (isConnected() && timelineOf(id).isOpen ? (viewedOf(id)?.ids ?? []) : []),
    fetchPage: (id, anchor) => fetchPage(id, anchor),
  });

  /** One load a conversation and direction at a time; who asks meanwhile waits for the same. */
  function single(key: string, load: () => Promise<void>): Promise<void> {
    const known = flights.get(key);
    if (known) return known;
    const flight = load().finally(() => flights.delete(key));
    flights.set(key, flight);
    return flight;
  }

  async function fetchPage(conversationId: string, anchor: HistoryAnchor, limit = PAGE_SIZE): Promise<PageOutcome> {
    const connection = core.store.getState().connection.epoch;
    const newestId = newestOf(conversationId);
    const raw = await callConnector(
      'messages.history',
      (signal) => core.connector.messages.history({ conversationId, anchor, limit }, { signal }),
      { clock: core.clock, signal: controller.signal },
    );
    const checked = core.door.historyPage(raw, (reason, row) =>
      core.quarantine.add('page.row.quarantined', reason, row),
    );
    if (!checked.ok) throw new ChatError('invalid', 'messages.history', { retryable: false });
    const isStale = connection !== core.store.getState().connection.epoch;
    const page = isStale && checked.value.after === null ? { ...checked.value, after: {} } : checked.value;
    recheck.noteFetched(page.messages);
    return addPage(conversationId, anchor, {
      ...page,
      isOvertaken: newestId !== newestOf(conversationId),
      // A line that has just been opened anew brings what comes after its first newest page (`Ordering` in the contract).
      beginsStream: anchor.at === 'latest' && isAnew(),
    });
  }

  /** The newest message that is known of a conversation: while a page is on its way something newer may come. */
  function newestOf(conversationId: string): string | undefined {
    return timelineOf(conversationId).segments.at(-1)?.ids.at(-1);
  }

  /** Puts a page into the timeline. Rows of other conversations are dropped (P21). */
  function addPage(conversationId: string, anchor: HistoryAnchor, page: AnsweredPage): PageOutcome {
    let fresh = 0;
    let isMisplaced = false;
    core.commit((draft) => {
      for (const user of page.users ?? []) storeUser(draft, user);
      const rows = page.messages.filter((message) => message.conversationId === conversationId);
      const messages = hasOrders ? sorted(rows) : rows;
      const placed = hasOrders
        ? { orders: messages.map(({ order }) => order ?? 0), after: page.after }
        : core.unordered?.placePage(draft, conversationId, anchor, { ...page, messages });
      isMisplaced = !placed;
      if (!placed) return;
      fresh = rows.filter(({ id }) => !draft.messages.get(id)).length;
      addPlaced(draft, conversationId, anchor, { ...page, messages }, placed);
      if (fresh > 0 && anchor.at === 'before') endLoading(draft, conversationId, 'older');
      if (fresh > 0 && anchor.at === 'after') endLoading(draft, conversationId, 'newer');
    });
    return { fresh, isMisplaced };
  }

  /** In one commit with the page: the rows and the end of the waiting are drawn together. */
  function endLoading(draft: StateDraft, conversationId: string, direction: Direction): void {
    const timeline = draft.timelines.get(conversationId);
    if (timeline?.[direction].status === 'loading') {
      draft.timelines.set(conversationId, { ...timeline, [direction]: IDLE });
    }
  }

  function addPlaced(
    draft: StateDraft,
    conversationId: string,
    anchor: HistoryAnchor,
    page: AnsweredPage,
    { orders, after }: PlacedPage,
  ): void {
    const context = core.context();
    const records = page.messages.map((message, index) =>
      storeMessage(draft, { ...message, order: orders[index] }, context),
    );
    const reach = [...orders, orderOfEnd(draft, conversationId, anchor)].filter((order) => order !== undefined);
    if (reach.length === 0) return;
    const run: Segment = {
      ids: records.filter((record) => !record.deletedForMe).map(({ id }) => id),
      low: Math.min(...reach),
      high: Math.max(...reach),
      before: page.before,
      after,
    };
    addToTimeline(draft, conversationId, run, context);
    if (after === null && page.beginsStream)
      core.unordered?.beginStream(draft, conversationId, page.messages.at(-1)?.id);
  }

  /** The end of the run that a page was asked from: beyond its last row there may be deleted messages. */
  function orderOfEnd(draft: StateDraft, conversationId: string, anchor: HistoryAnchor): number | undefined {
    if (anchor.at !== 'before' && anchor.at !== 'after') return undefined;
    const { messageId, at } = anchor;
    const run = draft.timelines
      .get(conversationId)
      ?.segments.find(({ ids }) => (at === 'before' ? ids[0] : ids.at(-1)) === messageId);
    return (at === 'before' ? run?.low : run?.high) ?? draft.messages.get(messageId)?.order;
  }

  /** Messages beyond one end of a run, or the newest ones, from the cache. `false`: it has none there. */
  async function loadFromCache(
    conversationId: string,
    direction: Direction,
    run: Segment | undefined,
  ): Promise<boolean> {
    const isOlder = direction === 'older';
    const input = { conversationId, epoch, direction, limit: PAGE_SIZE };
    if (hasOrders) {
      const at = isOlder ? run?.low : run?.high;
      return readRange(core, storage, { ...input, at }, (draft, messages) => {
        recheck.noteCached(messages);
        endLoading(draft, conversationId, direction);
      });
    }
    const edgeId = isOlder ? run?.ids[0] : run?.ids.at(-1);
    if (run && edgeId === undefined) return false;
    const { readRun } = await core.loadUnordered();
    return readRun(core, storage, { ...input, edgeId }, (id, anchor, page) => {
      recheck.noteCached(page.messages);
      return addPage(id, anchor, page);
    });
  }

  async function load(conversationId: string, direction: Direction): Promise<void> {
    const edgeOf = (segment: Segment | undefined) => (direction === 'older' ? segment?.before : segment?.after);
    if (!edgeOf(viewedOf(conversationId))) return;
    setTimeline(conversationId, { [direction]: { status: 'loading' } });
    try {
      let hasMore = await loadFromCache(conversationId, direction, viewedOf(conversationId));
      for (let stalled = 0; !hasMore && stalled < MOST_STALLED_PAGES; stalled += 1) {
        const viewed = viewedOf(conversationId);
        const edge = edgeOf(viewed);
        const messageId = direction === 'older' ? viewed?.ids[0] : viewed?.ids.at(-1);
        if (!edge) break;
        // A run whose messages are all deleted has none to start from.
        const anchor: HistoryAnchor =
          messageId === undefined
            ? { at: 'latest' }
            : { at: direction === 'older' ? 'before' : 'after', messageId, cursor: edge.cursor };
        const { fresh } = await fetchPage(conversationId, anchor);
        const now = viewedOf(conversationId);
        hasMore = fresh > 0 || !edgeOf(now) || now?.low !== viewed?.low || now?.high !== viewed?.high;
        if (!hasMore && stalled === MOST_STALLED_PAGES - 1) {
          core.diagnose({ type: 'page.stalled', conversationId });
          throw new ChatError('unknown', 'messages.history', { retryable: true });
        }
      }
      setTimeline(conversationId, { [direction]: IDLE });
      void single(`recheck ${conversationId}`, () => recheck.run(conversationId));
    } catch (error) {
      if (controller.signal.aborted) return;
      setTimeline(conversationId, { [direction]: { status: 'error', error: errorInfo(error as ChatError) } });
    }
  }

  async function loadLatest(conversationId: string): Promise<void> {
    const unread = selectUnread(core.store.getState(), conversationId).count;
    const limit = Math.min(Math.max(PAGE_SIZE, unread + 20), MOST_UNREAD_PAGE);
    const askedIn = epoch();
    for (let turn = 0; turn < MOST_STALLED_PAGES; turn += 1) {
      if (!(await fetchPage(conversationId, { at: 'latest' }, limit)).isMisplaced) break;
    }
    fetchedIn.set(conversationId, askedIn);
  }

  async function open(conversationId: string): Promise<void> {
    const viewed = viewedOf(conversationId);
    try {
      if (isThin(viewed)) await loadFromCache(conversationId, 'older', viewed);
      markDivider(conversationId);
      if (!isConnected()) return;
      // The line may be lost and opened anew, with a hole, while the page is on its way: then it is asked for again.
      for (let turn = 0; turn < MOST_STALLED_PAGES && isConnected(); turn += 1) {
        await refresh(conversationId);
        if (fetchedIn.get(conversationId) === epoch()) break;
      }
      markDivider(conversationId);
    } catch (error) {
      if (controller.signal.aborted) return;
      setTimeline(conversationId, { older: { status: 'error', error: errorInfo(error as ChatError) } });
    }
  }

  /** Makes sure that the viewed run is current. */
  async function refresh(conversationId: string): Promise<void> {
    const viewed = viewedOf(conversationId);
    // What was changed during a break that was not bridged is told by nobody: the newest page is read anew (P26).
    const isStale = fetchedIn.get(conversationId) !== epoch();
    if (isStale) recheck.distrust(viewed?.ids ?? []);
    if (isStale || viewed?.after !== null) {
      setTimeline(conversationId, { older: { status: 'loading' } });
      await loadLatest(conversationId);
      setTimeline(conversationId, { older: IDLE });
      await repair(conversationId);
    }
    void single(`recheck ${conversationId}`, () => recheck.run(conversationId));
  }

  async function repair(conversationId: string): Promise<void> {
    const { isDetached, isOpen } = timelineOf(conversationId);
    if (isDetached || !isOpen || !viewedOf(conversationId)?.after) return;
    core.diagnose({ type: 'gap.found', conversationId });
    for (let page = 0; page < MOST_REPAIR_PAGES; page += 1) {
      const viewed = viewedOf(conversationId);
      const messageId = viewed?.ids.at(-1);
      if (!viewed?.after || messageId === undefined) break;
      const newestId = newestOf(conversationId);
      const { fresh } = await fetchPage(conversationId, { at: 'after', messageId, cursor: viewed.after.cursor });
      const now = viewedOf(conversationId);
      if (fresh === 0 && now?.after !== null && now?.high === viewed.high && newestId === newestOf(conversationId))
        break;
    }
    if (!viewedOf(conversationId)?.after) core.diagnose({ type: 'gap.repaired', conversationId });
  }

  function markDivider(conversationId: string): void {
    const state = core.store.getState();
    const timeline = selectTimeline(state, conversationId);
    if (timeline.dividerId !== undefined || selectUnread(state, conversationId).count === 0) return;
    const marker = selectConversation(state, conversationId)?.readUpTo?.order ?? Number.NEGATIVE_INFINITY;
    const viewed = selectViewedSegment(state, conversationId);
    // Further back than what is loaded there may be others: the divider would stay in a wrong place.
    if (!viewed || (viewed.before !== null && viewed.low > marker + 1)) return;
    const dividerId = viewed.ids.find((id) => {
      const message = tableGet(state.messages, id);
      return message !== undefined && (message.order ?? 0) > marker && message.senderId !== state.userId;
    });
    if (dividerId !== undefined) setTimeline(conversationId, { dividerId });
  }

  function trimOlder(conversationId: string): void {
    core.commit((draft) => trimTimeline(draft, conversationId, 'newest', core.context()));
  }

  return {
    markDivider,
    distrust: (id) => void fetchedIn.delete(id),
    openConversation(id) {
      // Also when a former opening is still under way: it may have been closed in the meantime.
      setTimeline(id, { isOpen: true });
      return single(`open ${id}`, () => open(id));
    },

    closeConversation(conversationId) {
      core.commit((draft) => {
        const timeline = draft.timelines.get(conversationId);
        if (!timeline) return;
        trimTimeline(draft, conversationId, 'newest', core.context());
        const {
          viewedId: _v,
          isDetached: _d,
          dividerId: _divider,
          ...rest
        } = draft.timelines.get(conversationId) ?? timeline;
        draft.timelines.set(conversationId, { ...rest, isOpen: false, older: IDLE, newer: IDLE });
      });
    },

    async loadOlder(id) {
      await single(`older ${id}`, () => load(id, 'older'));
      core.commit((draft) => trimTimeline(draft, id, 'oldest', core.context()));
    },

    async loadNewer(id) {
      await single(`newer ${id}`, () => load(id, 'newer'));
      trimOlder(id);
    },

    trimOlder,

    async jumpToMessage(conversationId, messageId) {
      const find = (): Segment | undefined => {
        const order = tableGet(core.store.getState().messages, messageId)?.order;
        if (order === undefined) return undefined;
        return timelineOf(conversationId).segments.find(
          ({ ids, low, high }) => low <= order && order <= high && ids.includes(messageId),
        );
      };
      if (!find()) await fetchPage(conversationId, { at: 'around', messageId });
      const found = find();
      if (!found) throw new ChatError('not-found', 'messages.history', { retryable: false });
      if (found === viewedOf(conversationId)) return;
      const isLive = found === timelineOf(conversationId).segments.at(-1) && found.after === null;
      setTimeline(
        conversationId,
        isLive ? { viewedId: undefined, isDetached: undefined } : { viewedId: messageId, isDetached: true },
      );
    },

    async returnToLive(conversationId) {
      const isLoaded = (): boolean => timelineOf(conversationId).segments.at(-1)?.after === null;
      try {
        // The newest pages may have left the window: what is viewed until they are back is not the end.
        if (!isLoaded()) await loadFromCache(conversationId, 'older', undefined);
        if (!isLoaded() && isConnected()) await loadLatest(conversationId);
      } finally {
        setTimeline(conversationId, { viewedId: undefined, isDetached: undefined });
      }
    },

    repair: (id) => single(`repair ${id}`, () => repair(id)),
    stop: () => controller.abort(),
  };
}

/** Less than a screenful, and more is to be had. */
function isThin(run: Segment | undefined): boolean {
  return (run?.ids.length ?? 0) < PAGE_SIZE && run?.before !== null;
}

function sorted(messages: readonly Message[]): readonly Message[] {
  return messages.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0));
}
