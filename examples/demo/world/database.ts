/** The database of the demo. Count it up when the world changes, so that nobody keeps an old one. */
export const DEMO_DATABASE = 'chatloom-demo-1';
