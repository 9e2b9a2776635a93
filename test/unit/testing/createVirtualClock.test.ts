import { createVirtualClock } from 'chatloom/testing';
import { expect, test } from 'vitest';
import { wait } from '../../../src/shared/clock.js';

test('nothing happens before its time, and everything in the order of its time', async () => {
  const clock = createVirtualClock(0);
  const ran: string[] = [];
  clock.schedule(20, () => ran.push('late'));
  clock.schedule(10, () => ran.push('first'));
  clock.schedule(10, () => ran.push('second'));
  await clock.advance(9);
  expect(ran).toEqual([]);
  await clock.advance(1);
  expect(ran).toEqual(['first', 'second']);
  await clock.advance(10);
  expect([ran.at(-1), clock.now(), clock.pending]).toEqual(['late', 20, 0]);
});

test('promises get their turn between two timers', async () => {
  const clock = createVirtualClock(0);
  const ran: string[] = [];
  const steps = async (): Promise<void> => {
    await wait(clock, 5);
    ran.push(`woke at ${clock.now()}`);
    await Promise.resolve().then(() => undefined);
    await wait(clock, 5);
    ran.push(`woke at ${clock.now()}`);
  };
  void steps();
  clock.schedule(10, () => ran.push('timer'));
  await clock.advance(10);
  expect(ran).toEqual(['woke at 5', 'timer', 'woke at 10']);
});

test('a jump moves the wall clock and no timer', async () => {
  const clock = createVirtualClock(1_000);
  let ran = 0;
  clock.schedule(10, () => {
    ran += 1;
  });
  clock.jump(-500);
  expect([clock.now(), ran]).toEqual([500, 0]);
  await clock.advance(10);
  expect([clock.now(), ran]).toEqual([510, 1]);
});

test('runAll ends at its limit although a timer re-arms itself for ever', async () => {
  const clock = createVirtualClock(0);
  let beats = 0;
  const beat = (): void => {
    beats += 1;
    clock.schedule(1_000, beat);
  };
  beat();
  await clock.runAll(5_000);
  expect(beats).toBe(6);
});

test('an undone timer does not run', async () => {
  const clock = createVirtualClock(0);
  let ran = 0;
  clock.schedule(1, () => {
    ran += 1;
  })();
  await clock.runAll();
  expect(ran).toBe(0);
});
