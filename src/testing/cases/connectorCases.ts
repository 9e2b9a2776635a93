import { changeCases } from './changeCases.js';
import type { BackendFactory, ConnectorCase } from './caseTypes.js';
import { conversationCases } from './conversationCases.js';
import { bindCase } from './defineCase.js';
import { fileCases } from './fileCases.js';
import { historyCases } from './historyCases.js';
import { limitCases } from './limitCases.js';
import { contactCases } from './contactCases.js';
import { receiptCases } from './receiptCases.js';
import { sendCases } from './sendCases.js';
import { sessionCases } from './sessionCases.js';

/**
 * What every connector must do: for each method that it declares, the effect is observed from a second account or a second
 * device. `factory` makes a fresh backend; each case has its own. A case whose `needs` the connector lacks answers with
 * `applicable: false` after making sure that they are really absent.
 *
 * @example
 * for (const { name, run } of connectorCases(() => startBackend())) test(name, () => run().then(() => undefined));
 */
export function connectorCases(factory: BackendFactory): readonly ConnectorCase[] {
  return [
    ...limitCases,
    ...sessionCases,
    ...conversationCases,
    ...sendCases,
    ...historyCases,
    ...changeCases,
    ...receiptCases,
    ...contactCases,
    ...fileCases,
  ].map((definition) => bindCase(definition, factory));
}
