/** Words of the text kind. `kind.<type>.name` is what rows say to a screen reader. */
export const textStrings = {
  'kind.text.name': 'text',
  'kind.text.more': 'Show more',
  'kind.text.less': 'Show less',
  'kind.text.cut': 'The text is too long to show in full. Copy it to read the rest.',
  'kind.text.as-written': 'Formatting did not load. Some texts are shown as they were written.',
  'kind.text.code': 'Code',
  'kind.text.copy-code': 'Copy code',
  'kind.text.spoiler': 'Show hidden text',
};
