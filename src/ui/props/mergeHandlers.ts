interface PreventableEvent {
  readonly defaultPrevented: boolean;
}

/** The caller's handler first, then the part's own, unless the caller prevented the default. */
export function mergeHandlers<E extends PreventableEvent>(
  callers: ((event: E) => void) | undefined,
  own: (event: E) => void,
): (event: E) => void {
  if (!callers) return own;
  return (event) => {
    callers(event);
    if (!event.defaultPrevented) own(event);
  };
}
