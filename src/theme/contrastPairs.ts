/** What must be told apart, and how well. Names are tokens; `on` is painted over `under` when it is translucent. */
export interface ContrastPair {
  /** What the pair is, in words. */
  readonly name: string;
  /** A token, or a colour text that reads tokens. */
  readonly color: string;
  /** Backgrounds it may stand on, each a list of layers from the lowest up. */
  readonly on: readonly (readonly string[])[];
  /** 4.5 for text, 3 for marks, rings and control edges. */
  readonly atLeast: 4.5 | 3;
  /** The pair is computed for 24 hues of people, as `--h`. */
  readonly everyHue?: true;
}

const SURFACE = ['--cl-surface'];
const SUNKEN = ['--cl-surface-sunken'];
const RAISED = ['--cl-surface-raised'];
const PEER = ['--cl-bubble-peer'];
const OWN = ['--cl-bubble-own'];
const SELECTED = ['--cl-row-selected'];
const TINT = ['--cl-accent-tint'];
const PAGES = [SURFACE, SUNKEN, RAISED];
const HOVERED = PAGES.map((page) => [...page, '--cl-surface-hover']);
const PRESSED = PAGES.map((page) => [...page, '--cl-surface-pressed']);
const FIELDS = PAGES.map((page) => [...page, '--cl-surface-field']);
const BUBBLES = [PEER, OWN];
const QUOTES = BUBBLES.map((bubble) => [...bubble, '--cl-surface-hover']);
const COMPOSER = ['--cl-composer-surface'];

const PERSON_FILL =
  'light-dark(oklch(var(--cl-hue-fill-l) 0.05 var(--h)), oklch(var(--cl-hue-fill-l-dark) 0.06 var(--h)))';
const PERSON_INK =
  'light-dark(oklch(var(--cl-hue-ink-l) 0.085 var(--h)), oklch(var(--cl-hue-ink-l-dark) 0.045 var(--h)))';
const PERSON_NAME =
  'light-dark(oklch(var(--cl-hue-name-l) 0.1 var(--h)), oklch(var(--cl-hue-name-l-dark) 0.09 var(--h)))';

/**
 * Every pair of tokens that the components paint on each other. A property test computes all of them for random
 * accents, in light and dark, in normal and in more contrast.
 */
export const contrastPairs: readonly ContrastPair[] = [
  {
    name: 'text',
    color: '--cl-text',
    on: [...PAGES, ...HOVERED, ...PRESSED, ...FIELDS, SELECTED, COMPOSER],
    atLeast: 4.5,
  },
  {
    name: 'muted text',
    color: '--cl-text-muted',
    on: [...PAGES, ...HOVERED, ...FIELDS, SELECTED, COMPOSER],
    atLeast: 4.5,
  },
  {
    name: 'subtle text',
    color: '--cl-text-subtle',
    on: [...PAGES, ...HOVERED, ...FIELDS, SELECTED, COMPOSER],
    atLeast: 4.5,
  },
  {
    name: 'text in a peer bubble',
    color: '--cl-bubble-peer-text',
    on: [PEER, [...PEER, '--cl-surface-hover']],
    atLeast: 4.5,
  },
  {
    name: 'text in an own bubble',
    color: '--cl-bubble-own-text',
    on: [OWN, [...OWN, '--cl-surface-hover']],
    atLeast: 4.5,
  },
  {
    name: 'time in a peer bubble',
    color: '--cl-bubble-peer-muted',
    on: [PEER, [...PEER, '--cl-surface-hover']],
    atLeast: 4.5,
  },
  {
    name: 'time in an own bubble',
    color: '--cl-bubble-own-muted',
    on: [OWN, [...OWN, '--cl-surface-hover']],
    atLeast: 4.5,
  },
  { name: 'read mark', color: '--cl-receipt-read', on: [...PAGES, ...BUBBLES, SELECTED], atLeast: 3 },
  {
    name: 'link and mention',
    color: '--cl-accent-text',
    on: [...PAGES, ...BUBBLES, ...QUOTES, COMPOSER],
    atLeast: 4.5,
  },
  {
    name: 'mention of me',
    color: '--cl-accent-text',
    on: [...PAGES, PEER].map((page) => [...page, '--cl-mention-me']),
    atLeast: 4.5,
  },
  { name: 'accent text', color: '--cl-accent-text', on: [TINT, SELECTED, ...HOVERED, ...FIELDS], atLeast: 4.5 },
  { name: 'text on the accent', color: '--cl-on-accent', on: [['--cl-accent'], ['--cl-accent-hover']], atLeast: 4.5 },
  { name: 'badge', color: '--cl-on-accent', on: [['--cl-badge']], atLeast: 4.5 },
  { name: 'badge of a muted conversation', color: '--cl-on-media', on: [['--cl-badge-muted']], atLeast: 4.5 },
  {
    name: 'danger text',
    color: '--cl-danger-text',
    on: [...PAGES, ...HOVERED, ...BUBBLES, SELECTED, ['--cl-danger-tint']],
    atLeast: 4.5,
  },
  { name: 'text on danger', color: '--cl-on-danger', on: [['--cl-danger'], ['--cl-danger-hover']], atLeast: 4.5 },
  { name: 'success banner', color: '--cl-success-text', on: [['--cl-success-tint']], atLeast: 4.5 },
  { name: 'warning in a bubble', color: '--cl-warning-text', on: BUBBLES, atLeast: 4.5 },
  { name: 'warning banner', color: '--cl-warning-text', on: [['--cl-warning-tint']], atLeast: 4.5 },
  {
    name: 'text on the scrim of a picture',
    color: '--cl-on-media',
    on: [['oklch(1 0 0)', '--cl-media-scrim']],
    atLeast: 4.5,
  },
  { name: 'tooltip', color: '--cl-surface', on: [['--cl-text']], atLeast: 4.5 },
  { name: 'name of a person', color: PERSON_NAME, on: [...PAGES, ...BUBBLES, ...QUOTES], atLeast: 4.5, everyHue: true },
  { name: 'initials', color: PERSON_INK, on: [[PERSON_FILL]], atLeast: 4.5, everyHue: true },
  { name: 'focus ring', color: '--cl-focus', on: [...PAGES, ...BUBBLES, SELECTED, TINT, COMPOSER], atLeast: 3 },
  { name: 'mark in the accent', color: '--cl-accent-mark', on: [...PAGES, PEER, SELECTED], atLeast: 3 },
  { name: 'edge of a control', color: '--cl-border-control', on: PAGES, atLeast: 3 },
];
