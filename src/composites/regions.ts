const FOCUSABLE = 'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

/** The areas of the app that can be seen now, in the order of the page: elements with `data-region`. */
export function visibleRegions(frame: Element): readonly HTMLElement[] {
  return [...frame.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.checkVisibility({ visibilityProperty: true }) && focusTargetOf(region) !== undefined,
  );
}

/** The area that holds the focus: the innermost. */
export function regionOf(element: Element | null): Element | null {
  return element?.closest('[data-region]') ?? null;
}

/** Moves the focus into an area: to the current row of its list, the field to write in, or its first control. */
export function focusRegion(region: HTMLElement): void {
  focusTargetOf(region)?.focus();
}

function focusTargetOf(region: HTMLElement): HTMLElement | undefined {
  const own = (selector: string): HTMLElement | undefined =>
    [...region.querySelectorAll<HTMLElement>(selector)].find(
      // What lies in an area inside is that area's.
      (element) => regionOf(element) === region && element.checkVisibility({ visibilityProperty: true }),
    );
  return own('.cl-VirtualList-row[tabindex="0"]') ?? own('textarea') ?? own(FOCUSABLE);
}
