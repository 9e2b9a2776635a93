import { beforeEach, describe, expect, it } from 'vitest';
import { ChatError } from '../../../../src/model/errors.js';
import { createDeferred } from '../../../../src/shared/deferred.js';
import { createVirtualClock, type VirtualClock } from '../../../../src/testing/clock/createVirtualClock.js';
import { createLineServer, holdSends, type LineServer, noticeBatch } from './createLineConnector.js';
import { createTabsHub, type TabsHub } from './createTabsHub.js';
import { type OpenTab, openTab } from './openTab.js';

let clock: VirtualClock;
let hub: TabsHub;
let server: LineServer;

beforeEach(() => {
  clock = createVirtualClock();
  hub = createTabsHub();
  server = createLineServer();
});

async function open(options?: Parameters<typeof openTab>[3]): Promise<OpenTab> {
  const tab = openTab(hub, server, clock, options);
  await clock.advance(0);
  return tab;
}

/** The outcome of a promise that may be pending. */
function watch<T>(promise: Promise<T>): { value?: T; error?: unknown } {
  const outcome: { value?: T; error?: unknown } = {};
  promise.then(
    (value) => {
      outcome.value = value;
    },
    (error: unknown) => {
      outcome.error = error;
    },
  );
  return outcome;
}

describe('a lone tab', () => {
  it('leads, and its calls go straight to the connector', async () => {
    const one = await open();
    expect(one.roles).toEqual([true]);
    expect(one.tabs.isLeader()).toBe(true);
    expect(await one.connect('c')).toMatchObject({ resumed: false });
    expect(await one.send('hello')).toMatchObject({ clientId: 'hello' });
    one.line.emit(noticeBatch('n1'));
    expect(one.notices()).toEqual(['n1']);
    expect(clock.pending).toBe(0);
  });

  it('holds calls that come before it is known who leads', async () => {
    const one = openTab(hub, server, clock);
    const sent = one.send('early');
    expect(one.tabs.isLeader()).toBe(false);
    await clock.advance(0);
    expect(await sent).toMatchObject({ clientId: 'early' });
  });

  it.each([true, false])(
    'P47 P50 opens one line, when it was asked for before it was known who leads (locks: %s)',
    async (hasLocks) => {
      const early = new AbortController();
      const one = openTab(hub, server, clock, { hasLocks, onLead: () => early.abort() });
      const given = watch(one.tabs.connector.session.connect({}, { signal: early.signal }));
      await clock.advance(0);
      expect(given.error).toMatchObject({ code: 'aborted' });
      expect(await one.connect()).toMatchObject({ resumed: false });
      expect(one.line.connects).toHaveLength(1);
    },
  );

  it('rejects a held call that is aborted', async () => {
    const controller = new AbortController();
    const one = openTab(hub, server, clock);
    controller.abort();
    await expect(one.send('no', controller.signal)).rejects.toMatchObject({ code: 'aborted' });
  });
});

describe('P45 two tabs', () => {
  it('share one line: the second follows, and its connect is answered by the first', async () => {
    const one = await open();
    const two = await open();
    expect([one.roles, two.roles]).toEqual([[true], [false]]);
    const joined = watch(two.connect());
    await clock.advance(0);
    expect(joined).toEqual({});
    await one.connect();
    await clock.advance(0);
    expect(joined.value).toMatchObject({ user: { id: 'ana' }, resumed: false });
    expect(await two.send('hello')).toMatchObject({ id: 'm1', clientId: 'hello' });
    expect(server.sent).toHaveLength(1);
    expect(server.lines).toEqual({ open: 1, most: 1 });
    expect(two.line.connects).toEqual([]);
  });

  it('have connectors of the same shape: what the backend lacks is lacking in both', async () => {
    const one = await open();
    const two = await open();
    for (const { tabs, line } of [one, two]) {
      expect(tabs.connector.files).toBeUndefined();
      expect('receipts' in tabs.connector).toBe(false);
      expect(tabs.connector.messages.edit).toBeUndefined();
      expect(Object.keys(tabs.connector.messages)).toEqual(['history', 'send']);
      expect(tabs.connector.presence?.sendTyping).toBeUndefined();
      expect(tabs.connector).toMatchObject({
        name: 'line',
        userId: 'ana',
        ordering: 'sequence',
        contiguous: true,
        idempotency: { windowMs: 60_000 },
        limits: line.connector.limits,
      });
    }
  });

  it('pass errors on with their code, and what cannot be cloned as invalid', async () => {
    const one = await open();
    const two = await open();
    const hold = holdSends(one.line);
    const refused = watch(two.send('a'));
    hold.reject(new ChatError('rate-limited', 'messages.send', { retryAfterMs: 70 }));
    await clock.advance(0);
    expect(refused.error).toBeInstanceOf(ChatError);
    expect(refused.error).toMatchObject({ code: 'rate-limited', retryable: true, retryAfterMs: 70 });
    const unfit = two.tabs.connector.messages.history({ limit: (() => 1) as never } as never, {
      signal: new AbortController().signal,
    });
    await expect(unfit).rejects.toMatchObject({ code: 'invalid', retryable: false });
  });

  it('cancel a call in the leading tab when its signal fires in the other', async () => {
    const one = await open();
    const two = await open();
    holdSends(one.line);
    const controller = new AbortController();
    const sent = watch(two.send('a', controller.signal));
    await clock.advance(0);
    expect(one.line.signals[0]?.aborted).toBe(false);
    controller.abort();
    await clock.advance(0);
    expect(one.line.signals[0]?.aborted).toBe(true);
    expect(sent.error).toMatchObject({ code: 'aborted' });
  });

  it('do not end the line of the other by leaving', async () => {
    const one = await open();
    const two = await open();
    await one.connect();
    await two.connect();
    await two.tabs.connector.session.disconnect({}, { signal: new AbortController().signal });
    one.line.emit(noticeBatch('n1'));
    await clock.advance(0);
    expect(server.lines.open).toBe(1);
    expect(two.notices()).toEqual([]);
  });

  it('watch the presence of all their people, and each hears of its own', async () => {
    const one = await open();
    const two = await open();
    const signal = new AbortController().signal;
    await one.tabs.connector.presence?.watch?.({ userIds: ['bo', 'cem'] }, { signal });
    const known = await two.tabs.connector.presence?.watch?.({ userIds: ['cem', 'dua'] }, { signal });
    expect(one.line.watched.at(-1)?.toSorted()).toEqual(['bo', 'cem', 'dua']);
    expect(known?.map(({ userId }) => userId)).toEqual(['cem', 'dua']);
  });

  it('tell each other, and not themselves', async () => {
    const one = await open();
    const two = await open();
    one.tabs.broadcast({ type: 'wiped' });
    one.tabs.broadcast({ type: 'draft', draft: () => 'cannot be cloned' });
    await clock.advance(0);
    expect([one.heard, two.heard]).toEqual([[], [{ type: 'wiped' }]]);
  });

  it('take no notice of what other scripts post', async () => {
    const one = await open();
    const two = await open();
    const post = hub.openTab().platform.openChannel?.('chatloom:line:ana', () => undefined).post;
    for (const junk of [
      null,
      1,
      'lead',
      {},
      { type: 'lead' },
      { type: 'call', from: 'x', id: 1 },
      { type: '__proto__', from: 'x' },
    ]) {
      post?.(junk);
    }
    post?.({ type: 'call', from: 'x', id: 'x:1', at: clock.now(), path: ['session', 'constructor'], input: {} });
    post?.({ type: 'call', from: 'x', id: 'x:2', at: clock.now(), path: ['subscribe', 'call'], input: {} });
    post?.({ type: 'call', from: 'x', id: 'x:3', at: clock.now(), path: ['session', 'disconnect'], input: {} });
    await one.connect();
    await clock.advance(0);
    expect(server.lines.open).toBe(1);
    expect(await two.send('still here')).toMatchObject({ clientId: 'still here' });
  });
});

describe('batches in a follower', () => {
  it('come each once and in order, from its connect on', async () => {
    const one = await open();
    const two = await open();
    await one.connect();
    one.line.emit(noticeBatch('before'));
    await two.connect();
    const names = Array.from({ length: 50 }, (_, index) => `n${index}`);
    for (const name of names) one.line.emit(noticeBatch(name));
    await clock.advance(0);
    expect(two.notices()).toEqual(names);
    expect(one.notices()).toEqual(['before', ...names]);
  });

  it('begin with what it missed, when the leader can vouch for all of it', async () => {
    const one = await open();
    await one.connect();
    for (const number of [1, 2, 3]) one.line.emit(noticeBatch(`n${number}`, `at${number}`));
    const two = await open();
    expect(await two.connect('at1')).toMatchObject({ resumed: true });
    expect(two.notices()).toEqual(['n2', 'n3']);
    one.line.emit(noticeBatch('n4', 'at4'));
    await clock.advance(0);
    expect(two.notices()).toEqual(['n2', 'n3', 'n4']);

    const three = await open();
    expect(await three.connect('from another week')).toMatchObject({ resumed: false });
    expect(three.notices()).toEqual([]);
  });

  it('go on from the cursor that the leader resumed at', async () => {
    const one = await open();
    one.line.answer = { resumed: true };
    await one.connect('at7');
    const two = await open();
    expect(await two.connect('at7')).toMatchObject({ resumed: true });
  });

  it('P16 are not vouched for over a break of the leader that was not bridged', async () => {
    const one = await open();
    await one.connect();
    one.line.emit(noticeBatch('n1', 'at1'));
    one.line.emit({ events: [{ type: 'connection.changed', state: 'offline' }] });
    await one.connect('at1');
    const two = await open();
    expect(await two.connect('at1')).toMatchObject({ resumed: false });
  });

  it('leave out of what was missed what is over: typing, and an old loss of the line', async () => {
    const one = await open();
    one.line.answer = { resumed: true };
    await one.connect('at0');
    one.line.emit({ events: [{ type: 'typing.changed', conversationId: 'c1', userId: 'bo', typing: true }] });
    one.line.emit(noticeBatch('n1', 'at1'));
    one.line.emit({ events: [{ type: 'connection.changed', state: 'offline' }] });
    await one.connect('at1');
    const two = await open();
    await two.connect('at0');
    expect(two.batches.flatMap(({ events }) => events.map(({ type }) => type))).toEqual(['notice.received']);
    one.line.emit(noticeBatch('n2', 'at2'));
    await clock.advance(0);
    expect(two.notices()).toEqual(['n1', 'n2']);
  });

  it('tell that the leader is still catching up', async () => {
    const one = await open();
    await one.connect();
    one.line.emit({ events: [{ type: 'sync.progressed', done: false }] });
    const two = await open();
    await two.connect();
    one.line.emit({ events: [{ type: 'sync.progressed', done: true }] });
    await clock.advance(0);
    expect(two.batches.flatMap(({ events }) => events)).toEqual([
      { type: 'sync.progressed', done: false },
      { type: 'sync.progressed', done: true },
    ]);
  });

  it('bring the leader’s abilities first, where they have changed', async () => {
    const one = await open();
    await one.connect();
    const limits = { text: { maxLength: 7 } };
    one.line.emit({ events: [{ type: 'capabilities.changed', limits }] });
    const two = await open();
    await two.connect();
    expect(two.batches).toEqual([{ events: [{ type: 'capabilities.changed', limits }] }]);
    expect(two.tabs.connector.limits).toEqual(limits);
  });

  it('arrive without what cannot be cloned, and without a hole', async () => {
    const one = await open();
    const two = await open();
    await one.connect();
    await two.connect();
    const unfit = { type: 'notice.received', noticeId: 'n0', text: () => 'x' } as never;
    one.line.emit({ events: [unfit, ...noticeBatch('n1').events], cursor: 'at1' });
    one.line.emit({ events: 'nonsense' as never });
    one.line.emit(noticeBatch('n2', 'at2'));
    await clock.advance(0);
    expect(two.notices()).toEqual(['n1', 'n2']);
  });

  it('end with the line: the follower hears that it is gone, and again when it is back', async () => {
    const one = await open();
    const two = await open();
    await one.connect();
    await two.connect();
    one.line.emit({ events: [{ type: 'connection.changed', state: 'offline' }] });
    one.line.emit(noticeBatch('while away'));
    await clock.advance(0);
    expect(two.batches.flatMap(({ events }) => events)).toMatchObject([
      { type: 'connection.changed', state: 'offline' },
    ]);
    expect(two.roles).toEqual([false]);
    await one.connect();
    await clock.advance(0);
    expect(two.roles).toEqual([false, false]);
  });

  it('end when the leader connects anew by itself', async () => {
    const one = await open();
    const two = await open();
    await one.connect();
    await two.connect();
    one.line.holdConnect = createDeferred();
    void one.connect();
    await clock.advance(0);
    expect(two.batches.flatMap(({ events }) => events)).toMatchObject([
      { type: 'connection.changed', state: 'offline' },
    ]);
    const again = watch(two.connect());
    await clock.advance(0);
    expect(again).toEqual({});
    expect(one.wanted.times).toBe(1);
    one.line.holdConnect.resolve();
    await clock.advance(0);
    expect(again.value).toMatchObject({ resumed: false });
  });

  it('a hole in their numbers counts as a lost line', async () => {
    const one = await open();
    const two = await open();
    await one.connect();
    await two.connect();
    const post = hub.openTab().platform.openChannel?.('chatloom:line:ana', () => undefined).post;
    post?.({ type: 'batch', from: 'x', lease: `${one.tabs.id}:1`, number: 9, batch: noticeBatch('n9') });
    await clock.advance(0);
    expect(two.notices()).toEqual([]);
    expect(two.batches).toMatchObject([{ events: [{ type: 'connection.changed', state: 'offline' }] }]);
  });
});

describe('P45 a change of the lead', () => {
  it('leader crashed: the next tab leads at once, its calls reject to be tried again', async () => {
    const one = await open();
    const two = await open();
    const three = await open();
    await one.connect();
    await two.connect();
    await three.connect();
    holdSends(one.line);
    const lost = watch(three.send('a'));
    await clock.advance(0);
    one.tab.crash();
    await clock.advance(0);
    expect(two.roles).toEqual([false, true]);
    expect(three.roles).toEqual([false, false]);
    expect(lost.error).toMatchObject({ code: 'network', retryable: true });
    await two.connect();
    await three.connect();
    expect(await three.send('a')).toMatchObject({ clientId: 'a' });
  });

  it('leader closed: a call that it had not taken yet goes to the next one', async () => {
    const one = await open();
    const two = await open();
    const three = await open();
    one.tab.freeze({ deaf: true });
    const sent = watch(three.send('a'));
    await clock.advance(100);
    one.tab.crash();
    await clock.advance(0);
    expect(two.tabs.isLeader()).toBe(true);
    expect(sent.value).toMatchObject({ clientId: 'a' });
    expect(server.sent).toHaveLength(1);
  });

  it.each([
    ['as Chromium freezes: it still hears', false],
    ['and hears nothing', true],
  ])('leader frozen %s: whoever needs it takes the lead within 2 s, and the thawed one follows', async (_, deaf) => {
    const one = await open();
    const two = await open();
    await one.connect();
    await two.connect();
    one.tab.freeze({ deaf });
    const lost = watch(two.send('a'));
    await clock.advance(1_400);
    expect(two.tabs.isLeader()).toBe(false);
    await clock.advance(600);
    expect(two.roles).toEqual([false, true]);
    expect(lost.error).toMatchObject({ code: 'network', retryable: true });
    await two.connect();
    expect(await two.send('a')).toMatchObject({ clientId: 'a' });

    one.tab.thaw();
    await clock.advance(0);
    expect(one.roles).toEqual([true, false]);
    expect(server.lines.open).toBe(1);
    // What stood in its queue was not carried out a second time.
    expect(server.sent.map(({ clientId }) => clientId)).toEqual(['a']);
    one.batches.length = 0;
    await one.connect();
    two.line.emit(noticeBatch('n1'));
    await clock.advance(0);
    expect(one.notices()).toEqual(['n1']);
  });

  it('leader frozen after it took a call: silence is noticed while the call is under way', async () => {
    const one = await open();
    const two = await open();
    holdSends(one.line);
    const lost = watch(two.send('a'));
    await clock.advance(3_000);
    expect(lost).toEqual({});
    one.tab.freeze();
    await clock.advance(2_000);
    expect(lost.error).toMatchObject({ code: 'network' });
    expect(two.tabs.isLeader()).toBe(true);
  });

  it('leader busy, not frozen: as long as it answers, a slow call is waited for', async () => {
    const one = await open();
    const two = await open();
    const hold = holdSends(one.line);
    const sent = watch(two.send('a'));
    await clock.advance(60_000);
    hold.resolve();
    await clock.advance(0);
    expect(sent.value).toMatchObject({ clientId: 'a' });
    expect(two.tabs.isLeader()).toBe(false);
    await clock.advance(10_000);
    expect(clock.pending).toBe(0);
  });

  it('two followers in need at once: one of them leads, and one line is left', async () => {
    const one = await open();
    const two = await open({ random: () => 0 });
    const three = await open({ random: () => 1 });
    await one.connect();
    one.tab.freeze();
    void watch(two.send('a'));
    void watch(three.send('b'));
    await clock.advance(2_000);
    expect([two, three].filter(({ tabs }) => tabs.isLeader())).toEqual([two]);
    expect(hub.heldLocks().filter((name) => name === 'chatloom:lead:line:ana')).toHaveLength(1);
  });

  it('does not rob a leader because this tab itself slept', async () => {
    const one = await open();
    const two = await open();
    await one.connect();
    two.tab.freeze({ deaf: true });
    void watch(two.send('a'));
    await clock.advance(0);
    // The timer of a sleeping machine fires late, before the answer that stands in the queue.
    clock.jump(3_600_000);
    await clock.advance(1_500);
    expect(two.tabs.isLeader()).toBe(false);
    two.tab.thaw();
    await clock.advance(5_000);
    expect(one.tabs.isLeader()).toBe(true);
  });

  it('tabs that cannot hear each other rob each other ever more seldom', async () => {
    const one = await open();
    const deaf = hub.openTab();
    const platform = {
      ...deaf.platform,
      openChannel: (_name: string, hear: (data: unknown) => void) =>
        deaf.platform.openChannel?.('another channel', hear) as never,
    };
    const two = openTab({ ...hub, openTab: () => ({ ...deaf, platform }) }, server, clock);
    for (let second = 0; second < 60; second += 1) {
      for (const { send, tabs } of [one, two]) if (!tabs.isLeader()) void watch(send('a'));
      await clock.advance(1_000);
    }
    const robberies = [...one.roles, ...two.roles].filter(Boolean).length - 1;
    expect(robberies).toBeGreaterThan(2);
    expect(robberies).toBeLessThan(10);
  });

  it('a suspended leader hands over before it sleeps, and follows when it is back', async () => {
    const one = await open();
    const two = await open();
    await one.connect();
    await two.connect();
    one.tab.show('suspended');
    one.tab.freeze();
    await clock.advance(0);
    expect(two.tabs.isLeader()).toBe(true);
    expect(server.lines.open).toBe(0);
    await two.connect();
    one.tab.thaw();
    one.tab.show('resumed');
    await clock.advance(0);
    expect(one.roles).toEqual([true, false]);
    expect(server.lines).toEqual({ open: 1, most: 1 });
  });

  it('a suspended tab does nothing of what it hears until it is back', async () => {
    const one = await open();
    const two = await open();
    await one.connect();
    two.tab.show('suspended');
    two.tab.freeze();
    const roles = [...two.roles];
    one.tabs.broadcast({ type: 'wiped' });
    one.tabs.stop();
    await open();
    expect([two.heard, two.roles]).toEqual([[], roles]);
    two.tab.thaw();
    two.tab.show('resumed');
    await clock.advance(0);
    expect(two.heard).toEqual([{ type: 'wiped' }]);
    expect(two.roles).toEqual([...roles, false]);
  });

  it('a suspended follower leaves the queue, and is not handed the lead in its sleep', async () => {
    const one = await open();
    const two = await open();
    const three = await open();
    two.tab.show('suspended');
    two.tab.freeze();
    one.tab.crash();
    await clock.advance(0);
    expect(three.tabs.isLeader()).toBe(true);
  });

  it('a follower that is looked at finds out by itself that its leader is frozen', async () => {
    const one = await open();
    const two = await open();
    await one.connect();
    await two.connect();
    two.tab.setVisible(true);
    await clock.advance(30_000);
    expect(two.tabs.isLeader()).toBe(false);
    one.tab.freeze();
    await clock.advance(12_000);
    expect(two.tabs.isLeader()).toBe(true);
  });

  it('P58 nothing runs in a hidden follower', async () => {
    const one = await open();
    const two = await open();
    await one.connect();
    await two.connect();
    await clock.advance(5_000);
    expect(clock.pending).toBe(0);
  });

  it('the new leader goes on from where it was as a follower, and vouches for it', async () => {
    const one = await open();
    const two = await open();
    const three = await open();
    await one.connect();
    await two.connect();
    await three.connect();
    for (const number of [1, 2, 3]) one.line.emit(noticeBatch(`n${number}`, `at${number}`));
    await clock.advance(0);
    one.tab.crash();
    await clock.advance(0);
    two.line.answer = { resumed: true };
    await two.connect('at3');
    expect(await three.connect('at2')).toMatchObject({ resumed: true });
    expect(three.notices()).toEqual(['n1', 'n2', 'n3', 'n3']);
  });

  it('P46 results of an older lease are ignored', async () => {
    const one = await open();
    const two = await open();
    const three = await open();
    const hold = holdSends(one.line);
    const first = watch(three.send('a'));
    await clock.advance(0);
    one.tab.freeze();
    void watch(two.send('b'));
    await clock.advance(2_000);
    const leader = [two, three].find(({ tabs }) => tabs.isLeader());
    expect(first.error).toMatchObject({ code: 'network' });
    hold.resolve();
    one.tab.thaw();
    await clock.advance(0);
    expect(first.value).toBeUndefined();
    expect(leader?.tabs.isLeader()).toBe(true);
  });

  it('a connect under way in the old leader does not leave a second line', async () => {
    const one = await open();
    const two = await open();
    const held = createDeferred<void>();
    one.line.holdConnect = held;
    const connecting = watch(one.connect());
    await clock.advance(0);
    one.tab.show('suspended');
    await clock.advance(0);
    expect(connecting.error).toMatchObject({ code: 'network' });
    expect(one.line.connects[0]?.signal.aborted).toBe(true);
    await two.connect();
    expect(two.tabs.isLeader()).toBe(true);
  });

  it('waits for its former line to be let go before it makes another', async () => {
    const one = await open();
    const order: string[] = [];
    const { session } = one.line.connector;
    const realDisconnect = session.disconnect;
    const slow = createDeferred<void>();
    Object.assign(session, {
      disconnect: async (...args: Parameters<typeof realDisconnect>) => {
        await slow.promise;
        order.push('let go');
        return realDisconnect(...args);
      },
    });
    await one.connect();
    one.tab.show('suspended');
    one.tab.show('resumed');
    await clock.advance(0);
    const again = one.connect().then(() => order.push('connected'));
    await clock.advance(0);
    expect(order).toEqual([]);
    slow.resolve();
    await again;
    expect(order).toEqual(['let go', 'connected']);
  });

  it('P39 a connector that never lets go does not keep the tab from its next line', async () => {
    const one = await open();
    Object.assign(one.line.connector.session, { disconnect: () => new Promise<void>(() => undefined) });
    await one.connect();
    one.tab.show('suspended');
    one.tab.show('resumed');
    await clock.advance(0);
    const again = watch(one.connect());
    await clock.advance(2_000);
    expect(again.value).toMatchObject({ resumed: false });
  });

  it('stop hands over, ends the line, and rejects what is under way', async () => {
    const one = await open();
    const two = await open();
    await one.connect();
    await two.connect();
    holdSends(one.line);
    const own = watch(one.send('a'));
    await clock.advance(0);
    one.tabs.stop();
    await clock.advance(0);
    expect(own.error).toMatchObject({ code: 'network' });
    expect(two.tabs.isLeader()).toBe(true);
    expect(server.lines.open).toBe(0);
    await expect(one.send('b')).rejects.toMatchObject({ code: 'aborted', retryable: false });
    expect(hub.heldLocks()).not.toContain(`chatloom:tab:${one.tabs.id}`);
  });

  it('can be started again after a stop', async () => {
    const one = await open();
    one.tabs.stop();
    const roles: boolean[] = [];
    one.tabs.start({ onLeadChanged: (leading) => roles.push(leading), onMessage: () => undefined });
    await clock.advance(0);
    expect(roles).toEqual([true]);
    expect(await one.send('again')).toMatchObject({ clientId: 'again' });
  });
});

describe('alive', () => {
  it('names the tabs that are there', async () => {
    const one = await open();
    const two = await open();
    const three = await open();
    three.tab.crash();
    const alive = await one.tabs.alive([one.tabs.id, two.tabs.id, three.tabs.id, 'never was']);
    expect([...alive]).toEqual([one.tabs.id, two.tabs.id]);
  });

  it('does not count a leader that had to be robbed, until it is heard again', async () => {
    const one = await open();
    const two = await open();
    one.tab.freeze();
    void watch(two.send('a'));
    await clock.advance(2_000);
    expect([...(await two.tabs.alive([one.tabs.id]))]).toEqual([]);
    one.tab.thaw();
    await clock.advance(0);
    expect([...(await two.tabs.alive([one.tabs.id]))]).toEqual([one.tabs.id]);
  });

  it('tells when a tab that was there goes', async () => {
    const one = await open();
    const two = await open();
    const three = await open();
    await one.tabs.alive([two.tabs.id, three.tabs.id]);
    await one.tabs.alive([two.tabs.id]);
    two.tab.crash();
    await clock.advance(0);
    three.tab.show('suspended');
    await clock.advance(0);
    expect(one.gone).toEqual([two.tabs.id, three.tabs.id]);
  });

  it('tells when a tab goes that was only heard: it may leave rows behind that nobody knows of', async () => {
    const one = await open();
    const two = await open();
    two.tab.crash();
    await clock.advance(0);
    expect(one.gone).toEqual([two.tabs.id]);
  });

  it('does not count a suspended tab', async () => {
    const one = await open();
    const two = await open();
    two.tab.show('suspended');
    await clock.advance(0);
    expect([...(await one.tabs.alive([two.tabs.id]))]).toEqual([]);
  });

  it('asks the tabs themselves where there are no locks', async () => {
    const one = await open({ hasLocks: false });
    const two = await open({ hasLocks: false });
    const three = await open({ hasLocks: false });
    three.tab.freeze({ deaf: true });
    const alive = watch(one.tabs.alive([two.tabs.id, three.tabs.id]));
    await clock.advance(500);
    expect([...(alive.value ?? [])]).toEqual([two.tabs.id]);
  });
});

describe('a browser without', () => {
  it('locks: every tab leads for itself', async () => {
    const one = await open({ hasLocks: false });
    const two = await open({ hasLocks: false });
    await one.connect();
    await two.connect();
    expect([one.roles, two.roles]).toEqual([[true], [true]]);
    expect(server.lines.open).toBe(2);
  });

  it('channels: every tab leads for itself, and is known to be there', async () => {
    const one = await open({ hasChannel: false });
    const two = await open({ hasChannel: false });
    expect([one.roles, two.roles]).toEqual([[true], [true]]);
    expect([...(await one.tabs.alive([two.tabs.id]))]).toEqual([two.tabs.id]);
  });

  it('an answer to a lock request: leads after 1.5 s', async () => {
    const tab = hub.openTab();
    const locks = { request: () => new Promise(() => undefined), query: () => new Promise(() => undefined) };
    const one = openTab(
      { ...hub, openTab: () => ({ ...tab, platform: { ...tab.platform, locks: locks as never } }) },
      server,
      clock,
    );
    await clock.advance(1_500);
    expect(one.roles).toEqual([true]);
  });

  it('the right to locks, as in a frame without an origin: leads', async () => {
    const tab = hub.openTab();
    const locks = {
      request: () => Promise.reject(new DOMException('no', 'SecurityError')),
      query: () => Promise.reject(new DOMException('no', 'SecurityError')),
    };
    const one = openTab(
      { ...hub, openTab: () => ({ ...tab, platform: { ...tab.platform, locks: locks as never } }) },
      server,
      clock,
    );
    await clock.advance(0);
    expect(one.roles).toEqual([true]);
  });
});
