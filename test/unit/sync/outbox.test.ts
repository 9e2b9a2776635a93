import { describe, expect, it } from 'vitest';
import { ChatError, type ChatErrorCode } from '../../../src/model/errors.js';
import { selectMessageStatus, selectPendingSend } from '../../../src/store/selectors/selectors.js';
import { backoffMs } from '../../../src/sync/backoff.js';
import { createVirtualClock, type VirtualClock } from '../../../src/testing/clock/createVirtualClock.js';
import {
  call,
  onServer,
  openRoom,
  OTHER_ROOM,
  ROOM,
  type Room,
  send,
  shown,
  startChat,
  text,
  wrapSend,
} from './openRoom.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** When each try of a send began; `refuse` says how each ends. */
function watchTries(refuse: (tries: number) => unknown) {
  const tries: number[] = [];
  let clock: VirtualClock | undefined;
  return {
    tries,
    use: (room: Room) => {
      clock = room.clock;
    },
    wrap: wrapSend((sendOn) => async (input, options) => {
      tries.push(clock?.now() ?? 0);
      const error = refuse(tries.length);
      if (error) throw error;
      return sendOn(input, options);
    }),
  };
}

async function openRefusing(refuse: (tries: number) => unknown) {
  const watch = watchTries(refuse);
  const room = await openRoom({ wrap: watch.wrap });
  watch.use(room);
  return { room, tries: watch.tries };
}

const status = ({ chat }: Room, clientId: string) => selectMessageStatus(chat.store.getState(), clientId);

describe('tries', () => {
  it('P10 wait longer each time, with full jitter, never longer than a minute', () => {
    const waits = (random: number) => Array.from({ length: 40 }, (_, attempt) => backoffMs(attempt, () => random));
    expect(Math.max(...waits(1))).toBe(MINUTE_MS);
    expect(waits(1).slice(0, 4)).toEqual([1_000, 2_000, 4_000, 8_000]);
    // The jitter takes the whole span but for a tenth, so that a thousand clients do not come back at once.
    expect(waits(0).every((ms, attempt) => ms <= (waits(1)[attempt] ?? 0) / 10)).toBe(true);
    expect(backoffMs(0, () => 0.5, 90_000)).toBe(90_000);
  });

  it('P10 are few: at most ten in the first minute, then about one a minute, and none after a day', async () => {
    const { room, tries } = await openRefusing(() => new ChatError('network', 'messages.send'));
    const begunAt = room.clock.now();
    const id = send(room, 'hello');
    const perMinute: number[] = [];
    for (let minute = 0; minute < 30; minute += 1) {
      const before = tries.length;
      await room.clock.advance(MINUTE_MS);
      perMinute.push(tries.length - before);
    }
    expect(perMinute[0]).toBeGreaterThan(2);
    expect(perMinute[0]).toBeLessThanOrEqual(10);
    expect(Math.max(...perMinute.slice(2))).toBeLessThanOrEqual(3);
    expect(status(room, id)).toBe('sending');
    await room.clock.advance(25 * HOUR_MS);
    expect((tries.at(-1) ?? 0) - begunAt).toBeLessThanOrEqual(24 * HOUR_MS);
    expect(status(room, id)).toBe('failed');
    expect(room.diagnostics).toContainEqual(
      expect.objectContaining({ type: 'send.failed', error: expect.objectContaining({ code: 'network' }) as unknown }),
    );
    const last = tries.length;
    await room.clock.advance(48 * HOUR_MS);
    expect(tries).toHaveLength(last);
  });

  it('P10 are given up visibly within a day, also of a message that never had a line', async () => {
    const room = await openRoom();
    room.client.refuse('network');
    room.client.cut();
    await room.clock.advance(100);
    const id = send(room, 'hello');
    await room.clock.advance(23 * HOUR_MS);
    expect(status(room, id)).toBe('queued');
    await room.clock.advance(HOUR_MS + MINUTE_MS);
    expect(status(room, id)).toBe('failed');
    room.client.refuse(undefined);
    await room.clock.advance(5 * MINUTE_MS);
    expect(onServer(room)).toEqual([]);
    room.chat.commands.retryMessage(id);
    await room.clock.advance(1_000);
    expect(onServer(room)).toEqual(['hello']);
  });

  it('P10 a clock that is set forward during a call makes no work until the call is over', async () => {
    const room = await openRoom();
    room.connector.faults.nextCall({ fault: 'never-settle' }, 'messages.send');
    const id = send(room, 'hello');
    await room.clock.advance(1_000);
    room.clock.jump(48 * HOUR_MS);
    send(room, 'next', OTHER_ROOM);
    await room.clock.advance(MINUTE_MS);
    expect(status(room, id)).toBe('failed');
    expect(onServer(room, OTHER_ROOM)).toEqual(['next']);
  });

  it('P10 heed what the server asks: 429 with retry-after', async () => {
    const { room, tries } = await openRefusing((count) =>
      count === 1 ? new ChatError('rate-limited', 'messages.send', { retryAfterMs: 45_000 }) : undefined,
    );
    send(room, 'hello');
    await room.clock.advance(44_000);
    expect(tries).toHaveLength(1);
    await room.clock.advance(2_000);
    expect(tries).toHaveLength(2);
    expect(onServer(room)).toEqual(['hello']);
  });

  it.each<ChatErrorCode>(['invalid', 'not-allowed', 'blocked', 'too-large', 'not-found', 'conflict', 'unsupported'])(
    'P10 %s is final: it is tried once, and stands there with its reason',
    async (code) => {
      const { room, tries } = await openRefusing(() => new ChatError(code, 'messages.send'));
      const id = send(room, 'hello');
      await room.clock.advance(2 * HOUR_MS);
      expect(tries).toHaveLength(1);
      expect(selectPendingSend(room.chat.store.getState(), id)).toMatchObject({ state: 'failed', error: { code } });
    },
  );

  it.each([
    ['an AbortError of its own', new DOMException('gone', 'AbortError')],
    ['a ChatError aborted', new ChatError('aborted', 'messages.send')],
    ['no error at all', 'nothing'],
    ['a TypeError of fetch', new TypeError('Failed to fetch')],
  ])('P10 wait after a connector that rejects at once with %s', async (_name, error) => {
    const { room, tries } = await openRefusing((count) => (count > 200 ? undefined : error));
    send(room, 'hello');
    await room.clock.advance(MINUTE_MS);
    expect(tries.length).toBeLessThanOrEqual(10);
  });

  it('P5 keep their client id: over tries, a lost line, a reload and a retry by hand', async () => {
    const ids = new Set<string>();
    let code: ChatErrorCode | undefined = 'network';
    const wrap = wrapSend((sendOn) => async (input, options) => {
      ids.add(input.clientId);
      if (code) throw new ChatError(code, 'messages.send');
      return sendOn(input, options);
    });
    const room = await openRoom({ wrap });
    const id = send(room, 'hello');
    await room.clock.advance(10_000);
    room.client.cut();
    await room.clock.advance(10_000);
    const closing = room.chat.dispose();
    await room.clock.advance(5_000);
    await closing;
    code = 'not-allowed';
    const again = startChat(room.server, room.clock, { disk: room.disk, wrap }, room.bo);
    await room.clock.advance(10_000);
    expect(status(again, id)).toBe('failed');
    code = undefined;
    again.chat.commands.retryMessage(id);
    await room.clock.advance(1_000);
    expect([...ids]).toEqual([id]);
    expect(onServer(room)).toEqual(['hello']);
  });

  it('P6 a client id that the server knows already is success', async () => {
    const room = await openRoom();
    room.connector.faults.nextCall({ fault: 'throw-after-effect' }, 'messages.send');
    const id = send(room, 'hello');
    await room.clock.advance(10_000);
    expect(room.connector.faults.calls.filter(({ operation }) => operation === 'messages.send')).not.toHaveLength(0);
    expect(status(room, room.server.messages(ROOM)[0]?.id ?? '')).toBe('sent');
    expect(room.server.countByClientId(id)).toBe(1);
    expect(room.chat.store.getState().pending.changes.size).toBe(0);
  });

  it('P2 an answer that cannot be read is not the end: the message is asked for again under its client id', async () => {
    let isPortal = true;
    const room = await openRoom({
      wrap: wrapSend((sendOn) => async (input, options) => {
        const message = await sendOn(input, options);
        return isPortal ? ('<html>Sign in to the network</html>' as never) : message;
      }),
    });
    // The echo would settle it: this line brings none.
    room.connector.faults.nextEvent({ fault: 'drop' });
    const id = send(room, 'hello');
    await room.clock.advance(5_000);
    expect(status(room, id)).toBe('sending');
    isPortal = false;
    await room.clock.advance(MINUTE_MS);
    expect(room.server.countByClientId(id)).toBe(1);
    expect(shown(room)).toEqual(['hello']);
    expect(room.chat.store.getState().pending.changes.size).toBe(0);
  });
});

describe('one message and its neighbours', () => {
  it('P8 a conversation in trouble does not delay another', async () => {
    const room = await openRoom();
    room.connector.faults.nextCall({ fault: 'never-settle' }, 'messages.send');
    send(room, 'stuck');
    await room.clock.advance(10);
    send(room, 'behind it');
    send(room, 'elsewhere', OTHER_ROOM);
    await room.clock.advance(100);
    expect(onServer(room)).toEqual([]);
    expect(onServer(room, OTHER_ROOM)).toEqual(['elsewhere']);
  });

  it('P7 P11 a message that failed is parked in sight; those after it go, in their order', async () => {
    const room = await openRoom();
    room.connector.faults.nextCall({ fault: 'throw-before', code: 'not-allowed' }, 'messages.send');
    const failed = send(room, 'refused');
    send(room, 'one');
    send(room, 'two');
    await room.clock.advance(1_000);
    expect(onServer(room)).toEqual(['one', 'two']);
    expect(status(room, failed)).toBe('failed');
    expect(shown(room)).toEqual(['one', 'two', 'refused']);
  });

  it('P7 what is said after a reload follows what waits, also by a clock that was set back', async () => {
    const room = await openRoom();
    room.client.refuse('network');
    room.client.cut();
    await room.clock.advance(100);
    send(room, 'first');
    await room.clock.advance(100);
    const closing = room.chat.dispose();
    await room.clock.advance(5_000);
    await closing;
    room.clock.jump(-HOUR_MS);
    const again = startChat(room.server, room.clock, { disk: room.disk }, room.bo);
    again.client.refuse('network');
    await again.clock.advance(1_000);
    send(again, 'second');
    again.client.refuse(undefined);
    await again.clock.advance(2 * MINUTE_MS);
    expect(onServer(again)).toEqual(['first', 'second']);
  });

  it('P4 two equal texts in a breath are two messages', async () => {
    const room = await openRoom();
    send(room, 'ok');
    send(room, 'ok');
    await room.clock.advance(1_000);
    expect(onServer(room)).toEqual(['ok', 'ok']);
    expect(shown(room)).toEqual(['ok', 'ok']);
  });

  it('P12 one taken back before it left is nowhere; one taken back on its way is recalled', async () => {
    const room = await openRoom();
    room.client.refuse('network');
    room.client.cut();
    await room.clock.advance(100);
    room.chat.commands.cancelMessage(send(room, 'never'));
    room.client.refuse(undefined);
    await room.clock.advance(MINUTE_MS);
    expect(onServer(room)).toEqual([]);
    expect(shown(room)).toEqual([]);

    room.connector.faults.nextCall({ fault: 'late', ms: 5_000 }, 'messages.send');
    room.connector.faults.nextEvent({ fault: 'hold', events: 5 });
    const id = send(room, 'too late');
    await room.clock.advance(1_000);
    expect(room.server.countByClientId(id)).toBe(1);
    room.chat.commands.cancelMessage(id);
    expect(shown(room)).toEqual([]);
    await room.clock.advance(MINUTE_MS);
    expect(onServer(room)).toEqual(['recalled']);
    expect(room.chat.store.getState().pending.changes.size).toBe(0);
  });

  const LATE_SENDS = [
    { ordering: 'sequence', isAnswered: true },
    { ordering: 'sequence', isAnswered: false },
    { ordering: 'adjacency', isAnswered: true },
    { ordering: 'adjacency', isAnswered: false },
  ] as const;

  it.each(LATE_SENDS)(
    'P12 one that reaches the server after it was taken back is recalled: $ordering, answered: $isAnswered',
    async ({ ordering, isAnswered }) => {
      const clock = createVirtualClock();
      const wrap = wrapSend(
        (sendOn) =>
          (input, { signal }) =>
            new Promise((resolve, reject) => {
              if (!isAnswered)
                signal.addEventListener('abort', () => reject(new ChatError('aborted', 'messages.send')));
              clock.schedule(5_000, () => void sendOn(input, call()).then(resolve, reject));
            }),
      );
      const room = await openRoom({ clock, ordering, wrap });
      const id = send(room, 'too late');
      await clock.advance(1_000);
      room.chat.commands.cancelMessage(id);
      await clock.advance(1_000);
      expect(room.server.countByClientId(id)).toBe(0);
      expect(room.chat.store.getState().pending.changes.size).toBe(0);
      await clock.advance(10_000);
      expect(onServer(room)).toEqual(['recalled']);
      expect(shown(room)).not.toContain('too late');
      expect(room.chat.store.getState().pending.changes.size).toBe(0);
    },
  );

  it('P12 one that is taken back while it is written to the disk never leaves', async () => {
    const room = await openRoom();
    const id = send(room, 'never');
    for (let turn = 0; turn < 20; turn += 1) {
      if (selectPendingSend(room.chat.store.getState(), id)?.firstTriedAt !== undefined) break;
      await Promise.resolve();
    }
    room.chat.commands.cancelMessage(id);
    await room.clock.advance(MINUTE_MS);
    expect(room.server.countByClientId(id)).toBe(0);
    expect(room.chat.store.getState().notices).toEqual([]);
  });

  it('P13 an edit of what waits changes what waits, and a recall of it cancels', async () => {
    const room = await openRoom();
    room.client.refuse('network');
    room.client.cut();
    await room.clock.advance(100);
    const kept = send(room, 'helo');
    const dropped = send(room, 'a mistake');
    await room.chat.commands.editMessage({ messageId: kept, content: text('hello') });
    await room.chat.commands.recallMessage(dropped);
    expect(shown(room)).toEqual(['hello']);
    room.client.refuse(undefined);
    await room.clock.advance(MINUTE_MS);
    expect(onServer(room)).toEqual(['hello']);
    expect(room.server.messages(ROOM)[0]?.edit).toBeUndefined();
    const calls = room.connector.faults.calls.map(({ operation }) => operation);
    expect(calls).not.toContain('messages.edit');
    expect(calls).not.toContain('messages.recall');
  });

  it('P37 a late success is taken for the truth, and a late failure after success is ignored', async () => {
    const room = await openRoom();
    for (const fault of [
      { fault: 'late', ms: 40_000 },
      { fault: 'throw-before', code: 'not-allowed' },
    ] as const)
      room.connector.faults.nextCall(fault, 'messages.send');
    room.connector.faults.nextEvent({ fault: 'drop' });
    const id = send(room, 'late');
    await room.clock.advance(35_000);
    expect(status(room, id)).toBe('failed');
    await room.clock.advance(30_000);
    expect(room.chat.store.getState().pending.changes.size).toBe(0);
    expect(shown(room)).toEqual(['late']);

    // The echo has settled it when the call fails.
    room.connector.faults.nextCall({ fault: 'throw-after-effect', code: 'not-allowed' }, 'messages.send');
    send(room, 'echoed first');
    await room.clock.advance(1_000);
    expect(shown(room)).toEqual(['late', 'echoed first']);
    expect(room.chat.store.getState().pending.changes.size).toBe(0);
  });

  it('P36 of several changes in flight exactly the refused one goes', async () => {
    const room = await openRoom();
    send(room, 'hello');
    await room.clock.advance(1_000);
    const [id = ''] = room.server.messages(ROOM).map((message) => message.id);
    room.connector.faults.nextCall({ fault: 'throw-before', code: 'not-allowed' }, 'messages.edit');
    const { commands } = room.chat;
    commands.editMessage({ messageId: id, content: text('refused') }).catch(() => undefined);
    commands.reactToMessage({ messageId: id, key: '👍', added: true }).catch(() => undefined);
    expect(shown(room)).toEqual(['refused']);
    await room.clock.advance(1_000);
    expect(shown(room)).toEqual(['hello']);
    expect(room.server.messages(ROOM)[0]?.reactions).toMatchObject([{ key: '👍', count: 1 }]);
    expect(room.chat.store.getState().notices).toMatchObject([{ kind: 'error', error: { code: 'not-allowed' } }]);
  });
});
