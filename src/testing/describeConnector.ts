import { describe, expect, test } from 'vitest';
import type { BackendFactory, CaseNeed } from './cases/caseTypes.js';
import { connectorCases } from './cases/connectorCases.js';
import { missingNeeds } from './cases/defineCase.js';

/** What the suite is to know of the connector. */
export interface DescribeConnectorOptions {
  /**
   * What the connector lacks, and knows that it lacks. Cases that need it do not apply; any other missing need fails the
   * suite, so that a method does not vanish unnoticed. @default nothing
   */
  readonly lacks?: readonly CaseNeed[] | undefined;
}

/**
 * Runs the conformance suite on a connector, one test a case.
 *
 * @example
 * describeConnector('my backend', () => startMyBackend(), { lacks: ['messages.edit', 'limits.edit'] });
 */
export function describeConnector(name: string, factory: BackendFactory, options: DescribeConnectorOptions = {}): void {
  describe(`${name} conforms`, () => {
    const cases = connectorCases(factory);
    for (const one of cases)
      test(one.name, async () => {
        await one.run();
      });

    test('lacks what it is known to lack, and nothing else', async () => {
      const backend = await factory();
      try {
        const connector = await backend.createConnector(backend.accounts[0]);
        const needs = [...new Set(cases.flatMap((one) => one.needs))];
        expect([...missingNeeds(connector, backend, needs)].sort()).toEqual([...(options.lacks ?? [])].sort());
      } finally {
        await backend.cleanup();
      }
    });
  });
}
