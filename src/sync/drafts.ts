import { type Draft, isDraftEmpty } from '../model/draft.js';
import { tableGet } from '../shared/table.js';
import { selectCurrentId } from '../store/selectors/selectors.js';
import type { ChatState } from '../store/state.js';
import type { Core } from './core.js';
import type { ChatStorage } from './storage/storage.js';
import type { Tabs } from './tabs/tabs.js';

/** What stands in the composers: kept within a second, the same in all tabs (P47, P62). */
export interface Drafts {
  /** Keeps a draft; an empty one is forgotten. */
  save(draft: Omit<Draft, 'updatedAt'>): void;
  /** Keeps the bytes of an attachment of a draft. */
  keepBlob(localId: string, blob: Blob): Promise<void>;
  /** The person took an attachment out again. */
  discardBlob(localId: string): void;
  /** Empties the composer of what was sent; letters typed since stay. */
  clearSent(sent: Draft): void;
  receive(draft: unknown): void;
  flush(): Promise<void>;
}

const WAIT_MS = 400;

export function createDrafts(core: Core, storage: ChatStorage, tabs: Tabs): Drafts {
  const changed = new Set<string>();
  let cancelWait: (() => void) | undefined;

  async function flush(): Promise<void> {
    cancelWait?.();
    cancelWait = undefined;
    const ids = [...changed];
    changed.clear();
    if (ids.length === 0) return;
    const state = core.store.getState();
    const kept = ids.flatMap((id) => {
      const draft = tableGet(state.drafts, id);
      return draft ? named(state, draft) : [];
    });
    const removed = ids.filter((id) => !tableGet(state.drafts, id));
    const updatedAt = core.clock.now();
    const emptied = removed.map((conversationId): Draft => ({ conversationId, text: '', updatedAt }));
    for (const draft of [...kept, ...emptied]) tabs.broadcast({ type: 'draft', draft });
    await storage.write({ drafts: kept, removedDrafts: removed }).catch(() => undefined);
  }

  function set(draft: Draft): void {
    core.commit((state) => state.drafts.set(draft.conversationId, isDraftEmpty(draft) ? undefined : draft));
  }

  function save(input: Omit<Draft, 'updatedAt'>): void {
    const draft: Draft = { ...input, updatedAt: core.clock.now() };
    set(draft);
    changed.add(draft.conversationId);
    cancelWait ??= core.clock.schedule(WAIT_MS, () => void flush());
  }

  return {
    save,
    clearSent(sent) {
      const { conversationId } = sent;
      const now = tableGet(core.store.getState().drafts, conversationId);
      if (!now) return;
      const added = now.text.startsWith(sent.text) ? now.text.slice(sent.text.length) : now.text;
      save({ conversationId, text: now === sent ? '' : added });
    },
    keepBlob: (localId, blob) => storage.write({ blobs: [{ localId, blob }] }),
    discardBlob: (localId) => void storage.write({ removedBlobs: [localId] }).catch(() => undefined),
    receive(draft) {
      if (!isDraft(draft)) return;
      const known = tableGet(core.store.getState().drafts, draft.conversationId);
      if (!known || known.updatedAt <= draft.updatedAt) set(draft);
    },
    flush,
  };
}

/** The draft, about its message under the name that the server has given it meanwhile: elsewhere its client id says nothing. */
function named(state: ChatState, draft: Draft): Draft {
  const { editing, replyTo } = draft;
  return {
    ...draft,
    ...(editing === undefined ? {} : { editing: selectCurrentId(state, editing) }),
    ...(replyTo ? { replyTo: { ...replyTo, messageId: selectCurrentId(state, replyTo.messageId) } } : {}),
  };
}

export function isDraft(row: unknown): row is Draft {
  const draft = row as Partial<Draft> | null;
  return (
    typeof draft === 'object' &&
    draft !== null &&
    typeof draft.conversationId === 'string' &&
    typeof draft.text === 'string' &&
    typeof draft.updatedAt === 'number'
  );
}
