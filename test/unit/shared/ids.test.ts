import { afterEach, expect, test, vi } from 'vitest';
import { createId } from '../../../src/shared/ids.js';

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

afterEach(() => {
  vi.unstubAllGlobals();
});

test('ids are UUIDs of version 4 and differ', () => {
  const ids = Array.from({ length: 1_000 }, () => createId());
  expect(new Set(ids).size).toBe(1_000);
  for (const id of ids) expect(id).toMatch(UUID_V4);
});

test('plain http, where randomUUID is missing, has them too', () => {
  const { crypto } = globalThis;
  vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes) });
  const ids = Array.from({ length: 1_000 }, () => createId());
  expect(new Set(ids).size).toBe(1_000);
  for (const id of ids) expect(id).toMatch(UUID_V4);
});
