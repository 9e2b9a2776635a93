import { embeddedFileUrl, type SeedFile } from 'chatloom/connectors/embedded';
import type { MessageContent } from 'chatloom/connector-kit';

type ImageContent = Extract<MessageContent, { type: 'image' }>;
type FileContent = Extract<MessageContent, { type: 'file' }>;

/** A picture in `media/`, with what a message says about it. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly tint: string;
  readonly alt: string;
}

interface Paper {
  readonly file: string;
  readonly name: string;
  readonly mimeType: string;
  readonly size: number;
}

const PICTURES = {
  path: {
    width: 1280,
    height: 960,
    size: 167_500,
    tint: '#696b6d',
    alt: 'A footpath across a mountain pasture, towards grey cliffs with patches of snow and one bright cloud',
  },
  meadow: {
    width: 1280,
    height: 852,
    size: 92_822,
    tint: '#878d77',
    alt: 'A green meadow before larches in autumn yellow, a long grey ridge behind them',
  },
  stream: {
    width: 960,
    height: 639,
    size: 143_916,
    tint: '#62675b',
    alt: 'A stream that falls in small steps between mossy rocks in a wood',
  },
  sunrise: {
    width: 1280,
    height: 853,
    size: 48_824,
    tint: '#71716f',
    alt: 'The sun on the horizon behind dark hills, frost on the ground, a stone orientation table in front',
  },
  dogs: {
    width: 852,
    height: 1280,
    size: 39_190,
    tint: '#908c85',
    alt: 'Two brown spaniels lean out of the window of a white wooden house, one above the other',
  },
  fig: {
    width: 1280,
    height: 866,
    size: 118_824,
    tint: '#9c554a',
    alt: 'Half a ripe fig in a red wooden bowl, in hard sunlight on concrete',
  },
  brushes: {
    width: 1280,
    height: 1007,
    size: 107_050,
    tint: '#736065',
    alt: 'Paint brushes stained blue, green, pink and yellow, standing close together',
  },
  room: {
    width: 854,
    height: 1280,
    size: 46_350,
    tint: '#87653d',
    alt: 'A warm room at night: a drum on a bean bag, a low wooden table with a bottle, a glass of wine and a coffee mill',
  },
  dandelion: {
    width: 1280,
    height: 720,
    size: 39_364,
    tint: '#605834',
    alt: 'Dandelion clocks in tall grass, lit from behind by a low sun',
  },
  bridge: {
    width: 1280,
    height: 720,
    size: 22_938,
    tint: '#9ab3d0',
    alt: 'The cables of a bridge against a wide blue sky, a flat shore far below',
  },
  clock: {
    width: 1100,
    height: 825,
    size: 19_040,
    tint: '#aeada2',
    alt: 'A large white wall clock seen from below, green light glowing around its edge',
  },
  lamp: {
    width: 1100,
    height: 825,
    size: 12_042,
    tint: '#a19e9a',
    alt: 'A small carved bird with open wings, hung below two round white lamps',
  },
} as const satisfies Record<string, Picture>;

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const PAPERS = {
  agenda: { file: 'agenda.pdf', name: 'Picos agenda v3.pdf', mimeType: 'application/pdf', size: 25_053 },
  invoice: { file: 'invoice.pdf', name: 'Invoice 2041.pdf', mimeType: 'application/pdf', size: 22_321 },
  rooms: { file: 'room-plan.xlsx', name: 'Room plan.xlsx', mimeType: SPREADSHEET, size: 1_807 },
  packing: { file: 'packing-list.txt', name: 'Packing list.txt', mimeType: 'text/plain', size: 380 },
  retries: { file: 'upload-retries.csv', name: 'upload-retries.csv', mimeType: 'text/csv', size: 168 },
} as const satisfies Record<string, Paper>;

const AVATARS = [
  ...['ana', 'bo', 'ines', 'kwame', 'layla', 'linzhixia', 'maya', 'mum', 'tom', 'yuki'].map((id) => `avatar-${id}`),
  ...['moving', 'neighbours', 'picos', 'thousands'].map((id) => `group-${id}`),
];

export type PictureId = keyof typeof PICTURES;
export type PaperId = keyof typeof PAPERS;

/** The urls of everything in `media/`, by file name; the bundler fills them in. */
const urls: Readonly<Record<string, string>> = import.meta.glob(['./media/*', '!./media/*.md'], {
  eager: true,
  query: '?url',
  import: 'default',
});

/** Every file of the world. Its bytes are fetched when somebody first asks for them. */
export const worldFiles: readonly SeedFile[] = [
  ...Object.keys(PICTURES).map((id) => webp(id, `${id}.webp`)),
  ...AVATARS.map((id) => webp(id, `${id}.webp`)),
  ...Object.entries(PAPERS).map(([id, { file, name, mimeType }]) => ({ id, name, mimeType, url: urlOf(file) })),
];

export function pictureContent(id: PictureId, caption?: string): ImageContent {
  const { width, height, size, tint, alt } = PICTURES[id];
  const source = { url: embeddedFileUrl(id), name: `${id}.webp`, mimeType: 'image/webp', size };
  return { type: 'image', source, width, height, tint, alt, ...(caption ? { caption } : {}) };
}

export function paperContent(id: PaperId, caption?: string): FileContent {
  const { name, mimeType, size } = PAPERS[id];
  return { type: 'file', source: { url: embeddedFileUrl(id), name, mimeType, size }, ...(caption ? { caption } : {}) };
}

function webp(id: string, name: string): SeedFile {
  return { id, name, mimeType: 'image/webp', url: urlOf(name) };
}

function urlOf(file: string): string {
  return urls[`./media/${file}`] ?? file;
}
