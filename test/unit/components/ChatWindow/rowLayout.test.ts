import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GROUP_MS, rowLayout, type RowLayoutRules } from '../../../../src/components/ChatWindow/rowLayout.js';
import { createI18n } from '../../../../src/i18n/createI18n.js';
import type { Message } from '../../../../src/model/message.js';
import { BUILT_AT, makeMessage } from '../../../../src/testing/builders/makeMessage.js';

const rulesIn = (timeZone: string, overrides: Partial<RowLayoutRules> = {}): RowLayoutRules => {
  const { format } = createI18n({ timeZone });
  return {
    userId: 'ana',
    dividerId: undefined,
    isComplete: true,
    isNotice: ({ content }) => content.type === 'system' || content.type === 'recalled',
    dayOf: ({ sentAt }) => format.dayKey(sentAt),
    ...overrides,
  };
};

function layouts(messages: readonly Message[], rules: RowLayoutRules = rulesIn('UTC')) {
  return messages.map((message, index) =>
    rowLayout(
      {
        previous: messages[index - 1],
        message,
        next: messages[index + 1],
        earlier: messages.slice(0, Math.max(0, index - 1)).toReversed(),
      },
      { ...rules, isComplete: rules.isComplete && index === 0 },
    ),
  );
}

const at = (order: number, minutes: number, overrides: Partial<Message> = {}) =>
  makeMessage({ order, sentAt: BUILT_AT + minutes * 60_000, ...overrides });

const groups = (messages: readonly Message[], rules?: RowLayoutRules) =>
  layouts(messages, rules)
    .map(({ isFirst, isLast }) => `${isFirst ? '[' : ''}.${isLast ? ']' : ''}`)
    .join('');

describe('groups', () => {
  it('are what one person writes within five minutes', () => {
    expect(groups([at(1, 0), at(2, 5), at(3, 11), at(4, 12, { senderId: 'cy' })])).toBe('[..][.][.]');
    expect(GROUP_MS).toBe(300_000);
  });

  it('end at a notice, at the divider, and at midnight', () => {
    const notice = at(2, 1, { content: { type: 'system', event: 'notice', text: 'x' } });
    expect(groups([at(1, 0), notice, at(3, 2)])).toBe('[.][.][.]');
    expect(groups([at(1, 0), at(2, 1), at(3, 2)], rulesIn('UTC', { dividerId: 'm2' }))).toBe('[.][..]');
    const midnight = 15 * 60;
    expect(groups([at(1, midnight - 1), at(2, midnight + 1)])).toBe('[.][.]');
  });

  it('hold although a clock is a little behind', () => {
    expect(groups([at(1, 2), at(2, 0)])).toBe('[..]');
  });
});

describe('P61 day labels', () => {
  const days = (messages: readonly Message[], rules?: RowLayoutRules) =>
    layouts(messages, rules).map(({ dayAt }) => dayAt !== undefined);

  it('stand once for each local day, in the zone that is valid', () => {
    const messages = [at(1, 0), at(2, 14 * 60 + 59), at(3, 15 * 60 + 1)];
    expect(days(messages)).toEqual([true, false, true]);
    // In Kathmandu midnight is at 18:15 UTC, 555 minutes after nine.
    expect(days([at(1, 554), at(2, 556)], rulesIn('Asia/Kathmandu'))).toEqual([true, true]);
    expect(days([at(1, 554), at(2, 556)])).toEqual([true, false]);
  });

  it('wait above the first loaded message until it is known what comes before', () => {
    expect(days([at(1, 0), at(2, 1)], rulesIn('UTC', { isComplete: false }))).toEqual([false, false]);
  });

  it('leave out a time that is none', () => {
    expect(days([at(1, 0), makeMessage({ order: 2, sentAt: 0 }), at(3, 1)])).toEqual([true, false, false]);
  });

  it('stand once also where clocks are wrong by years', () => {
    const day = 24 * 60;
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ step: fc.integer({ min: 0, max: 900 }), off: fc.constantFrom(0, 0, 0, -day, 50 * 365 * day) }),
          {
            minLength: 1,
            maxLength: 60,
          },
        ),
        (steps) => {
          let minutes = 0;
          const messages = steps.map(({ step, off }, index) => {
            minutes += step;
            return at(index + 1, minutes + off);
          });
          const { dayOf } = rulesIn('UTC');
          const labelled = layouts(messages).flatMap(({ dayAt }, index) =>
            dayAt === undefined ? [] : dayOf(messages[index] as Message),
          );
          expect(new Set(labelled).size).toBe(labelled.length);
          expect(new Set(labelled)).toEqual(new Set(messages.map(dayOf)));
        },
      ),
    );
  });
});
