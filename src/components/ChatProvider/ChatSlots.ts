'use client';

import { createContext, use, useMemo } from 'react';

/**
 * Replacements for parts, by component and part: `{ ConversationList: { Row: MyRow }, ChatWindow: { Header: null } }`.
 * `null` leaves a part out. Each component adds its line in its `<Name>.slots.ts`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by module augmentation
export interface ChatSlots {}

export const ChatSlotsContext = createContext<ChatSlots>({});

/** The slots of one component: those of the provider, and the component's own `slots` before them. */
export function useSlots<N extends keyof ChatSlots>(component: N, own: ChatSlots[N]): NonNullable<ChatSlots[N]> {
  const provided = use(ChatSlotsContext)[component];
  return useMemo(() => mergeSlots(provided, own), [provided, own]) as NonNullable<ChatSlots[N]>;
}

/** `undefined` means "as it was", not "leave it out". */
export function mergeSlots(provided: object | undefined, own: object | undefined): object {
  const given = Object.entries(own ?? {}).filter(([, part]) => part !== undefined);
  return { ...provided, ...Object.fromEntries(given) };
}
