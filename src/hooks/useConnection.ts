'use client';

import type { ConnectionState, Notice } from '../store/state.js';
import { useChatState } from './useChatState.js';

/** The line to the backend. */
export function useConnection(): ConnectionState {
  return useChatState((state) => state.connection);
}

/** Refused acts and notices of the server that are still to be told. */
export function useNotices(): readonly Notice[] {
  return useChatState((state) => state.notices);
}
