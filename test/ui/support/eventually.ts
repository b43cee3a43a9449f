// Waiting for what comes about by itself, in tests that drive the editor from outside.

/** Far above what anything takes: a window that is loaded anew took half a minute where the machine was slow. */
const PATIENCE = 90_000;

/** Looks again and again until `look` gives something truthy, and returns that. Throws after a while. */
export async function eventually<T>(what: string, look: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (const end = Date.now() + PATIENCE; ;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`This did not come about: ${what}.`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
