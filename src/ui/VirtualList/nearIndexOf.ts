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

/** The index in `previous` of the row closest to `index` that is still among `next`; the one below wins a tie. */
export function nearestSurvivor(previous: readonly string[], index: number, next: readonly string[]): number {
  const remaining = new Set(next);
  for (let step = 0; step < previous.length; step += 1) {
    const after = previous[index + step];
    if (after !== undefined && remaining.has(after)) return index + step;
    const before = previous[index - step];
    if (before !== undefined && remaining.has(before)) return index - step;
  }
  return -1;
}
