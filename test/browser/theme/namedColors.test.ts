import { describe, expect, it } from 'vitest';
import { namedColor as fromList } from '../../../src/theme/namedColors.js';
import { namedColor as fromBrowser } from '../../../src/theme/namedColors.browser.js';

const NAMES = [
  'aliceblue',
  'black',
  'cornflowerblue',
  'darkslategrey',
  'gray',
  'grey',
  'indigo',
  'lightgoldenrodyellow',
  'mediumvioletred',
  'rebeccapurple',
  'tan',
  'Teal',
  'white',
  'yellowgreen',
];

describe('names of colours', () => {
  it('are the same to a browser and to the list that servers read', () => {
    for (const name of NAMES) {
      expect(fromList(name), name).toMatch(/^[0-9a-f]{6}$/);
      expect(fromBrowser(name), name).toBe(fromList(name));
    }
  });

  it('are nothing else: not transparent, not inherited, no function, no word', () => {
    for (const name of ['transparent', 'currentcolor', 'inherit', 'initial', 'rgb(1 2 3)', '#123456', 'teals', '']) {
      expect(fromList(name), name).toBeUndefined();
      expect(fromBrowser(name), name).toBeUndefined();
    }
  });
});
