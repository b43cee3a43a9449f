import type { OverviewModel, OverviewRow } from '../../../core/pages/overview';
import { withoutCapitals } from '../../../core/sameText';

/** What the overview is narrowed to; empty texts narrow nothing. */
export interface Narrowed {
  readonly text: string;
  /** A folder's URI. */
  readonly folder: string;
  readonly show: '' | 'care' | 'mine' | 'other';
}

export const EVERYTHING: Narrowed = { text: '', folder: '', show: '' };

/** The lines that are shown, in their order. What is looked for is what a line shows, and who takes part. */
export function rowsShown({ rows }: OverviewModel, { text, folder, show }: Narrowed): readonly OverviewRow[] {
  const wanted = withoutCapitals(text.trim());
  return rows.filter(
    row =>
      (folder === '' || row.folder === folder) &&
      (show === '' || (show === 'mine' ? row.group !== 'other' : row.group === show)) &&
      (wanted === '' || wordsOf(row).some(words => withoutCapitals(words).includes(wanted))),
  );
}

function wordsOf(row: OverviewRow): readonly string[] {
  const shown = [row.name, row.place ?? ''];
  return row.group === 'other' ? shown : [...shown, ...row.people, ...row.goals.map(({ title }) => title)];
}
