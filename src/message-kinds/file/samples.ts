import type { KindSample } from '../kindSample.js';

const file = (name: string, mimeType: string, size: number, caption?: string): KindSample['content'] => ({
  type: 'file',
  source: { url: `/${size}`, name, mimeType, size },
  ...(caption === undefined ? {} : { caption }),
});

export const samples: readonly KindSample[] = [
  { name: 'a document', content: file('Offsite agenda v3.pdf', 'application/pdf', 1_200_000) },
  { name: 'with a caption', content: file('Room plan.xlsx', 'application/vnd.ms-excel', 86_000, 'Rooms are sorted.') },
  { name: 'a long name', content: file(`${'Minutes of the meeting '.repeat(8)}.docx`, 'application/msword', 24_000) },
  { name: 'no ending', content: file('LICENSE', 'text/plain', 1_100) },
  { name: 'no name', content: file('', 'application/octet-stream', 0) },
  { name: 'a program that passes for a picture', content: file('photo\u202egpj.exe', 'image/jpeg', 380_000) },
  { name: 'a page that passes for a picture', content: file('photo.jpg', 'text/html', 12_000) },
];
