/** Longest wait for a part of the kit's own code; then the chat starts without it. */
export const LOAD_LIMIT_MS = 30_000;
