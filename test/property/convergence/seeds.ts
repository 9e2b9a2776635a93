import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Op, Setting } from './op.ts';

const FOLDER = new URL('../seeds/', import.meta.url);

/** A run that failed once, as its steps. */
export interface SavedRun {
  readonly setting: Setting;
  readonly ops: readonly Op[];
}

export function savedRuns(): readonly (readonly [string, SavedRun])[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [name, JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as SavedRun]);
}

/** Keeps a failing run, so that it is tried first from now on. Returns its file's name. */
export function saveRun(run: SavedRun): string {
  const text = `${JSON.stringify(run, undefined, 2)}\n`;
  let hash = 0;
  for (let index = 0; index < text.length; index += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) >>> 0;
  const name = `convergence-${hash.toString(16).padStart(8, '0')}.json`;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(new URL(name, FOLDER), text);
  return name;
}
