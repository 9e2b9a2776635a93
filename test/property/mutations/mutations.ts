/** One bug put into the store on purpose: a piece of a source file and what stands there instead. */
export interface Mutation {
  readonly name: string;
  /** Under `src`. */
  readonly file: string;
  /** Occurs exactly once in the file. */
  readonly search: string;
  readonly replace: string;
}

/** Bugs that the property tests must find. The shape of each is one that has been made somewhere. */
export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'no dedupe: a message that comes again gets a second row',
    file: 'store/segments.ts',
    search: 'return known.ids[at] === only ? known.ids : known.ids.toSpliced(at, 0, only);',
    replace: 'return known.ids.toSpliced(at, 0, only);',
  },
  {
    name: 'clock sort: the time of sending orders, not the server',
    file: 'store/timeline.ts',
    search: 'return (id) => draft.messages.get(id)?.order ?? Number.NaN;',
    replace: 'return (id) => draft.messages.get(id)?.sentAt ?? Number.NaN;',
  },
  {
    name: 'only the newest pending change of a message is shown',
    file: 'store/fold.ts',
    search: "    if (change.kind === 'send') message ??= change.message;",
    replace:
      "    if (change !== changes.at(-1)) continue;\n    if (change.kind === 'send') message ??= change.message;",
  },
  {
    name: 'a read marker moves back',
    file: 'store/markers.ts',
    search: 'incoming.order > known.order ? incoming : known',
    replace: 'incoming.order >= 0 ? incoming : known',
  },
  {
    name: 'missing recall: an edit brings the content back',
    file: 'store/mergeMessage.ts',
    search: 'if (known.recall || edit.revision <=',
    replace: 'if (edit.revision <=',
  },
  {
    name: 'the last edit to arrive wins',
    file: 'store/mergeMessage.ts',
    search: 'if (known.recall || edit.revision <= (known.edit?.revision ?? -1)) return known;',
    replace: 'if (known.recall) return known;',
  },
  {
    name: 'the last reaction to arrive wins',
    file: 'store/reactions.ts',
    search: '  if (known && known.order >= fact.order) return facts;\n',
    replace: '',
  },
  {
    name: 'what comes before its message is lost',
    file: 'store/reducers/messageChanged.ts',
    search: '    context.waiting.add(messageId, fact);\n',
    replace: '',
  },
  {
    name: 'a new client id for each try',
    file: 'store/commands/sendMessage.ts',
    search: 'clientId: tried.id,',
    replace: 'clientId: `${tried.id} ${context.clock.now()}`,',
  },
  {
    name: 'no look-up beyond the idempotency window',
    file: 'store/commands/sendMessage.ts',
    search: '  if (change.firstTriedAt === undefined) return undefined;\n',
    replace: '  if (change.id !== undefined) return undefined;\n',
  },
  {
    name: 'every message has a lane of its own, so a retry is overtaken',
    file: 'store/commands/sendMessage.ts',
    search: ': `send ${change.conversationId}`),',
    replace: ': `send ${change.id}`),',
  },
  {
    name: 'an echo is not known for what it is',
    file: 'store/reducers/messageReceived.ts',
    search: '    acknowledgeSend(draft, merged.clientId, merged);\n',
    replace: '',
  },
  {
    name: 'runs join over a missing message',
    file: 'store/segments.ts',
    search: 'const reach = contiguous ? 1 : 0;',
    replace: 'const reach = contiguous ? 2 : 0;',
  },
  {
    name: 'own messages count as unread',
    file: 'store/unread.ts',
    search: 'message.senderId === state.userId || ',
    replace: '',
  },
  {
    name: 'the cursor is stored without its messages',
    file: 'sync/cacheWriter.ts',
    search: 'messages: [...messages.values()],',
    replace: 'messages: [],',
  },
  {
    name: 'a refused change stays',
    file: 'sync/outboxEnds.ts',
    search: "      draft.pending.set(change.id, undefined);\n      if (change.kind !== 'read'",
    replace: "      if (change.kind !== 'read'",
  },
  {
    name: 'a page of the cache says where the stream stands',
    file: 'sync/cachedRuns.ts',
    search: 'isOvertaken, beginsStream: false });',
    replace: 'isOvertaken, beginsStream: true });',
  },
  {
    name: 'who takes a message over does not know that it was tried',
    file: 'sync/otherTabs.ts',
    search: '  const firstTriedAt = change.firstTriedAt ?? other.firstTriedAt;',
    replace: '  const firstTriedAt = undefined;',
  },
  {
    name: 'what is said in one tab overtakes what another tab has to send',
    file: 'sync/outbox.ts',
    search: "        if (change.kind === 'send') sentByOthers.add(lane);\n",
    replace: '',
  },
  {
    name: 'a page knows nothing of the places of changes that others have made',
    file: 'sync/core.ts',
    search:
      '      for (const change of store.getState().pending.changes.values()) sequence = Math.max(sequence, change.sequence);\n',
    replace: '',
  },
];
