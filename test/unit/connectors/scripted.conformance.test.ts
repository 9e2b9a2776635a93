// @vitest-environment node
import { describeConnector } from 'chatloom/testing/vitest';
import { scriptedBackend } from './scriptedBackend.ts';

const windows = { edit: { types: ['text'], windowMs: 3_600_000 }, recall: { windowMs: 120_000 } };

describeConnector('the scripted server with a contiguous sequence', () => scriptedBackend({ limits: windows }));

describeConnector('the scripted server with a sequence that has holes', () => scriptedBackend({ contiguous: false }), {
  lacks: ['contiguous'],
});

describeConnector('the scripted server by adjacency', () => scriptedBackend({ ordering: 'adjacency' }), {
  lacks: ['contiguous', 'ordering.sequence'],
});

describeConnector(
  'the scripted server without what a small backend lacks',
  () =>
    scriptedBackend({
      idempotencyMs: 0,
      enforces: { authorship: false, timestamps: false },
      limits: { edit: undefined, reactions: undefined, files: undefined },
      without: ['messages.edit', 'messages.react', 'messages.listReactors', 'files.upload', 'files.download'],
    }),
  {
    lacks: [
      'enforces.authorship',
      'files.download',
      'files.upload',
      'idempotency',
      'limits.edit',
      'limits.files',
      'limits.reactions',
      'messages.edit',
      'messages.listReactors',
      'messages.react',
    ],
  },
);
