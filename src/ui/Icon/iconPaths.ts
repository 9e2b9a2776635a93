import type { laterIconPaths } from './laterIconPaths.js';

// One family: drawn on 20 px with a stroke of 1.5, round caps and joins. Each icon is one path.

/** The outlines of those in the first paint, by name. */
export const iconPaths = {
  alert: 'M3.25 10a6.75 6.75 0 1 0 13.5 0a6.75 6.75 0 1 0 -13.5 0zM10 6.5v4M10 13.35v.05',
  arrowdown: 'M10 4v11.75M4.75 10.5 10 15.75l5.25-5.25',
  at: 'M7 10a3 3 0 1 0 6 0a3 3 0 1 0 -6 0zM13 7v4a2 2 0 0 0 4 0v-1a7 7 0 1 0-2.9 5.65',
  attach: 'M15.6 9.4l-5.7 5.7a3.5 3.5 0 0 1-5-5l6.1-6.1a2.35 2.35 0 0 1 3.3 3.3l-6 6a1.2 1.2 0 0 1-1.7-1.7l5.5-5.5',
  belloff:
    'M7 4.9a4.5 4.5 0 0 1 7.5 3.35c0 1.4.2 2.5.55 3.3M13.5 13.5H3.75S5.5 12.25 5.5 8.25c0-.4.05-.8.15-1.15M8.4 16.25a1.75 1.75 0 0 0 3.2 0M3.5 3.5l13 13',
  check: 'M4.5 10.5l3.5 3.5 7.5-8',
  checks: 'M2 10.5l3.5 3.5L12.5 6M9.75 13.25l.75.75L17.75 6',
  clock: 'M3.25 10a6.75 6.75 0 1 0 13.5 0a6.75 6.75 0 1 0 -13.5 0zM10 6.25V10l2.5 1.75',
  close: 'M5 5l10 10M15 5 5 15',
  compose:
    'M9.5 3.75h-4a2 2 0 0 0-2 2v8.75a2 2 0 0 0 2 2h8.75a2 2 0 0 0 2-2v-4M8 12l.6-2.6 6.3-6.3a1.4 1.4 0 0 1 2 2l-6.3 6.3z',
  file: 'M6 2.75h5.5l4 4v8.75a1.75 1.75 0 0 1-1.75 1.75H6a1.75 1.75 0 0 1-1.75-1.75v-11A1.75 1.75 0 0 1 6 2.75zM11.25 3v4h4',
  image:
    'M5.5 3.5h9a2.5 2.5 0 0 1 2.5 2.5v8a2.5 2.5 0 0 1 -2.5 2.5h-9a2.5 2.5 0 0 1 -2.5 -2.5v-8a2.5 2.5 0 0 1 2.5 -2.5zM6 7.75a1.25 1.25 0 1 0 2.5 0a1.25 1.25 0 1 0 -2.5 0zM3.25 14l3.9-3.6a1.5 1.5 0 0 1 2 0l5.6 5.6M12 12.25l1.3-1.2a1.5 1.5 0 0 1 2 0L17 12.6',
  info: 'M3.25 10a6.75 6.75 0 1 0 13.5 0a6.75 6.75 0 1 0 -13.5 0zM10 9.25v4.25M10 6.6v.05',
  left: 'M12.5 4.75 7.25 10l5.25 5.25',
  more: 'M3.35 10a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0 -2.8 0zM8.6 10a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0 -2.8 0zM13.85 10a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0 -2.8 0z',
  pin: 'M7 3.25h6M8 3.25V7.5L5.5 11v1.5h9V11L12 7.5V3.25M10 12.5v4.25',
  search: 'M3.5 9a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0zM13.25 13.25l3.5 3.5',
  send: 'M10 16V4.25M4.75 9.5 10 4.25l5.25 5.25',
  smile: 'M3 10a7 7 0 1 0 14 0a7 7 0 1 0 -14 0zM6.9 11.75a3.6 3.6 0 0 0 6.2 0M7.6 7.9v.05M12.4 7.9v.05',
  undo: 'M7 4.5 3.5 8 7 11.5M3.5 8h8a4.25 4.25 0 0 1 0 8.5H7.5',
  users:
    'M4.5 7a3 3 0 1 0 6 0a3 3 0 1 0 -6 0zM2 16.25a5.5 5.5 0 0 1 11 0M12.75 4.1a3 3 0 0 1 0 5.8M15 11.9a5.5 5.5 0 0 1 3 4.35',
} as const satisfies Readonly<Record<string, string>>;

export type IconName = keyof typeof iconPaths | keyof typeof laterIconPaths;

/** Drawn as areas. */
export const filledIcons: ReadonlySet<IconName> = new Set(['more', 'play']);

/** They point along the line, so they turn round with it. Checks, send and play do not. */
export const mirroredIcons: ReadonlySet<IconName> = new Set([
  'forward',
  'left',
  'logout',
  'message',
  'reply',
  'right',
  'sidebar',
  'undo',
  'unread',
]);
