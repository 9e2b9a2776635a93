import { describe, expect, it } from 'vitest';
import { rowLabel } from '../../../../src/components/ChatWindow/rowLabel.js';
import { createI18n } from '../../../../src/i18n/createI18n.js';
import type { PendingSend } from '../../../../src/store/pending.js';
import { makeMessage } from '../../../../src/testing/builders/makeMessage.js';

const { t, format } = createI18n({ timeZone: 'UTC' });
const base = { t, format, sender: 'Ana', text: 'See you', status: undefined, send: undefined };

describe('the name of a row', () => {
  it('says who, when, what, and how it stands', () => {
    const message = makeMessage({
      edit: { revision: 1, editedAt: 1 },
      reactions: [
        { key: '❤️', count: 2, userIds: ['bo', 'ana'] },
        { key: '👍', count: 1, userIds: ['bo'] },
      ],
    });
    expect(rowLabel({ ...base, message, status: 'read' })).toBe(
      'Ana, 09:01, See you, Edited, Read, ❤️, 2 reactions, 👍, 1 reaction',
    );
  });

  it('says why a message was not sent, and that it is not stored yet', () => {
    const message = makeMessage();
    const send = {
      state: 'failed',
      stored: true,
      error: { code: 'blocked', operation: 'messages.send', retryable: false },
    };
    expect(rowLabel({ ...base, message, status: 'failed', send: send as PendingSend })).toContain(
      'Not sent: this person does not receive your messages',
    );
    const queued = { state: 'queued', stored: false } as PendingSend;
    expect(rowLabel({ ...base, message, status: 'queued', send: queued })).toContain('Not stored on this device yet');
  });

  it('does not say of a recalled message how far it got', () => {
    const message = makeMessage({ content: { type: 'recalled' }, recall: { recalledBy: 'ana', recalledAt: 1 } });
    expect(rowLabel({ ...base, sender: '', text: 'You recalled a message', message, status: 'read' })).toBe(
      '09:01, You recalled a message',
    );
  });

  it('is no novel, and nothing in it breaks out of its place', () => {
    const label = rowLabel({ ...base, message: makeMessage(), text: `\u202e${'long '.repeat(5_000)}` });
    expect(label.length).toBeLessThan(600);
    expect(label).not.toContain('\u202e');
  });
});
