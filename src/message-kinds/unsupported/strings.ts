/** Words of the unsupported kind: a message that this version cannot show. */
export const unsupportedStrings = {
  'kind.unsupported.name': 'unsupported message',
  'kind.unsupported.preview': 'Message of another kind',
};
