import type { MediaDimensions, MediaSource } from '../../model/media.js';
import type { MessageKindData } from '../../model/messageKind.js';
import {
  boundedText,
  contentSchema,
  mediaDimension,
  mediaSource,
  oneOf,
  optional,
  patterned,
} from '../../model/schemas.js';

/** A picture, with or without words about it. */
export interface ImageContent extends MediaDimensions {
  readonly type: 'image';
  readonly source: MediaSource;
  readonly caption?: string | undefined;
  /** What the picture shows, for people who cannot see it. */
  readonly alt?: string | undefined;
  /** The average colour as `#rrggbb`, shown in the final box until the picture is there. */
  readonly tint?: string | undefined;
}

declare module '../../model/message.js' {
  interface MessageContentMap {
    image: ImageContent;
  }
}

export const imageKind: MessageKindData<ImageContent> = {
  type: 'image',
  schema: contentSchema({
    type: oneOf(['image']),
    source: mediaSource,
    width: mediaDimension,
    height: mediaDimension,
    caption: optional(boundedText(64 << 10)),
    alt: optional(boundedText(2_000)),
    tint: optional(patterned(/^#[0-9a-f]{6}$/i)),
  }),
  preview: (content) =>
    content.caption
      ? { icon: 'image', text: content.caption, isMarked: true }
      : { icon: 'image', key: 'kind.image.preview' },
  copyText: (content) => content.caption,
};
