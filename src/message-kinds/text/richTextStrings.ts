import type { StringFormatters } from '../../shared/stringFormatters.js';

/** Words of texts that have to be read first, and of the addresses in them (`link.*`); they come with what reads them. */
export const richTextStrings = {
  'link.new-tab': 'opens in a new tab',
  'link.check.title': 'Open this link?',
  'link.check.text': ({ shown, target }: { shown: string; target: string }, f: StringFormatters) =>
    `The text says ${f.isolate(shown)}, but the link goes to ${f.isolate(target)}.`,
  'link.check.lookalike': ({ target }: { target: string }, f: StringFormatters) =>
    `The address uses letters that look like others. It goes to ${f.isolate(target)}.`,
  'link.check.open': 'Open link',
  'link.check.stay': 'Stay here',
  'link.blocked': 'This link is not safe and cannot be opened.',
  'kind.text.more': 'Show more',
  'kind.text.less': 'Show less',
  'kind.text.cut': 'The text is too long to show in full. Copy it to read the rest.',
  'kind.text.code': 'Code',
  'kind.text.copy-code': 'Copy code',
  'kind.text.spoiler': 'Show hidden text',
};
