import { assert, assertRefused, assertSame, declared } from './assert.js';
import { defineCase, type CaseDefinition } from './defineCase.js';

/** A larger file is not made just to be refused. */
const TRIED_BYTES = 32 << 20;

export const fileCases: readonly CaseDefinition[] = [
  defineCase(
    'P14 uploaded bytes come back as they were, for the other account too',
    ['files.upload', 'files.download', 'limits.files'],
    async (t) => {
      const { ana, bo, conversationId } = await t.pair();
      const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 251);
      const blob = new Blob([bytes], { type: 'application/octet-stream' });
      const { url } = await declared(ana.connector.files?.upload)(
        { conversationId, uploadId: 'upload-1', blob, name: 'ünïcode 文件.bin', mimeType: blob.type },
        ana.options,
      );
      const back = await declared(bo.connector.files?.download)({ url }, bo.options);
      assertSame(back.size, blob.size, 'size of the downloaded file');
      const same = new Uint8Array(await back.arrayBuffer()).every((byte, index) => byte === bytes[index]);
      assert(same, 'the downloaded bytes differ');
      await assertRefused(declared(bo.connector.files?.download)({ url: 'no such url' }, bo.options), 'an unknown url');
    },
  ),

  defineCase(
    'upload progress names its upload, never goes back and never past the end',
    ['files.upload', 'limits.files'],
    async (t) => {
      const { ana, bo, conversationId } = await t.pair();
      const blob = new Blob([new Uint8Array(50_000)]);
      await declared(ana.connector.files?.upload)(
        { conversationId, uploadId: 'upload-2', blob, name: 'a.bin', mimeType: 'application/octet-stream' },
        ana.options,
      );
      await t.fence(bo, conversationId, ana);
      const steps = ana.events.filter((event) => event.type === 'file.progressed');
      assert(
        steps.every(({ uploadId }) => uploadId === 'upload-2'),
        'progress of another upload',
      );
      const sent = steps.map(({ sentBytes }) => sentBytes);
      assertSame(
        sent,
        [...sent].sort((a, b) => a - b),
        'bytes sent',
      );
      assert(
        steps.every(({ sentBytes, totalBytes }) => sentBytes <= totalBytes),
        'more bytes sent than there are',
      );
      assert(
        !bo.events.some((event) => event.type === 'file.progressed'),
        'the other account was told of the progress',
      );
    },
  ),

  defineCase('a file over the limit is refused', ['files.upload', 'limits.files'], async (t) => {
    const { ana, conversationId } = await t.pair();
    const most = ana.connector.limits.files?.maxBytes ?? 0;
    assert(most > 0, 'limits.files.maxBytes is not a size');
    if (most > TRIED_BYTES) return;
    const blob = new Blob([new Uint8Array(most + 1)]);
    const input = { conversationId, uploadId: 'upload-3', blob, name: 'big.bin', mimeType: 'application/octet-stream' };
    await assertRefused(declared(ana.connector.files?.upload)(input, ana.options), 'a file over the limit', [
      'too-large',
    ]);
  }),
];
