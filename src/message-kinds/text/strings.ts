/** Words of the text kind. `kind.<type>.name` is what rows say to a screen reader. */
export const textStrings = {
  'kind.text.name': 'text',
};
