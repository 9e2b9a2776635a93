/** Words of the image kind. */
export const imageStrings = {
  'kind.image.name': 'photo',
  'kind.image.preview': 'Photo',
};
