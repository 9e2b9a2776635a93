import type { Connector } from '../../connector/connector.js';

/** Every method of the contract by its noun. */
export const CONTRACT_METHODS = {
  session: ['connect', 'disconnect'],
  conversations: ['list', 'get', 'ensure', 'setPinned', 'setNotifyLevel', 'setMarkedUnread', 'remove'],
  messages: ['history', 'send', 'lookup', 'edit', 'recall', 'deleteForMe', 'react', 'listReactors'],
  receipts: ['markRead'],
  presence: ['sendTyping', 'watch'],
  contacts: ['profiles', 'find'],
  groups: ['create', 'members'],
  files: ['upload', 'download'],
} as const satisfies { readonly [N in MethodNoun]: readonly (keyof NonNullable<Connector[N]>)[] };

export type MethodNoun =
  | 'session'
  | 'conversations'
  | 'messages'
  | 'receipts'
  | 'presence'
  | 'contacts'
  | 'groups'
  | 'files';

/** A method as errors and cases name it: `messages.send`. */
export type MethodName = {
  [N in MethodNoun]: `${N}.${(typeof CONTRACT_METHODS)[N][number]}`;
}[MethodNoun];

export const METHOD_NAMES: readonly MethodName[] = Object.entries(CONTRACT_METHODS).flatMap(([noun, verbs]) =>
  verbs.map((verb) => `${noun}.${verb}` as MethodName),
);

/** A method of any name, for code that treats all of them alike. */
export type AnyMethod = (input: unknown, options: { readonly signal: AbortSignal }) => Promise<unknown>;

/** The method, or `undefined` where the connector lacks it. Bound, so that a connector may be a class. */
export function methodOf(connector: Connector, name: MethodName): AnyMethod | undefined {
  const [noun, verb] = name.split('.') as [MethodNoun, string];
  const group = connector[noun] as Readonly<Record<string, AnyMethod | undefined>> | undefined;
  const method = group?.[verb];
  return typeof method === 'function' ? method.bind(group) : undefined;
}

/** The same connector with each method that it has replaced by `wrap`'s; data is read from the inner one at each access. */
export function wrapMethods(inner: Connector, wrap: (name: MethodName, method: AnyMethod) => AnyMethod): Connector {
  const outer: Record<string, unknown> = {};
  for (const key of ['name', 'userId', 'ordering', 'contiguous', 'idempotency', 'enforces', 'limits'] as const) {
    Object.defineProperty(outer, key, { enumerable: true, get: () => inner[key] });
  }
  outer['subscribe'] = (listener: Parameters<Connector['subscribe']>[0]) => inner.subscribe(listener);
  for (const [noun, verbs] of Object.entries(CONTRACT_METHODS)) {
    const group: Record<string, AnyMethod> = {};
    for (const verb of verbs) {
      const name = `${noun}.${verb}` as MethodName;
      const method = methodOf(inner, name);
      if (method) group[verb] = wrap(name, method);
    }
    if (inner[noun as MethodNoun]) outer[noun] = group;
  }
  return outer as unknown as Connector;
}
