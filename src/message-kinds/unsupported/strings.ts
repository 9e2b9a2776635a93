/** Words of the unsupported kind: a message that this version cannot show. */
export const unsupportedStrings = {
  'kind.unsupported.name': 'unsupported message',
  'kind.unsupported.preview': 'Message of another kind',
  'kind.unsupported.title': 'This message cannot be shown here',
  'kind.unsupported.text': 'It was made by a newer version or another app. Open it there, or update this one.',
};
