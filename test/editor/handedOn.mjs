// A window that one test leaves to the next, also in another file: opening one takes far longer than most tests in it.

/** @type {{ kind: string, demo: unknown, close: () => Promise<void> } | undefined} */
let left;

/** The window that was left, where it was opened in this way; another one is closed. */
export async function take(kind) {
  if (left?.kind !== kind) await closeLeft();
  const found = left?.demo;
  left = undefined;
  return found;
}

/** Leaves a window, opened in this way, to whoever opens the next. `close` closes it, where that is another. */
export async function leave(kind, demo, close) {
  await closeLeft();
  left = { kind, demo, close };
}

/** Closes what was left, if anything was. */
export async function closeLeft() {
  const found = left;
  left = undefined;
  await found?.close();
}
