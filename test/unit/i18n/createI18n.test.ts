import { describe, expect, it, vi } from 'vitest';
import { createI18n } from '../../../src/i18n/createI18n.js';
import { defineLocale } from '../../../src/i18n/defineLocale.js';
import type { Locale } from '../../../src/i18n/Locale.js';
import { ar } from '../../../src/i18n/locales/ar.js';
import { en } from '../../../src/i18n/locales/en.js';
import { zhHans } from '../../../src/i18n/locales/zh-Hans.js';
import type { Messages } from '../../../src/i18n/messages.js';

/** A locale from a host's plain JavaScript, where the compiler did not help. */
function withMessages(base: Locale, messages: Record<string, unknown>): Locale {
  return { ...base, messages: messages as unknown as Messages };
}

describe('createI18n', () => {
  it('speaks English unless told', () => {
    const { t, dir, locale } = createI18n();
    expect(t('action.reply')).toBe('Reply');
    expect(t('timeline.new-messages', { count: 1 })).toBe('1 new message');
    expect(t('timeline.new-messages', { count: 1200 })).toBe('1,200 new messages');
    expect([dir, locale.tag]).toEqual(['ltr', 'en']);
  });

  it('does not compile with a wrong key or without the values that a text needs', () => {
    const { t } = createI18n();
    // @ts-expect-error no such text
    expect(t('action.fly')).toBe('');
    // @ts-expect-error who is it with?
    expect(() => t('chat.label')).not.toThrow();
    // @ts-expect-error a count is a number
    expect(t('chat.members', { count: '3' })).toContain('member');
    const code = 'timeout' as 'timeout' | 'network';
    expect(t(`error.${code}`)).toMatch(/^The server did not answer/);
  });

  it('speaks the locale that it is given, with its direction', () => {
    expect(createI18n({ locale: zhHans }).t('kind.recalled.preview', { user: '林知夏', own: false })).toBe(
      '林知夏撤回了一条消息',
    );
    expect(createI18n({ locale: ar }).dir).toBe('rtl');
  });

  it('lets a host replace single texts, also a parameterized one by a plain one', () => {
    const { t } = createI18n({
      locale: zhHans,
      messages: { 'list.title': '聊天', 'timeline.new-messages': '新消息', 'list.new': undefined },
    });
    expect(t('list.title')).toBe('聊天');
    expect(t('timeline.new-messages', { count: 3 })).toBe('新消息');
    expect(t('list.new')).toBe('新建会话');
  });

  it('falls back to English with English plurals, and says so once', () => {
    const onMissing = vi.fn();
    const { 'timeline.new-messages': _left, ...rest } = ar.messages;
    const { t } = createI18n({ locale: withMessages(ar, rest), onMissing });
    expect(t('timeline.new-messages', { count: 2 })).toBe('2 new messages');
    expect(t('timeline.new-messages', { count: 3 })).toBe('3 new messages');
    expect(onMissing.mock.calls).toEqual([[{ key: 'timeline.new-messages', locale: 'ar', reason: 'untranslated' }]]);
  });

  it('gives an empty text for keys of data that do not exist, whatever they are called', () => {
    const onMissing = vi.fn();
    const { t } = createI18n({ onMissing });
    for (const key of ['kind.order.preview', '__proto__', 'constructor', 'toString', '']) {
      expect(t.dynamic(key, { count: 1 })).toBe('');
      expect(t.has(key)).toBe(false);
    }
    expect(onMissing).toHaveBeenCalledTimes(5);
    expect(t.dynamic('kind.image.preview')).toBe('Photo');
  });

  it('does not throw when a text does: English stands in', () => {
    const onMissing = vi.fn();
    const { t } = createI18n({
      locale: zhHans,
      messages: {
        'chat.label': () => {
          throw new Error('host bug');
        },
      },
      onMissing,
    });
    expect(t('chat.label', { name: 'Bo' })).toBe('Chat with Bo');
    expect(onMissing).toHaveBeenCalledWith({ key: 'chat.label', locale: 'zh-Hans', reason: 'failed' });
    expect(createI18n().t.dynamic('kind.system.member.added', {})).toBe('');
  });

  it('follows the hour cycle and the digits that it is given', () => {
    const at = Date.UTC(2026, 10, 24, 14, 2);
    expect(createI18n({ timeZone: 'UTC' }).format.time(at)).toBe('14:02');
    expect(createI18n({ timeZone: 'UTC', hourCycle: 'h12' }).format.time(at)).toMatch(/^2:02\spm$/i);
    expect(createI18n({ timeZone: 'UTC', locale: ar }).format.time(at)).toBe('14:02');
    expect(createI18n({ timeZone: 'UTC', locale: ar, numberingSystem: 'arab' }).format.time(at)).toBe('١٤:٠٢');
    expect(createI18n({ locale: ar, numberingSystem: 'arab' }).t('chat.members', { count: 14 })).toBe('١٤ عضوًا');
  });

  it('survives tags and zones that this engine does not know', () => {
    const odd = createI18n({
      locale: { ...en, tag: '!!', formats: '' },
      timeZone: 'Mars/Olympus',
      numberingSystem: 'no digits',
    });
    expect(odd.format.time(Date.UTC(2026, 0, 1, 9, 5))).toBe('09:05');
    expect(odd.format.number(1200)).toBe('1,200');
    expect(odd.format.timeZone).toBe('UTC');
  });
});

describe('defineLocale', () => {
  it('changes what it names and keeps the rest', () => {
    const enUS = defineLocale(en, {
      tag: 'en-US',
      formats: 'en-US',
      dir: undefined,
      messages: { 'list.title': 'Chats' },
    });
    const { t, format, dir } = createI18n({ locale: enUS, timeZone: 'UTC' });
    expect(t('list.title')).toBe('Chats');
    expect(t('list.new')).toBe('New conversation');
    expect(format.time(Date.UTC(2026, 10, 24, 14, 2))).toMatch(/^2:02\sPM$/);
    expect(dir).toBe('ltr');
    expect(en.messages['list.title']).toBe('Messages');
  });
});
