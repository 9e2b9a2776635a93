/** What passes between the state and the cache. It comes late, beside the storage itself. */
export { createCacheWriter } from './cacheWriter.js';
export { restore } from './restore.js';
