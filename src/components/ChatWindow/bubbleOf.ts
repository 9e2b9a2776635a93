/** The bubble or the notice in a row: what a menu stands beside. */
export function bubbleOf(row: Element | undefined): Element | undefined {
  return row?.querySelector('.cl-Bubble, .cl-Notice') ?? undefined;
}
