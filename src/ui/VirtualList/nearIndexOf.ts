/** The index of a key, looked for outwards from where it was last seen: rows seldom move far. -1 when it is gone. */
export function nearIndexOf(keys: readonly string[], key: string, near: number): number {
  const last = keys.length - 1;
  const middle = Math.min(Math.max(0, near), last);
  for (let step = 0; step <= last; step += 1) {
    const after = middle + step;
    const before = middle - step;
    if (after > last && before < 0) break;
    if (after <= last && keys[after] === key) return after;
    if (before >= 0 && keys[before] === key) return before;
  }
  return -1;
}

/** Indexes in `previous` of rows that are still among `next`, the closest to `index` first; below before above. */
export function* survivorsNear(previous: readonly string[], index: number, next: readonly string[]): Generator<number> {
  const remaining = new Set(next);
  for (let step = 0; step < previous.length; step += 1) {
    const after = previous[index + step];
    if (after !== undefined && remaining.has(after)) yield index + step;
    const before = step === 0 ? undefined : previous[index - step];
    if (before !== undefined && remaining.has(before)) yield index - step;
  }
}
