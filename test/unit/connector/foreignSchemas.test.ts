import { defineMessageKind } from 'chatloom/message-kinds';
import { makeMessage } from 'chatloom/testing';
import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import { createDoor } from '../../../src/connector/validate.js';
import type { Message } from '../../../src/model/message.js';
import type { StandardResult, StandardSchema } from '../../../src/model/standardSchema.js';

interface OrderContent {
  readonly type: 'order';
  readonly number: string;
  readonly total: number;
  readonly note?: string | undefined;
}

const ofValibot = v.object({
  type: v.literal('order'),
  number: v.pipe(v.string(), v.maxLength(20)),
  total: v.number(),
  note: v.optional(v.string()),
});

const ofAnyLibrary = (
  validate: (value: unknown) => StandardResult<OrderContent> | Promise<StandardResult<OrderContent>>,
): StandardSchema<OrderContent> => ({ '~standard': { version: 1, vendor: 'any', validate } });

const order = { type: 'order', number: '2041', total: 18.4 } as const;

/** What is made of a content where orders have this schema. */
function throughTheDoor(schema: StandardSchema<OrderContent>, content: unknown): unknown {
  const kind = defineMessageKind<OrderContent>({ type: 'order', schema, preview: ({ number }) => ({ text: number }) });
  const door = createDoor({ kinds: new Map([['order', kind]]) as never, ordering: 'sequence' });
  const checked = door.message({ ...makeMessage(), content: content as Message['content'] });
  if (!checked.ok) throw new Error(checked.reason);
  return checked.value.content;
}

const kept = { type: 'unsupported', originalType: 'order', original: JSON.stringify(order) };

describe('P22 a product’s kind with a schema of a library of its own', () => {
  test('lets in what the schema of valibot lets in, without what it does not name', () => {
    expect(throughTheDoor(ofValibot, { ...order, note: 'ring twice', admin: true })).toEqual({
      ...order,
      note: 'ring twice',
    });
  });

  test.each([{ ...order, total: '18.40' }, { ...order, number: 'x'.repeat(21) }, { type: 'order' }])(
    'keeps %j, which the schema refuses, as unsupported',
    (content) => {
      expect(throughTheDoor(ofValibot, content)).toEqual({ ...kept, original: JSON.stringify(content) });
    },
  );

  test('its schema gets plain data, whatever was delivered', () => {
    const validate = vi.fn((value: unknown) => ({ value: value as OrderContent }));
    throughTheDoor(ofAnyLibrary(validate), Object.assign(Object.create(null), order, { note: undefined }));
    const [[seen] = []] = validate.mock.calls;
    expect(seen).toStrictEqual(order);
  });

  test('a schema that throws has refused', () => {
    const throwing = ofAnyLibrary(() => {
      throw new Error('no');
    });
    expect(throughTheDoor(throwing, order)).toEqual(kept);
  });

  test('a schema that wants time has refused, and nobody hears of its rejection', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    expect(
      throughTheDoor(
        ofAnyLibrary(async () => ({ value: order })),
        order,
      ),
    ).toEqual(kept);
    expect(
      throughTheDoor(
        ofAnyLibrary(() => Promise.reject(new Error('no'))),
        order,
      ),
    ).toEqual(kept);
    expect(
      throughTheDoor(
        v.pipeAsync(
          ofValibot,
          v.checkAsync(async () => true),
        ),
        order,
      ),
    ).toEqual(kept);
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});
