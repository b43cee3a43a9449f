// Lists of the editor, of which only what fits is drawn.
import type { Locator } from 'playwright-core';

/** Turns the wheel over a list, without the pointer, which would bring up a hover. */
export const scroll = (list: Locator, pixels: number) =>
  list.locator('.monaco-scrollable-element').first().dispatchEvent('wheel', { deltaY: pixels });

/** Runs in the page: how many rows a list has, and what the drawn ones say of themselves. */
const readRows = async (list: Element) => {
  await new Promise(resolve => requestAnimationFrame(resolve)); // what was scrolled is drawn by then
  const rows = Array.from(list.querySelectorAll<HTMLElement>('.monaco-list-row'));
  const height = parseFloat(rows[0]?.style.height ?? '22');
  return {
    total: rows.length === 0 ? 0 : Math.round(parseFloat((list as HTMLElement).style.height) / height),
    drawn: rows.map(row => ({
      index: Number(row.getAttribute('data-index')),
      text:
        '  '.repeat(Number(row.getAttribute('aria-level') ?? 1) - 1) +
        (row.getAttribute('aria-label') ?? '').trim(),
    })),
  };
};

/** The accessible names of all rows of a list, indented by two spaces a level: it is scrolled while it is read. */
export async function allRows(list: Locator): Promise<string[]> {
  const height = (await list.boundingBox())?.height ?? 0;
  const found = new Map<number, string>();
  await scroll(list, -1_000_000);
  for (let looks = 0, total = 1; found.size < total; looks++) {
    const seen = await list.locator('.monaco-list-rows').evaluate(readRows);
    total = seen.total;
    for (const { index, text } of seen.drawn) found.set(index, text);
    if (looks > 200) throw new Error('The list does not come to rest.');
    const isLost = looks % 40 === 39; // a fast list may have skipped a row: once more from the top
    await scroll(list, isLost ? -1_000_000 : height / 3);
  }
  await scroll(list, -1_000_000);
  return [...found].sort(([a], [b]) => a - b).map(([, text]) => text);
}
