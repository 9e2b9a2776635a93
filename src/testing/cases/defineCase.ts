import type { Connector } from '../../connector/connector.js';
import type { LimitName } from '../../model/limits.js';
import { CONTRACT_METHODS, methodOf, type MethodName, type MethodNoun } from '../contract/contractMethods.js';
import { assert } from './assert.js';
import { createCaseContext, type CaseContext } from './caseContext.js';
import type { BackendFactory, CaseNeed, ConnectorBackend, ConnectorCase } from './caseTypes.js';

/** A case before it knows its backend. */
export interface CaseDefinition {
  readonly name: string;
  readonly needs: readonly CaseNeed[];
  readonly test: (context: CaseContext) => Promise<void>;
}

export function defineCase(
  name: string,
  needs: readonly CaseNeed[],
  test: (context: CaseContext) => Promise<void>,
): CaseDefinition {
  return { name, needs, test };
}

/** The case on backends of this factory. */
export function bindCase({ name, needs, test }: CaseDefinition, factory: BackendFactory): ConnectorCase {
  return {
    name,
    needs,
    async run() {
      const backend = await factory();
      try {
        const probe = await backend.createConnector(backend.accounts[0]);
        const missing = missingNeeds(probe, backend, needs);
        if (missing.length > 0) {
          for (const need of missing) assertAbsent(probe, need);
          return { applicable: false, missing };
        }
        const context = createCaseContext(backend);
        await test(context).catch(async (error: unknown) => {
          await context.end().catch(() => undefined);
          throw error;
        });
        await context.end();
        return { applicable: true };
      } finally {
        await backend.cleanup();
      }
    },
  };
}

export function missingNeeds(
  connector: Connector,
  backend: ConnectorBackend,
  needs: readonly CaseNeed[],
): readonly CaseNeed[] {
  return needs.filter((need) => !meets(connector, backend, need));
}

function meets(connector: Connector, backend: ConnectorBackend, need: CaseNeed): boolean {
  switch (need) {
    case 'ordering.sequence':
      return connector.ordering === 'sequence';
    case 'contiguous':
      return connector.contiguous === true;
    case 'idempotency':
      return connector.idempotency.windowMs > 0;
    case 'enforces.authorship':
      return connector.enforces.authorship;
    case 'backend.advance':
      return backend.advance !== undefined;
    default:
      return need.startsWith('limits.')
        ? connector.limits[need.slice('limits.'.length) as LimitName] !== undefined
        : methodOf(connector, need as MethodName) !== undefined;
  }
}

/** What is lacking is `undefined`: no `null`, no placeholder that a `?.()` would trip over. */
function assertAbsent(connector: Connector, need: CaseNeed): void {
  const [noun, verb = ''] = need.split('.') as [MethodNoun, string?];
  if (!(noun in CONTRACT_METHODS)) return;
  const group = connector[noun] as Readonly<Record<string, unknown>> | undefined;
  assert(group !== null, `${noun} is null; a missing group is left out`);
  assert(group?.[verb] === undefined, `${need} is no function and not undefined`);
}
