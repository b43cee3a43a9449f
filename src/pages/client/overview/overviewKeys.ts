import { placeOf } from '../keyPlace';
import { EVERYTHING } from './narrow';
import type { OverviewStore } from './overviewStore';

/** The keys of the page: those of the table where the focus is in it, then those of the page. */
export function onKey(store: OverviewStore, event: KeyboardEvent): void {
  const target = event.target instanceof Element ? event.target : undefined;
  if (event.key === 'Escape' && !(target instanceof HTMLSelectElement)) {
    store.narrow(EVERYTHING);
    event.preventDefault();
    return;
  }
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!isPlain || placeOf(event.target) === 'field') return;
  const cell = target?.closest<HTMLElement>('[data-cell]') ?? undefined;
  if (cell !== undefined && inTable(store, cell, event.key)) event.preventDefault();
  else if (event.key === '/') {
    document.querySelector<HTMLElement>('.find input')?.focus();
    event.preventDefault();
  }
}

/** Keys on a cell that leads somewhere; gives whether the key meant something. */
function inTable(store: OverviewStore, cell: HTMLElement, key: string): boolean {
  if (key === 'p' || key === 'P') {
    const row = store.rows.find(each => each.key === cell.closest<HTMLElement>('tr')?.dataset['key']);
    if (row === undefined || row.group === 'other') return false;
    void store.ask({ kind: 'plan', folder: row.folder, mentorship: row.mentorship });
    return true;
  }
  const rows = Array.from(document.querySelectorAll<HTMLElement>('.ov tr[data-key]'));
  const at = rows.findIndex(row => row.contains(cell));
  const next = stepFrom(rows.map(cellsOf), at, cell, key);
  if (next === undefined) return false;
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return true;
}

const cellsOf = (row: HTMLElement) => Array.from(row.querySelectorAll<HTMLElement>('[data-cell]'));

/** Where a key leads to; null where it stays, undefined for a key that leads nowhere. */
function stepFrom(
  rows: readonly (readonly HTMLElement[])[],
  at: number,
  cell: HTMLElement,
  key: string,
): HTMLElement | null | undefined {
  const row = rows[at] ?? [];
  const place = row.indexOf(cell);
  const inColumn = (to: readonly HTMLElement[] | undefined) =>
    to?.find(each => each.dataset['column'] === cell.dataset['column']) ?? to?.[0] ?? null;
  switch (key) {
    case 'ArrowDown':
      return inColumn(rows[at + 1]);
    case 'ArrowUp':
      return inColumn(rows[at - 1]);
    case 'ArrowRight':
      return row[place + 1] ?? null;
    case 'ArrowLeft':
      return row[place - 1] ?? null;
    case 'Home':
      return rows[0]?.[0] ?? null;
    case 'End':
      return rows.at(-1)?.[0] ?? null;
    default:
      return undefined;
  }
}
