import { afterEach, describe, expect, test } from 'vitest';
import { createListWorld } from './createListWorld.js';
import { decorate, FUZZ_STEPS } from './fuzzSteps.js';
import { makeRows, seeded } from './listRows.js';
import { painted } from './painted.js';
import { blanks, movedBy, readingPlace } from './readingPlace.js';
import type { ListWorld } from './createListWorld.js';
import type { Expectation, FuzzState, FuzzStep } from './fuzzSteps.js';

// A longer run by hand: VITE_FUZZ_SEEDS=200 VITE_FUZZ_STEPS=60 VITE_FUZZ_FROM=1000 npx vitest run --project browser ...
const setting = (name: string, fallback: number): number => Number(import.meta.env[`VITE_FUZZ_${name}`] ?? fallback);
const FIRST_SEED = setting('FROM', 1);
const FIXED_SEEDS = Array.from({ length: setting('SEEDS', 30) }, (_, index) => FIRST_SEED + index);
const FRESH_SEED = Math.floor(Math.random() * 2 ** 31);
const STEPS = setting('STEPS', 20);
/** Seeds that failed once in a longer run, and the steps that it took. */
const KNOWN_SEEDS = { 1002: 36, 1011: 5, 1042: 8, 1044: 32 };
const FRAMES_A_STEP = 3;

let world: ListWorld | undefined;
afterEach(() => {
  world?.unmount();
  world = undefined;
});

describe('P59 P60 the list under random change, in each painted frame', () => {
  for (const seed of FIXED_SEEDS) test(`seed ${seed}`, () => run(seed, STEPS));
  for (const [seed, steps] of Object.entries(KNOWN_SEEDS)) test(`known seed ${seed}`, () => run(Number(seed), steps));
  test(`a fresh seed: ${FRESH_SEED}`, () => run(FRESH_SEED, STEPS));
});

async function run(seed: number, steps: number): Promise<void> {
  const random = seeded(seed);
  const isExact = random() < 0.35;
  const isFractional = random() < 0.3;
  const edge = random() < 0.75 ? 'end' : (['start', 'none'] as const)[Math.floor(random() * 2)]!;
  const shape = { isExact, isFractional, random };
  const rows = makeRows(5000, 60 + Math.floor(random() * 400)).map((row) => decorate(shape, row));
  const props = { anchor: edge === 'start' ? edge : ('end' as const), follow: edge === 'end' };
  world = createListWorld({ rows, props, isStrict: random() < 0.3, height: 600, width: 480 });
  if (isFractional) world.host.style.font = '14.3px / 20.37px Arial';
  const fuzz: FuzzState = { world, edge, ...shape, first: 5000, next: 5000 + rows.length, segment: 1 };
  // A list that does not follow opened at its end all the same.
  if (edge === 'none') fuzz.held = rows.at(-1)?.key;
  await painted();
  await painted();
  const log: string[] = [];
  for (let count = 0; count < steps; count += 1) {
    const step = choose(random);
    log.push(step.name);
    // oxlint-disable-next-line no-await-in-loop -- each step sees what the one before painted
    const fault = await take(fuzz, step);
    expect(fault, `seed ${seed}, step ${count}: ${log.slice(-6).join(', ')}`).toBeUndefined();
  }
}

function choose(random: () => number): FuzzStep {
  const total = FUZZ_STEPS.reduce((sum, { weight }) => sum + weight, 0);
  let dice = random() * total;
  for (const step of FUZZ_STEPS) {
    dice -= step.weight;
    if (dice < 0) return step;
  }
  return FUZZ_STEPS[0]!;
}

/** Takes one step, from a task or from inside a frame as a store would, and looks at the frames that follow. */
async function take(fuzz: FuzzState, step: FuzzStep): Promise<string | undefined> {
  const { world: list, random } = fuzz;
  // A row that went out of sight is not what the reader looks at.
  if (fuzz.held !== undefined && !isVisible(list, fuzz.held)) fuzz.held = undefined;
  const anchored = readingPlace(list, { held: fuzz.held, edge: fuzz.edge });
  const centred = readingPlace(list, { isCentre: true, edge: fuzz.edge });
  const rowsBefore = new Map(list.mounted().map((row) => [row.dataset['key']!, list.topOf(row.dataset['key']!)!]));
  const hadFocus = isInList(list);
  if (random() < 0.5) await new Promise((resolve) => requestAnimationFrame(resolve));
  const expectation = step.run(fuzz);
  if (expectation === undefined) return undefined;
  const limit = fuzz.isExact && !fuzz.isFractional ? 1 : 2;
  for (let frame = 0; frame < FRAMES_A_STEP; frame += 1) {
    // oxlint-disable-next-line no-await-in-loop -- frame by frame is the point
    await painted();
    const isOutOfSight = expectation === 'hidden' && frame < 2;
    const empty = isOutOfSight ? [] : blanks(list);
    if (empty.length > 0) return `frame ${frame}: nothing painted at ${empty.join(', ')}`;
    if (hadFocus && expectation !== 'hidden' && !isInList(list))
      return `frame ${frame}: focus is on ${document.activeElement?.tagName}`;
    const moved = isOutOfSight ? 0 : movement(list, expectation, { anchored, centred, rowsBefore });
    if (moved >= limit) return `frame ${frame}: moved by ${moved}`;
  }
  if (typeof expectation === 'object' && 'jump' in expectation && !isVisible(list, expectation.jump)) {
    return `${expectation.jump} is not in view`;
  }
  return undefined;
}

interface Seen {
  readonly anchored: ReturnType<typeof readingPlace>;
  readonly centred: ReturnType<typeof readingPlace>;
  readonly rowsBefore: ReadonlyMap<string, number>;
}

function movement(list: ListWorld, expectation: Expectation, seen: Seen): number {
  if (expectation === 'anchor' || expectation === 'hidden') return movedBy(list, seen.anchored);
  if (expectation === 'centre') return movedBy(list, seen.centred);
  if (typeof expectation === 'string' || 'jump' in expectation) return 0;
  if (list.distanceToEnd() <= 1 || list.scroller.scrollTop <= 1) return 0;
  // A scroll moves what was visible by exactly its length.
  const view = list.scroller.clientHeight;
  for (const [key, before] of seen.rowsBefore) {
    const top = list.topOf(key);
    if (top !== undefined && before > 0 && before < view && top > 0 && top < view) {
      return Math.abs(before - top - expectation.scrolled);
    }
  }
  return 0;
}

function isInList(list: ListWorld): boolean {
  return list.host.contains(document.activeElement);
}

function isVisible(list: ListWorld, key: string): boolean {
  const row = list.element(key)?.getBoundingClientRect();
  const view = list.scroller.getBoundingClientRect();
  return !!row && row.bottom > view.top + 1 && row.top < view.bottom - 1;
}
