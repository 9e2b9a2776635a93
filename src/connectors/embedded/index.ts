export { createEmbeddedConnector, type EmbeddedConnectorOptions } from './createEmbeddedConnector.js';
export type { Latency } from './line/createLine.js';
export { createNetworkControl, type NetworkControl, type NetworkMode } from './line/networkControl.js';
export { embeddedFileUrl } from './server/fileUrls.js';
export type { SendLimit } from './server/request.js';
export { deleteEmbeddedWorld, type EmbeddedStorage } from './session/openBackend.js';
export type { BotScript } from './store/rows.js';
export type {
  SeedConversation,
  SeedFile,
  SeedMember,
  SeedMessage,
  SeedUser,
  WorldSeed,
  WorldSource,
} from './world/worldSeed.js';
