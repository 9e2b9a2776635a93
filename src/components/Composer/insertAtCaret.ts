/** The field's text with something put at the caret, over what is selected; the caret goes behind it. */
export function insertAtCaret(field: HTMLTextAreaElement, inserted: string): string {
  const { selectionStart, selectionEnd, value } = field;
  const next = value.slice(0, selectionStart) + inserted + value.slice(selectionEnd);
  const caret = selectionStart + inserted.length;
  // The value is set by React in this same task; the caret is set after that.
  queueMicrotask(() => field.setSelectionRange(caret, caret));
  return next;
}
