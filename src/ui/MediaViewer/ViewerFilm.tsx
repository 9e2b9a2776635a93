'use client';

import type { ComponentProps, ReactNode } from 'react';
import type { ViewerTrack } from './ViewerItem.js';

export interface ViewerFilmProps extends Omit<ComponentProps<'video'>, 'children'> {
  readonly tracks?: readonly ViewerTrack[] | undefined;
}

/** A film with the browser's own controls. */
export function ViewerFilm({ tracks = [], ...rest }: ViewerFilmProps): ReactNode {
  return (
    // Captions are data: a film has those that its sender gave it.
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <video {...rest} controls playsInline preload="metadata">
      {tracks.map((track) => (
        <track key={track.url} kind="captions" src={track.url} srcLang={track.language} label={track.label} />
      ))}
    </video>
  );
}
