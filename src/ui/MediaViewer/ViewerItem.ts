import type { ReactNode } from 'react';

/** One picture or film of the viewer. */
export interface ViewerItem {
  readonly id: string;
  /** @default 'image' */
  readonly type?: 'image' | 'video' | undefined;
  /** What is shown; loaded as it is, so the caller has resolved and allowed it. Absent while it is being resolved. */
  readonly url?: string | undefined;
  /** For the strip; loaded as it is. */
  readonly thumbnailUrl?: string | undefined;
  /** What is to be seen, in words. */
  readonly alt: string;
  /** Who sent it. */
  readonly sender: string;
  /** When, as it is shown. */
  readonly time?: string | undefined;
  readonly avatar?: ReactNode;
  readonly caption?: ReactNode;
  /** Captions of a film. */
  readonly tracks?: readonly ViewerTrack[] | undefined;
}

export interface ViewerTrack {
  readonly url: string;
  readonly language: string;
  readonly label: string;
}
