/** In place of the list of names, by the `browser` field of package.json: a browser knows them all. */
export function namedColor(name: string): string | undefined {
  // What is no name of a colour, `currentcolor` among it, leaves the context as it is or says nothing of one colour.
  if (!/^[a-z]+$/i.test(name) || name === 'currentcolor') return undefined;
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return undefined;
  context.fillStyle = NONE;
  context.fillStyle = name;
  const { fillStyle } = context;
  return fillStyle === NONE ? undefined : /^#([0-9a-f]{6})$/.exec(fillStyle)?.[1];
}

/** No name stands for it. */
const NONE = '#010203';
