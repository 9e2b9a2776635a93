/** Words of the file kind. */
export const fileStrings = {
  'kind.file.name': 'file',
  'kind.file.preview': 'File',
  'kind.file.unnamed': 'Unnamed file',
};
