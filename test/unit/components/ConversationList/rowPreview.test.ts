import { expect, it } from 'vitest';
import {
  draftPreview,
  lastMessagePreview,
  messagePreview,
  type PreviewContext,
  type RowPreview,
} from '../../../../src/components/ConversationList/rowPreview.js';
import { rowLabel } from '../../../../src/components/ConversationList/rowLabel.js';
import { createI18n } from '../../../../src/i18n/createI18n.js';
import type { Conversation } from '../../../../src/model/conversation.js';
import type { Message, MessageStatus } from '../../../../src/model/message.js';
import { builtInKinds } from '../../../../src/message-kinds/contents.js';
import type { Chat } from '../../../../src/sync/createChat.js';
import { makeConversation } from '../../../../src/testing/builders/makeConversation.js';
import { makeMessage } from '../../../../src/testing/builders/makeMessage.js';

const { t, format } = createI18n({ timeZone: 'UTC' });
const NAMES: Readonly<Record<string, string>> = { ana: 'Ana Marsh', bo: 'Bo Lindgren', cy: 'Cy' };
const context: PreviewContext = { t, selfId: 'ana', nameOf: (id) => NAMES[id] ?? id, hasReceipts: true };
const chat = { kinds: new Map(builtInKinds.map((kind) => [kind.type, kind])) } as unknown as Chat;
const direct = makeConversation();
const group = makeConversation({ kind: 'group' });

function preview(
  message: Message,
  conversation: Conversation,
  options: Partial<PreviewContext> & { readonly status?: MessageStatus } = {},
): RowPreview {
  const { status, ...changes } = options;
  return lastMessagePreview(message, messagePreview(chat, message), conversation, status, { ...context, ...changes });
}

it('names the sender in groups, and nobody in a conversation of two', () => {
  const message = makeMessage({ text: 'See you' });
  expect(preview(message, group)).toMatchObject({ prefix: 'Bo Lindgren:', text: 'See you' });
  expect(preview(message, direct)).toMatchObject({ prefix: undefined, text: 'See you' });
});

it('shows how far an own message got, and says "You:" where marks alone would not tell', () => {
  const own = makeMessage({ senderId: 'ana', text: 'Shipped' });
  expect(preview(own, direct, { status: 'read' })).toMatchObject({ status: 'read', prefix: undefined });
  expect(preview(own, group, { status: 'delivered' })).toMatchObject({ status: 'delivered', prefix: 'You:' });
  expect(preview(own, direct, { status: 'sent', hasReceipts: false })).toMatchObject({
    status: undefined,
    prefix: 'You:',
  });
  expect(preview(own, direct, { status: 'queued', hasReceipts: false })).toMatchObject({ status: 'queued' });
});

it('says first that a message was not sent', () => {
  const own = makeMessage({ senderId: 'ana', text: 'Still on?' });
  expect(preview(own, direct, { status: 'failed' })).toEqual({ kind: 'failed', text: 'Still on?' });
});

it('lets notices name people themselves', () => {
  const recalled = makeMessage({ content: { type: 'recalled' } });
  expect(preview(recalled, group)).toMatchObject({ text: 'Bo Lindgren recalled a message', prefix: undefined });
  const added = makeMessage({
    senderId: 'ana',
    content: { type: 'system', event: 'member.added', actorId: 'ana', targetIds: ['cy'] },
  });
  expect(preview(added, group, { status: 'sent' })).toMatchObject({ text: 'You added Cy', prefix: undefined });
});

it('gives media an icon and a word', () => {
  const source = { url: 'x', name: 'Invoice.pdf', mimeType: 'application/pdf', size: 1 };
  const file = makeMessage({ content: { type: 'file', source } });
  expect(preview(file, direct)).toMatchObject({ icon: 'file', text: 'Invoice.pdf' });
});

it('is one line of bearable length, whatever was written', () => {
  const long = preview(makeMessage({ text: `a\nb\u2028c${'d'.repeat(100_000)}` }), direct);
  expect(long.text.startsWith('a b c')).toBe(true);
  expect(long.text.length).toBeLessThan(200);
});

it('shows a kind that throws as one that is not known', () => {
  const throwing = {
    type: 'text',
    preview: () => {
      throw new Error('broken');
    },
  };
  const broken = { kinds: new Map([['text', throwing]]) } as unknown as Chat;
  expect(messagePreview(broken, makeMessage())).toMatchObject({ key: 'kind.unsupported.preview' });
});

it('shows a draft by its text or its attachments, and an empty one not at all', () => {
  const draft = { conversationId: 'c1', text: '', updatedAt: 0 };
  expect(draftPreview(t, draft)).toBeUndefined();
  expect(draftPreview(t, { ...draft, text: 'Maybe' })).toEqual({ kind: 'draft', text: 'Maybe' });
  const source = { url: '', name: 'a.png', mimeType: 'image/png', size: 1 };
  const files = { ...draft, attachments: [{ localId: 'l1', source }] };
  expect(draftPreview(t, files)).toEqual({ kind: 'draft', text: '1 attachment' });
});

const label = (parts: Partial<Parameters<typeof rowLabel>[0]>): string =>
  rowLabel({
    t,
    format,
    conversation: direct,
    title: 'Priya Nair',
    unread: { count: 0, mentions: 0 },
    presence: undefined,
    preview: { kind: 'message', text: 'Shipped the fix' },
    time: '10:31',
    ...parts,
  });

it('is named in one sentence, what matters first', () => {
  expect(label({ unread: { count: 2, mentions: 0 } })).toBe('Priya Nair, 2 unread, Shipped the fix, 10:31');
});

it('says what marks and colours show', () => {
  const conversation = makeConversation({ pinnedAt: 1, notify: 'none' });
  expect(label({ conversation, unread: { count: 2, mentions: 1 }, presence: 'online' })).toBe(
    'Priya Nair, 2 unread, You are mentioned, Shipped the fix, 10:31, Online, Pinned, Muted',
  );
  expect(label({ preview: { kind: 'message', text: 'Shipped the fix', status: 'read' } })).toBe(
    'Priya Nair, You: Shipped the fix, Read, 10:31',
  );
  expect(label({ preview: { kind: 'failed', text: 'Still on?' } })).toBe('Priya Nair, Not sent: Still on?, 10:31');
  expect(label({ conversation: makeConversation({ markedUnread: true }) })).toContain('Marked as unread');
});
