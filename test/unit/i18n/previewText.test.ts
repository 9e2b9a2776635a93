import { expect, it } from 'vitest';
import { createI18n } from '../../../src/i18n/createI18n.js';
import { zhHans } from '../../../src/i18n/locales/zh-Hans.js';
import { previewText } from '../../../src/i18n/previewText.js';
import { builtInKinds } from '../../../src/message-kinds/contents.js';
import { SYSTEM_EVENTS } from '../../../src/message-kinds/system/content.js';
import type { MessageContent } from '../../../src/model/message.js';

const NAMES: Readonly<Record<string, string>> = { ana: 'Ana', bo: 'Bo', cem: 'Cem' };
const people = { selfId: 'ana', nameOf: (id: string) => NAMES[id] ?? id };
const { t } = createI18n();

function preview(content: MessageContent, senderId = 'bo', say = t): string {
  const kind = builtInKinds.find((known) => known.type === content.type);
  return kind ? previewText(say, kind.preview(content, { senderId, conversationId: 'c1' }), people) : '';
}

it('says who recalled, the reader included', () => {
  expect(preview({ type: 'recalled' })).toBe('Bo recalled a message');
  expect(preview({ type: 'recalled' }, 'ana')).toBe('You recalled a message');
  expect(preview({ type: 'recalled' }, 'bo', createI18n({ locale: zhHans }).t)).toBe('Bo撤回了一条消息');
});

it('says what happened in a group, with names for ids', () => {
  expect(preview({ type: 'system', event: 'member.added', actorId: 'bo', targetIds: ['cem', 'ana'] })).toBe(
    'Bo added Cem and you',
  );
  expect(preview({ type: 'system', event: 'group.renamed', actorId: 'ana', text: 'Trip' })).toBe(
    'You named the group “Trip”',
  );
  expect(preview({ type: 'system', event: 'member.left', actorId: 'cem' })).toBe('Cem left');
});

it('has words for every event and kind', () => {
  for (const event of SYSTEM_EVENTS) {
    expect(preview({ type: 'system', event, actorId: 'bo', targetIds: ['cem'], text: 'x' }), event).not.toBe('');
  }
  expect(preview({ type: 'unsupported', originalType: 'order' })).toBe('Message of another kind');
  expect(preview({ type: 'text', text: 'hello' })).toBe('hello');
});

it('shows nothing, and throws nothing, for a key that nobody wrote', () => {
  expect(previewText(t, { icon: 'x', key: 'kind.order.preview', values: { a: 1 } }, people)).toBe('');
});
