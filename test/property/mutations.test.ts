import { readFileSync } from 'node:fs';
import { env } from 'node:process';
import { describe, expect, test } from 'vitest';
import { MUTATIONS } from './mutations/mutations.ts';
import { mutate, runMutation } from './mutations/runMutation.ts';

const LIMIT_MS = 10 * 60_000;

test.each(MUTATIONS.map((mutation) => [mutation.name, mutation] as const))(
  '%s: can still be put in',
  (_name, mutation) => {
    const text = readFileSync(`src/${mutation.file}`, 'utf8');
    expect(mutate(mutation, text)).not.toBe(text);
  },
);

// Each bug costs a run of the property tests: in the long run only.
if (env['CHATLOOM_LONG'])
  describe('every bug that is put in is found', () => {
    test('without a bug nothing is found', async () => expect(await runMutation(undefined)).toBeUndefined(), LIMIT_MS);

    test.each(MUTATIONS.map((mutation) => [mutation.name, mutation] as const))(
      '%s',
      async (_name, mutation) => expect(await runMutation(mutation)).toBeDefined(),
      LIMIT_MS,
    );
  });
