import type { KindSample } from '../kindSample.js';

export const samples: readonly KindSample[] = [
  { name: 'created', content: { type: 'system', event: 'group.created', actorId: 'maya' } },
  { name: 'renamed', content: { type: 'system', event: 'group.renamed', actorId: 'elena', text: 'Lisbon offsite' } },
  { name: 'added', content: { type: 'system', event: 'member.added', actorId: 'maya', targetIds: ['yuki', 'elena'] } },
  { name: 'joined', content: { type: 'system', event: 'member.joined', actorId: 'tom' } },
  { name: 'left', content: { type: 'system', event: 'member.left', actorId: 'tom' } },
  { name: 'removed', content: { type: 'system', event: 'member.removed', actorId: 'maya', targetIds: ['tom'] } },
  { name: 'in words', content: { type: 'system', event: 'notice', text: 'The server restarts at noon.' } },
];
