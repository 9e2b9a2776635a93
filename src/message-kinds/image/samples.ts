import type { KindSample } from '../kindSample.js';

const source = { url: '/missing.jpg', name: 'terrace.jpg', mimeType: 'image/jpeg', size: 480_000 };

export const samples: readonly KindSample[] = [
  { name: 'wide', content: { type: 'image', source, width: 1600, height: 1000, tint: '#a5b4e0', alt: 'The terrace' } },
  { name: 'tall', content: { type: 'image', source, width: 800, height: 1800, tint: '#7a9e7e' } },
  {
    name: 'with a caption',
    content: {
      type: 'image',
      source,
      width: 1200,
      height: 900,
      caption: 'The top floor has the terrace.',
      tint: '#e8c39e',
    },
  },
  { name: 'small', content: { type: 'image', source, width: 32, height: 32 } },
  { name: 'a size that cannot be', content: { type: 'image', source, width: 100_000, height: 1 } },
  {
    name: 'from elsewhere',
    content: { type: 'image', source: { ...source, url: 'https://elsewhere.example/p.jpg' }, width: 640, height: 400 },
  },
];
