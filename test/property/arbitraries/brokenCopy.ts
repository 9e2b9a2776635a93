import fc from 'fast-check';
import { hostileValue } from './hostileValue.ts';

type Path = readonly string[];

/** Copies of valid data with one to three places replaced by hostile values, taken away, or added to. */
export function brokenCopy(valid: object): fc.Arbitrary<unknown> {
  const paths = pathsOf(valid);
  const change = fc.record({
    path: fc.constantFrom(...paths),
    how: fc.constantFrom<'replace' | 'delete' | 'add'>('replace', 'replace', 'delete', 'add'),
    key: fc.constantFrom('__proto__', 'constructor', 'type', 'id', 'order', 'extra', 'reactions', 'recall'),
    value: hostileValue,
  });
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
    const copy = structuredClone(valid);
    for (const { path, how, key, value } of changes) apply(copy, path, how, key, value);
    return copy;
  });
}

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    ...(path.length > 0 ? [path] : []),
    ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key])),
  ];
}

function apply(root: object, path: Path, how: 'replace' | 'delete' | 'add', key: string, value: unknown): void {
  const last = path.at(-1) ?? '';
  try {
    let holder = root as Record<string, unknown>;
    for (const step of path.slice(0, -1)) {
      const inner = holder[step];
      if (typeof inner !== 'object' || inner === null) return;
      holder = inner as Record<string, unknown>;
    }
    const at = how === 'add' ? key : last;
    if (how === 'delete') delete holder[last];
    else Object.defineProperty(holder, at, { value, enumerable: true, configurable: true, writable: true });
  } catch {
    // A value put here by an earlier change may not let itself be read or written; then it stays as it is.
  }
}
