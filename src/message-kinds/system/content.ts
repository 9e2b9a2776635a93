import type { MessageKindData } from '../../model/messageKind.js';
import { boundedList, boundedText, contentSchema, identifier, oneOf, optional } from '../../model/schemas.js';

/** What happened, said by the server. A person's text can never become one: it is a type of its own. */
export const SYSTEM_EVENTS = [
  'group.created',
  'group.renamed',
  'member.added',
  'member.joined',
  'member.left',
  'member.removed',
  'notice',
] as const;

/** What can have happened. */
export type SystemEvent = (typeof SYSTEM_EVENTS)[number];

/** Something that happened in a conversation, as its server tells it. */
export interface SystemContent {
  readonly type: 'system';
  readonly event: SystemEvent;
  readonly actorId?: string | undefined;
  readonly targetIds?: readonly string[] | undefined;
  /** The new title, or the text of a `notice`. */
  readonly text?: string | undefined;
}

declare module '../../model/message.js' {
  interface MessageContentMap {
    system: SystemContent;
  }
}

export const systemKind: MessageKindData<SystemContent> = {
  type: 'system',
  countable: false,
  schema: contentSchema({
    type: oneOf(['system']),
    event: oneOf(SYSTEM_EVENTS),
    actorId: optional(identifier),
    targetIds: optional(boundedList(identifier, 1_000)),
    text: optional(boundedText(4_000)),
  }),
  preview: (content) =>
    content.event === 'notice'
      ? { text: content.text ?? '' }
      : {
          icon: 'info',
          key: `kind.system.${content.event}`,
          values: {
            actorId: content.actorId ?? '',
            targetIds: content.targetIds?.join(' ') ?? '',
            text: content.text ?? '',
          },
        },
};
