export { makeConversation } from '../testing/builders/makeConversation.js';
export { makeEvent } from '../testing/builders/makeEvent.js';
export { BUILT_AT, makeMessage, makeMessages } from '../testing/builders/makeMessage.js';
export { makeUser } from '../testing/builders/makeUser.js';
export { ConformanceError } from '../testing/cases/assert.js';
export type {
  BackendFactory,
  CaseNeed,
  CaseOutcome,
  ConnectorBackend,
  ConnectorCase,
} from '../testing/cases/caseTypes.js';
export { connectorCases } from '../testing/cases/connectorCases.js';
export { createVirtualClock, type VirtualClock } from '../testing/clock/createVirtualClock.js';
export { drain } from '../testing/clock/drain.js';
export type { MethodName } from '../testing/contract/contractMethods.js';
export {
  createFaultConnector,
  type FaultConnector,
  type FaultControl,
} from '../testing/faults/createFaultConnector.js';
export { failEachCall, type FailEachOptions } from '../testing/faults/failEachCall.js';
export type { CallFault, EventFault, FaultName, FaultPlan, FaultRecord } from '../testing/faults/faultPlan.js';
export type { QueuedEvent } from '../testing/scripted/clientStream.js';
export { createFakeConnector, type FakeConnector } from '../testing/scripted/createFakeConnector.js';
export type { ScriptedClient } from '../testing/scripted/createScriptedClient.js';
export {
  createScriptedServer,
  type PublishedEvent,
  type ScriptedServer,
} from '../testing/scripted/createScriptedServer.js';
export type { ScriptedServerOptions } from '../testing/scripted/scriptedOptions.js';
export type { NewRoom } from '../testing/scripted/truth.js';
export {
  createMemoryDisk,
  createMemoryStorage,
  type MemoryDisk,
  type MemoryStorageOptions,
} from '../testing/storage/createMemoryStorage.js';
export { createWorld, type World, type WorldSize } from '../testing/world/createWorld.js';
