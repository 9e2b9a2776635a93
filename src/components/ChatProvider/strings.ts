/** What stands in place of everything when a part broke. */
export const providerStrings = {
  'app.error.title': 'This part stopped working',
  'app.error.text': 'Your messages and drafts are safe on this device. Load this part again to go on.',
  'app.error.reload': 'Load again',
  'app.error.reload-page': 'Load the whole page again',
};
