import type { StringFormatters } from '../../shared/stringFormatters.js';

/** Words of the emoji grid; they come with it. */
export const emojiStrings = {
  'emoji.label': 'Emoji',
  'emoji.search': 'Search emoji',
  'emoji.results': ({ count }: { count: number }, f: StringFormatters) =>
    f.plural(count, { one: '1 emoji found', other: `${f.number(count)} emoji found` }),
  'emoji.none': ({ query }: { query: string }, f: StringFormatters) => `No emoji for “${f.isolate(query)}”`,
  'emoji.categories': 'Emoji categories',
  'emoji.category.frequent': 'Recent',
  'emoji.category.people': 'Smileys and people',
  'emoji.category.nature': 'Animals and nature',
  'emoji.category.foods': 'Food and drink',
  'emoji.category.activity': 'Activities',
  'emoji.category.places': 'Travel and places',
  'emoji.category.objects': 'Objects',
  'emoji.category.symbols': 'Symbols',
  'emoji.category.flags': 'Flags',
  'emoji.skin': 'Skin tone',
  'emoji.skin.1': 'Default',
  'emoji.skin.2': 'Light',
  'emoji.skin.3': 'Medium light',
  'emoji.skin.4': 'Medium',
  'emoji.skin.5': 'Medium dark',
  'emoji.skin.6': 'Dark',
};
