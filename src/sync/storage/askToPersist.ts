/** Asks the browser to keep this origin's data when disk space runs out. Some browsers ask the person (P44). */
export async function askToPersist(): Promise<void> {
  try {
    await navigator.storage.persist();
  } catch {
    // No such browser function, or no secure context: the data may be evicted, as before.
  }
}
