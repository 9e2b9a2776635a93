import type { KindSample } from '../kindSample.js';

export const samples: readonly KindSample[] = [
  {
    name: 'with words for this case',
    content: { type: 'unsupported', originalType: 'poll', fallbackText: 'Poll: dinner on Thursday' },
  },
  { name: 'with nothing', content: { type: 'unsupported', originalType: 'game' } },
];
