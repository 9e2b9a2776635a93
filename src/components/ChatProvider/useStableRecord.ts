'use client';

import { useState } from 'react';

/** Keeps the first of two equal records, two levels deep: options written inline renew nothing. */
export function useStableRecord<T extends object>(given: T | undefined, fallback: T): T {
  const next = given ?? fallback;
  const [stable, setStable] = useState(next);
  if (isEqual(stable, next, 2)) return stable;
  setStable(next);
  return next;
}

function isEqual(a: unknown, b: unknown, depth: number): boolean {
  if (Object.is(a, b)) return true;
  if (depth === 0 || !isPlain(a) || !isPlain(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isEqual(a[key], b[key], depth - 1));
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
