import type { Draft } from '../../model/draft.js';
import type { Message, Quote } from '../../model/message.js';
import { tableGet } from '../../shared/table.js';
import { selectDraft, selectMessage } from '../selectors/selectors.js';
import type { ChatState } from '../state.js';

/** Makes the draft that an act on a message puts into its conversation's composer; `undefined` when it cannot. */
export type Compose = (state: ChatState, messageId: string) => Omit<Draft, 'updatedAt'> | undefined;

/** Units of the original that go along with a reply, for whoever has not loaded it. */
const QUOTE_LENGTH = 200;

/** A reply keeps what is already written. */
export const replyDraft: Compose = (state, messageId) => {
  const message = selectMessage(state, messageId);
  if (!message) return undefined;
  const draft = selectDraft(state, message.conversationId);
  const plain = draft ? plainDraft(draft) : emptyDraft(message);
  return { ...plain, replyTo: quoteOf(message) };
};

/** An edit puts aside what is already written; it comes back after the edit. */
export const editDraft: Compose = (state, messageId) => {
  const message = selectMessage(state, messageId);
  if (message?.content.type !== 'text') return undefined;
  const draft = selectDraft(state, message.conversationId);
  const held = draft?.editing === undefined ? draft && written(draft) : draft.held;
  return {
    conversationId: message.conversationId,
    text: message.content.text,
    mentions: message.mentions,
    editing: messageId,
    held,
  };
};

/** A recalled text is written again: it goes before what is already there. */
export const againDraft: Compose = (state, messageId) => {
  const message = selectMessage(state, messageId);
  const content = tableGet(state.recalledContents, messageId);
  if (!message || content?.type !== 'text') return undefined;
  const draft = selectDraft(state, message.conversationId);
  return { ...(draft ?? emptyDraft(message)), text: [content.text, draft?.text].filter(Boolean).join('\n') };
};

/** The draft without its mode: an edit gives back what it put aside, its reply and files included. */
export function plainDraft(draft: Draft): Omit<Draft, 'updatedAt'> {
  const { conversationId } = draft;
  if (draft.editing !== undefined) return { conversationId, text: '', ...draft.held };
  const { replyTo: _replyTo, ...rest } = written(draft);
  return { conversationId, ...rest };
}

/** What the person wrote, without where and in which mode. */
function written({ text, mentions, replyTo, attachments }: Draft): NonNullable<Draft['held']> {
  return { text, mentions, replyTo, attachments };
}

export function quoteOf(message: Message): Quote {
  const { content } = message;
  const text = content.type === 'text' ? content.text : 'caption' in content ? content.caption : undefined;
  return {
    messageId: message.id,
    senderId: message.senderId,
    type: content.type,
    ...(text ? { text: text.slice(0, QUOTE_LENGTH) } : {}),
  };
}

function emptyDraft(message: Message): Omit<Draft, 'updatedAt'> {
  return { conversationId: message.conversationId, text: '' };
}
