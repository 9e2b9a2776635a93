import type { KindSample } from '../kindSample.js';

const content = { type: 'recalled' } as const;
const recalledAt = Date.UTC(2026, 10, 24, 10, 2);

export const samples: readonly KindSample[] = [
  { name: 'by its sender', content, recall: { recalledBy: 'maya', recalledAt } },
  { name: 'by somebody else', content, recall: { recalledBy: 'jonas', recalledAt } },
];
