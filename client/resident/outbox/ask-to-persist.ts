/** Asks the browser to keep what waits even where room gets scarce. True where it promises that. */
export async function askToPersist(): Promise<boolean> {
  try {
    return await navigator.storage.persist();
  } catch {
    // No secure context, or a browser without this promise.
    return false;
  }
}
