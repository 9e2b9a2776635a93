import type { ConnectorEvent } from '../connector/events.js';
import type { ChatErrorCode } from '../model/errors.js';
import type { Message } from '../model/message.js';
import type { OutgoingMessage } from '../store/commands/command.js';

/** A host's hooks into the flow of messages. Each runs in the order of registration. */
export interface ChatPlugin {
  readonly name: string;
  /** Before a message is kept and sent: give it back, changed or not, or refuse it with a code. */
  beforeSend?(message: OutgoingMessage): OutgoingMessage | { readonly refused: ChatErrorCode };
  /** Before a message is shown: the cache keeps the original. Called once for each version of a message. */
  beforeShow?(message: Message): Message;
  /** Everything that came in and passed the door, for analytics and audit. */
  onEvent?(event: ConnectorEvent): void;
}

export function runBeforeSend(
  plugins: readonly ChatPlugin[],
  message: OutgoingMessage,
): OutgoingMessage | { readonly refused: ChatErrorCode } {
  let outgoing = message;
  for (const plugin of plugins) {
    const result = plugin.beforeSend?.(outgoing) ?? outgoing;
    if ('refused' in result) return result;
    outgoing = result;
  }
  return outgoing;
}

/** What is shown of a message, remembered as long as the message itself. */
export function createPresenter(plugins: readonly ChatPlugin[]): (message: Message) => Message {
  const hooks = plugins.flatMap((plugin) => (plugin.beforeShow ? [plugin.beforeShow.bind(plugin)] : []));
  if (hooks.length === 0) return (message) => message;
  const shown = new WeakMap<Message, Message>();
  return (message) => {
    const known = shown.get(message);
    if (known) return known;
    const result = hooks.reduce((current, hook) => hook(current), message);
    shown.set(message, result);
    return result;
  };
}
