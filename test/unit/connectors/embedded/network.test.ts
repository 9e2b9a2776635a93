import { describe, expect, test } from 'vitest';
import { createNetworkControl } from '../../../../src/connectors/embedded/index.js';
import { createId } from '../../../../src/shared/ids.js';
import { calm, readAll, say, settle, setStage } from './stage.js';

describe('network', () => {
  test('offline refuses calls, reports the line once, and resumes where it was', async () => {
    const stage = setStage();
    const network = createNetworkControl();
    const [ana, bo] = [await stage.enter('ana'), await stage.enter('bo', { network })];
    network.setMode('offline');
    network.setMode('offline');
    expect(bo.ofType('connection.changed')).toMatchObject([{ state: 'offline', error: { code: 'network' } }]);
    await expect(say(bo, 'Hi')).rejects.toMatchObject({ code: 'network', retryable: true });
    await expect(bo.connector.session.connect({}, calm)).rejects.toMatchObject({ code: 'network' });
    await say(ana, 'Missed');
    network.setMode('online');
    const info = await bo.connector.session.connect({ since: bo.cursors.at(-1) }, calm);
    await settle();
    expect(info.resumed).toBe(true);
    expect(bo.ofType('message.received').map(({ message }) => message.order)).toEqual([5]);
  });

  test('going offline ends the calls that are under way', async () => {
    const network = createNetworkControl();
    const stage = setStage({ network, latency: { minMs: 1_000, maxMs: 1_000, seed: 1 } });
    const ana = stage.cast('ana');
    const sending = expect(say(ana, 'Hi')).rejects.toMatchObject({ code: 'network' });
    await stage.clock.advance(100);
    network.setMode('offline');
    await sending;
  });

  test('slow takes 1.5 to 4 seconds', async () => {
    const network = createNetworkControl('slow');
    const stage = setStage({ network });
    const ana = stage.cast('ana');
    let settledAt = 0;
    const started = stage.clock.now();
    const reading = readAll(ana).then(() => (settledAt = stage.clock.now()));
    await stage.clock.advance(10_000);
    await reading;
    expect(settledAt - started).toBeGreaterThanOrEqual(1_500);
    expect(settledAt - started).toBeLessThanOrEqual(4_000);
  });

  test('latency is the same for the same seed, and events keep their order under it', async () => {
    const run = async (): Promise<readonly number[]> => {
      const stage = setStage({ latency: { minMs: 40, maxMs: 250, seed: 7 } });
      const bo = stage.cast('bo');
      const connecting = bo.connector.session.connect({}, calm);
      await stage.clock.advance(1_000);
      await connecting;
      const ana = await setQuiet(stage);
      const times: number[] = [];
      bo.connector.subscribe(() => times.push(stage.clock.now()));
      for (let index = 0; index < 5; index += 1) await say(ana, `Message ${index}`);
      await stage.clock.advance(2_000);
      expect(bo.ofType('message.received').map(({ message }) => message.order)).toEqual([5, 6, 7, 8, 9]);
      return times;
    };
    const setQuiet = (stage: ReturnType<typeof setStage>) => stage.enter('ana', { latency: undefined });
    expect(await run()).toEqual(await run());
  });

  test('drop loses answers after the commit and the line with lost events; all is repaired', async () => {
    const stage = setStage();
    const network = createNetworkControl('drop');
    const ana = await stage.enter('ana');
    const bo = stage.cast('bo', { network });
    const connect = async (): Promise<void> => {
      for (;;) {
        try {
          await bo.connector.session.connect({ since: bo.cursors.at(-1) }, calm);
          return;
        } catch {
          await settle();
        }
      }
    };
    await connect();
    let lost = 0;
    for (let index = 0; index < 40; index += 1) {
      const clientId = createId();
      const input = { conversationId: 'room', clientId, content: { type: 'text', text: `${index}` } } as const;
      const send = () => bo.connector.messages.send(input, calm);
      await say(ana, `Ana ${index}`);
      await send().catch(async () => {
        lost += 1;
        network.setMode('online');
        await send();
        network.setMode('drop');
      });
      await settle();
      if (bo.events.at(-1)?.type === 'connection.changed') await connect();
    }
    network.setMode('online');
    await connect();
    await settle();
    expect(lost).toBeGreaterThan(2);
    expect(bo.ofType('connection.changed').length).toBeGreaterThan(2);
    expect((await readAll(ana)).length).toBe(84);
    const orders = new Set(bo.ofType('message.received').map(({ message }) => message.order));
    expect(orders.size).toBe(80);
  });

  test('duplicate delivers calls and events twice, and makes one message', async () => {
    const network = createNetworkControl('duplicate');
    const stage = setStage();
    const [ana, bo] = [await stage.enter('ana', { network }), await stage.enter('bo', { network })];
    const sent = await say(ana, 'Once');
    await settle();
    expect(await readAll(ana)).toHaveLength(5);
    expect(bo.ofType('message.received').map(({ message }) => message.id)).toEqual([sent.id, sent.id]);
  });
});
