/** Words of the toolbar of a message and of the choice of reactions; they come with the acts on messages. */
export const messageActsStrings = {
  'message.cancel': 'Cancel sending',
  'message.toolbar': 'Message actions',
  'reaction.add': 'Add a reaction',
  'reaction.more': 'More emoji',
  'reaction.react-with': ({ emoji }: { emoji: string }) => `React with ${emoji}`,
  'reaction.remove': ({ emoji }: { emoji: string }) => `Remove your ${emoji}`,
};
