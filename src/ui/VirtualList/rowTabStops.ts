const TABBABLE =
  'a[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [contenteditable], [tabindex]';

/** What a control had before its row was made quiet. */
const originals = new WeakMap<HTMLElement, string | null>();

/** Takes the controls inside a row out of the tab order. Content that mounts later is made quiet by its observer. */
export function quietControls(root: Element): void {
  const controls = [...root.querySelectorAll<HTMLElement>(TABBABLE)];
  if (root instanceof HTMLElement && root.matches(TABBABLE)) controls.push(root);
  for (const control of controls) {
    if (!isTabbable(control)) continue;
    originals.set(control, control.getAttribute('tabindex'));
    control.tabIndex = -1;
  }
}

/** Puts them back: the person went into the row. */
export function wakeControls(row: Element): void {
  for (const control of row.querySelectorAll<HTMLElement>('[tabindex="-1"]')) {
    const original = originals.get(control);
    if (original === undefined) continue;
    originals.delete(control);
    if (original === null) control.removeAttribute('tabindex');
    else control.setAttribute('tabindex', original);
  }
}

/** The first control of a woken row that can be reached with Tab. */
export function firstControl(row: Element): HTMLElement | undefined {
  return [...row.querySelectorAll<HTMLElement>(TABBABLE)].find(
    (control) =>
      isTabbable(control) &&
      !control.matches(':disabled') &&
      (typeof control.checkVisibility !== 'function' || control.checkVisibility({ visibilityProperty: true })),
  );
}

/** By the attribute: `tabIndex` calls players and editable content unreachable, which they are not. */
function isTabbable(control: HTMLElement): boolean {
  return !control.hasAttribute('tabindex') || control.tabIndex >= 0;
}
