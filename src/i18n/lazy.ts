/** Makes a value at its first use and keeps it. Intl objects cost a millisecond each; most pages need few of them. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
