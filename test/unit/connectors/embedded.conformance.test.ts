// @vitest-environment node
import { createEmbeddedConnector } from 'chatloom/connectors/embedded';
import { describeConnector } from 'chatloom/testing/vitest';
import { createShiftableClock } from './shiftableClock.ts';

const users = ['ana', 'bo', 'cy'].map((id) => ({ id, name: `${id} of the suite` }));
let worlds = 0;

describeConnector('the embedded connector', () => {
  worlds += 1;
  const databaseName = `conformance-${worlds}`;
  const clock = createShiftableClock();
  return {
    accounts: ['ana', 'bo', 'cy'],
    createConnector: (user) =>
      createEmbeddedConnector({ user, databaseName, clock, storage: 'memory', world: { users } }),
    advance: (ms) => clock.jump(ms),
    cleanup: () => undefined,
  };
});
