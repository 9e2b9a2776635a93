/**
 * What a backend can do, as data. A missing entry means that it cannot: no control is shown for it.
 * Times are milliseconds, sizes bytes, text lengths UTF-16 units.
 */
export interface Limits {
  readonly text?: { readonly maxLength: number } | undefined;
  readonly files?: { readonly maxBytes: number; readonly accept?: readonly string[] | undefined } | undefined;
  readonly reply?: Record<string, never> | undefined;
  readonly mentions?: { readonly all?: boolean | undefined } | undefined;
  /** `windowMs` missing: for ever. */
  readonly edit?: { readonly windowMs?: number | undefined; readonly types: readonly string[] } | undefined;
  readonly recall?: { readonly windowMs?: number | undefined } | undefined;
  readonly deleteForMe?: Record<string, never> | undefined;
  readonly reactions?:
    | { readonly maxPerMessage?: number | undefined; readonly keys?: readonly string[] | undefined }
    | undefined;
  readonly typing?: Record<string, never> | undefined;
  readonly presence?: Record<string, never> | undefined;
  /** Whether the read marks of others are known, and up to how many members. */
  readonly readReceipts?: { readonly maxMembers: number } | undefined;
  readonly deliveryReceipts?: Record<string, never> | undefined;
  readonly markUnread?: Record<string, never> | undefined;
  readonly pinConversation?: { readonly max?: number | undefined } | undefined;
  readonly notifyLevels?: readonly ('all' | 'mentions' | 'none')[] | undefined;
  readonly removeConversation?: Record<string, never> | undefined;
  readonly createGroup?: { readonly maxMembers: number } | undefined;
  readonly findPeople?: { readonly minLength: number } | undefined;
}

/** The names of `Limits`. */
export type LimitName = keyof Limits;
