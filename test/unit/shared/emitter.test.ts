import { describe, expect, test } from 'vitest';
import { isAbort, linkSignals } from '../../../src/shared/abort.js';
import { createDeferred } from '../../../src/shared/deferred.js';
import { createEmitter } from '../../../src/shared/emitter.js';
import { createLru } from '../../../src/shared/lru.js';

describe('an emitter', () => {
  test('P22 a listener that throws does not keep the others from being called', () => {
    const errors: unknown[] = [];
    const heard: number[] = [];
    const emitter = createEmitter<number>((error) => errors.push(error));
    emitter.subscribe(() => {
      throw new Error('mine');
    });
    emitter.subscribe((value) => heard.push(value));
    emitter.emit(1);
    expect([heard, errors.length]).toEqual([[1], 1]);
  });

  test('the same function subscribed twice is called twice, and each undo takes its own away', () => {
    let calls = 0;
    const emitter = createEmitter<void>();
    const listener = (): void => {
      calls += 1;
    };
    const undo = emitter.subscribe(listener);
    emitter.subscribe(listener);
    emitter.emit();
    undo();
    undo();
    emitter.emit();
    expect(calls).toBe(3);
  });

  test('who subscribes during an emit hears from the next one on', () => {
    const emitter = createEmitter<void>();
    let late = 0;
    emitter.subscribe(() => {
      emitter.subscribe(() => {
        late += 1;
      });
    });
    emitter.emit();
    expect(late).toBe(0);
  });
});

describe('linked signals', () => {
  test('fire with any parent and its reason', () => {
    const [one, two] = [new AbortController(), new AbortController()];
    const { controller } = linkSignals(one.signal, undefined, two.signal);
    two.abort('second');
    expect([controller.signal.aborted, controller.signal.reason]).toEqual([true, 'second']);
  });

  test('have fired when a parent had', () => {
    expect(linkSignals(AbortSignal.abort('before')).controller.signal.reason).toBe('before');
  });

  test('no longer fire after unlink', () => {
    const parent = new AbortController();
    const { controller, unlink } = linkSignals(parent.signal);
    unlink();
    parent.abort();
    expect(controller.signal.aborted).toBe(false);
  });

  test('an abort is told by its name', () => {
    expect([isAbort(new DOMException('x', 'AbortError')), isAbort(new Error('x')), isAbort(null)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

test('a deferred promise is settled from outside', async () => {
  const deferred = createDeferred<number>();
  deferred.resolve(1);
  await expect(deferred.promise).resolves.toBe(1);
});

test('an lru forgets what was not used for longest', () => {
  const evicted: string[] = [];
  const lru = createLru<string, number>(2, (key) => evicted.push(key));
  lru.set('a', 1);
  lru.set('b', 2);
  lru.get('a');
  lru.set('c', 3);
  expect([evicted, lru.get('a'), lru.get('b'), lru.size]).toEqual([['b'], 1, undefined, 2]);
});
