'use client';

import type { ChatCommands } from '../sync/chatCommands.js';
import { useChat } from './chatContext.js';

/** What a person can do, as functions with a stable identity. */
export function useCommands(): ChatCommands {
  return useChat().commands;
}
