import { Fragment, type ReactNode } from 'react';

/*
 * A whole sentence comes from the locale, so the names in it can only be told apart by marks: two private characters
 * around each, which no name may hold itself.
 */
const OPEN = '\ue0fc';
const CLOSE = '\ue0fd';
const PIECES = /\ue0fc([^\ue0fd]*)\ue0fd/;

/** A name that `emphasize` will find in the finished sentence. */
export function marked(name: string): string {
  return `${OPEN}${name.replace(/[\ue0fc\ue0fd]/g, '')}${CLOSE}`;
}

/** A sentence with the marked names in bold. */
export function emphasize(sentence: string): ReactNode {
  return sentence.split(PIECES).map((piece, index) =>
    index % 2 === 1 ? (
      <bdi key={index} className="cl-strong">
        {piece}
      </bdi>
    ) : (
      <Fragment key={index}>{piece}</Fragment>
    ),
  );
}
