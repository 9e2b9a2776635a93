import type { CallOptions, Connector } from '../../connector/connector.js';
import type { MethodPath } from './channelMessages.js';

/** The parts of the contract that hold methods. A new one is a compile error until it stands here. */
type Noun = {
  [K in keyof Connector]-?: K extends 'subscribe' | 'limits' | 'enforces' | 'idempotency'
    ? never
    : NonNullable<Connector[K]> extends string | boolean
      ? never
      : K;
}[keyof Connector];

const NOUNS: Readonly<Record<Noun, true>> = {
  session: true,
  conversations: true,
  messages: true,
  receipts: true,
  presence: true,
  contacts: true,
  groups: true,
  files: true,
};

type AnyMethod = (input: unknown, options: CallOptions) => Promise<unknown>;

/** Calls a method by its path; `undefined` where the connector has no such method. */
export function methodOf(connector: Connector, [noun, verb]: MethodPath): AnyMethod | undefined {
  if (!Object.hasOwn(NOUNS, noun)) return undefined;
  const part = connector[noun as Noun] as object | undefined;
  if (!part || !verbsOf(part).has(verb)) return undefined;
  return (input, options) => Reflect.apply(Reflect.get(part, verb) as AnyMethod, part, [input, options]);
}

/** A connector of the same shape, absent methods absent, whose methods are all `call`. */
export function shapedLike(
  connector: Connector,
  {
    call,
    subscribe,
    limits,
  }: {
    readonly call: (path: MethodPath, input: unknown, options: CallOptions) => Promise<unknown>;
    readonly subscribe: Connector['subscribe'];
    readonly limits: () => Connector['limits'];
  },
): Connector {
  const nouns = Object.keys(NOUNS).flatMap((noun) => {
    const part = connector[noun as Noun] as object | undefined;
    if (!part) return [];
    const methods = Array.from(verbsOf(part), (verb): [string, AnyMethod] => [
      verb,
      (input, options) => call([noun, verb], input, options),
    ]);
    return [[noun, Object.fromEntries(methods)] as const];
  });
  // Read when asked for: a connector may know its account or its abilities only once it is connected.
  return {
    get name() {
      return connector.name;
    },
    get userId() {
      return connector.userId;
    },
    get ordering() {
      return connector.ordering;
    },
    get contiguous() {
      return connector.contiguous;
    },
    get idempotency() {
      return connector.idempotency;
    },
    get enforces() {
      return connector.enforces;
    },
    get limits() {
      return limits();
    },
    subscribe,
    ...(Object.fromEntries(nouns) as unknown as Pick<Connector, Noun>),
  };
}

/** Own methods and those of its class. */
function verbsOf(part: object): ReadonlySet<string> {
  const verbs = new Set<string>();
  for (let holder: object | null = part; holder && holder !== Object.prototype; ) {
    for (const name of Object.getOwnPropertyNames(holder)) {
      if (name !== 'constructor' && typeof Reflect.get(part, name) === 'function') verbs.add(name);
    }
    holder = Object.getPrototypeOf(holder) as object | null;
  }
  return verbs;
}
