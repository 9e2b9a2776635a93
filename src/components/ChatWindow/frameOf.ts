import type { MessageFrame, MessageKindView } from '../../hooks/messageViews.js';
import type { Message } from '../../model/message.js';

/** What stands around a message: the bubble, a bare picture, a line in the middle. */
export function frameOf(views: ReadonlyMap<string, MessageKindView<never>>, { content }: Message): MessageFrame {
  const frame = views.get(content.type)?.frame;
  return (typeof frame === 'function' ? frame(content as never) : frame) ?? 'bubble';
}
