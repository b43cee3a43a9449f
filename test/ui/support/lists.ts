// Lists of the editor, of which only what fits is drawn.
import type { Locator } from 'playwright-core';

/** Turns the wheel over a list, without the pointer, which would bring up a hover. */
export const scroll = (list: Locator, pixels: number) =>
  list.locator('.monaco-scrollable-element').first().dispatchEvent('wheel', { deltaY: pixels });

/** Runs in the page: how many rows a list has, and what the drawn ones say of themselves. */
export const readRows = async (list: Element) => {
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
