import { ALLOWED, refused } from '../../model/permissions.js';
import type { MessageAction, MessageActionTarget } from '../action.js';

export const copyAction: MessageAction = {
  id: 'copy',
  icon: 'copy',
  label: 'action.copy',
  shortcut: 'Mod+C',
  done: 'done.copied',
  isAvailable: (target) => (textOf(target) === undefined ? refused('unsupported') : ALLOWED),
  async run(context) {
    await context.copyText(textOf(context) ?? '');
  },
};

function textOf({ chat, message }: MessageActionTarget): string | undefined {
  return chat.kinds.get(message.content.type)?.copyText?.(message.content) || undefined;
}
