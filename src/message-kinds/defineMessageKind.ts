import type { MessageKindView } from '../hooks/messageViews.js';
import type { MessageKindData } from '../model/messageKind.js';

/** Both halves of a message kind: what it says, and how it is drawn. */
export type MessageKind<C extends { readonly type: string } = { readonly type: string }> = MessageKindData<C> &
  Partial<Omit<MessageKindView<C>, 'type'>>;

/**
 * Makes a message kind. The same object goes to `createChat({ kinds })`, which reads the data half, and to
 * `ChatProvider`'s `kinds`, which reads the View.
 *
 * @example
 * // `v` is valibot; any library of Standard Schema v1 does.
 * const orderKind = defineMessageKind({
 *   type: 'order',
 *   schema: v.object({ type: v.literal('order'), total: v.number() }),
 *   preview: ({ total }) => ({ icon: 'file', key: 'order.preview', values: { total } }),
 *   View: ({ content, meta }) => <OrderCard total={content.total} foot={meta} />,
 * });
 */
export function defineMessageKind<C extends { readonly type: string }>(kind: MessageKind<C>): MessageKind<C> {
  return kind;
}
