/** Joins class names, leaving out what is empty. The part's own class comes first, the caller's last. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
