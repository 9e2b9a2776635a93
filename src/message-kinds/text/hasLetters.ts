/** Whether a text has a direction of its own. One of digits and signs only goes the way of the page. */
export function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text);
}
