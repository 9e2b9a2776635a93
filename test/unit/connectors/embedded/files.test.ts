import { describe, expect, test } from 'vitest';
import { type Actor, calm, settle, setStage } from './stage.js';

const upload = (actor: Actor, blob: Blob, options = calm, uploadId = 'u1') =>
  actor.connector.files?.upload?.(
    { conversationId: 'room', uploadId, blob, name: 'notes.txt', mimeType: 'text/plain' },
    options,
  );

describe('files', () => {
  test('go up with progress and come down with the same bytes, for members only', async () => {
    const stage = setStage();
    const [ana, bo, zoe] = [await stage.enter('ana'), await stage.enter('bo'), await stage.enter('zoe')];
    const blob = new Blob(['x'.repeat(600 << 10)]);
    const stored = await upload(ana, blob);
    expect(ana.ofType('file.progressed').map(({ sentBytes }) => sentBytes / blob.size)).toEqual([1 / 3, 2 / 3, 1]);
    const url = stored?.url ?? '';
    const received = await bo.connector.files?.download?.({ url }, calm);
    expect(received?.size).toBe(blob.size);
    await expect(zoe.connector.files?.download?.({ url }, calm)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('a repeated upload lands on the same file', async () => {
    const ana = await setStage().enter('ana');
    expect(await upload(ana, new Blob(['a']))).toEqual(await upload(ana, new Blob(['a'])));
  });

  test('are refused over 100 MB before a byte travels, to strangers, and unknown', async () => {
    const stage = setStage();
    const [ana, zoe] = [await stage.enter('ana'), await stage.enter('zoe')];
    const huge = new Blob([]);
    Object.defineProperty(huge, 'size', { value: 100_000_001 });
    await expect(upload(ana, huge)).rejects.toMatchObject({ code: 'too-large', operation: 'files.upload' });
    expect(ana.ofType('file.progressed')).toEqual([]);
    await expect(upload(zoe, new Blob(['a']))).rejects.toMatchObject({ code: 'not-allowed' });
    for (const url of ['embedded:files/none', 'https://elsewhere.example/a', 'embedded:files/%']) {
      await expect(ana.connector.files?.download?.({ url }, calm)).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  test('an upload stops when it is aborted', async () => {
    const stage = setStage({ latency: { minMs: 100, maxMs: 100, seed: 1 } });
    const entering = stage.enter('ana');
    await stage.clock.advance(1_000);
    const ana = await entering;
    const controller = new AbortController();
    const uploading = upload(ana, new Blob(['x'.repeat(2 << 20)]), { signal: controller.signal });
    const outcome = expect(uploading).rejects.toMatchObject({ code: 'aborted', operation: 'files.upload' });
    await stage.clock.advance(200);
    controller.abort();
    await outcome;
    const steps = ana.ofType('file.progressed').length;
    expect(steps).toBeGreaterThan(0);
    await stage.clock.advance(5_000);
    expect(ana.ofType('file.progressed')).toHaveLength(steps);
  });

  test('of the world are there, avatars for everybody', async () => {
    const zoe = await setStage().enter('zoe');
    await settle();
    expect((await zoe.connector.files?.download?.({ url: 'embedded:files/portrait' }, calm))?.size).toBe(4);
  });
});
