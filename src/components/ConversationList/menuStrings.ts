import type { StringFormatters } from '../../shared/stringFormatters.js';

/** Words of the menu of a conversation: its lines, its question, and what is said afterwards. They come with it. */
export const conversationMenuStrings = {
  'list.action.menu': ({ name }: { name: string }, f: StringFormatters) => `Actions for ${f.isolate(name)}`,
  'list.action.pin': 'Pin to top',
  'list.action.unpin': 'Unpin',
  'list.action.mute': 'Mute',
  'list.action.unmute': 'Unmute',
  'list.action.mentions-only': 'Mentions only',
  'list.action.mark-read': 'Mark as read',
  'list.action.mark-unread': 'Mark as unread',
  'list.action.delete': 'Delete conversation',
  'list.done.pinned': ({ name }: { name: string }, f: StringFormatters) => `${f.isolate(name)} is pinned`,
  'list.done.unpinned': ({ name }: { name: string }, f: StringFormatters) => `${f.isolate(name)} is no longer pinned`,
  'list.done.muted': ({ name }: { name: string }, f: StringFormatters) => `${f.isolate(name)} is muted`,
  'list.done.unmuted': ({ name }: { name: string }, f: StringFormatters) => `${f.isolate(name)} is no longer muted`,
  'list.done.mentions-only': ({ name }: { name: string }, f: StringFormatters) =>
    `${f.isolate(name)} tells you of mentions only`,
  'list.done.marked-unread': ({ name }: { name: string }, f: StringFormatters) =>
    `${f.isolate(name)} is marked as unread`,
  'list.done.deleted': ({ name }: { name: string }, f: StringFormatters) =>
    `The conversation with ${f.isolate(name)} is deleted`,
  'list.delete.title': ({ name }: { name: string }, f: StringFormatters) =>
    `Delete the conversation with “${f.isolate(name)}”?`,
  'list.delete.text': 'It leaves your list on all your devices. Others keep their copy.',
  'list.delete.confirm': 'Delete conversation',
  'list.delete.keep': 'Keep',
};
