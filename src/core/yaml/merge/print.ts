// Pieces back to text, and pieces at another column.
import type { Atom, MergeBlock, MergePiece, Val } from './pieces';

/** The text of a file. */
export function printRoot(root: MergeBlock): string {
  return root.opener + printEntries(root, false) + root.closing;
}

/** What stands behind the colon or dash, to the end of its last line. */
export function printValue(val: Val): string {
  if (val.kind === 'atom') return val.before + val.src + val.after;
  if (val.flow !== undefined) return printFlow(val, val.flow);
  if (!val.inline) return val.opener + printEntries(val, false) + val.closing;
  const [first] = val.entries;
  if (first === undefined) return `\n${val.closing}`;
  const isBelow = first.lead !== '';
  return (isBelow ? '\n' : val.opener) + printEntries(val, !isBelow) + val.closing;
}

/** An entry as whole lines, but for the spaces before its head. */
export function printPiece({ lead, head, value }: MergePiece): string {
  return lead + head + printValue(value);
}

function printEntries({ col, entries }: MergeBlock, firstInLine: boolean): string {
  const indent = ' '.repeat(col);
  return entries
    .map(
      ({ lead, head, value }, index) =>
        lead + (firstInLine && index === 0 ? '' : indent) + head + printValue(value),
    )
    .join('');
}

function printFlow(
  { kind, entries, opener }: MergeBlock,
  { before, open, close }: NonNullable<MergeBlock['flow']>,
): string {
  const parts = entries.map(({ head, value }) => {
    const src = value.kind === 'atom' ? value.src : printValue(value).trim();
    return kind === 'list' ? src : `${head} ${src}`.trimEnd();
  });
  return before + open + parts.join(', ') + close + opener;
}

/** Whether a block in brackets can stand on its line still. */
export function fitsFlow({ entries }: MergeBlock): boolean {
  return entries.every(
    ({ lead, value }) =>
      lead === '' &&
      (value.kind === 'atom'
        ? !value.src.includes('\n') && value.after.trim() === ''
        : value.flow !== undefined && fitsFlow(value)),
  );
}

/** The same block with its entries at another column, and all in it moved along. */
export function atColumn<B extends MergeBlock>(block: B, col: number): B {
  return col === block.col ? block : movedBlock(block, col - block.col);
}

/** The same value, moved by so many columns; its first line, which belongs to the key or dash, stays. */
export function moved(val: Val, by: number): Val {
  if (by === 0) return val;
  if (val.kind !== 'atom') return movedBlock(val, by);
  const { before, src, after, flow } = val;
  const atom: Atom = {
    ...val,
    before: restMoved(before, by),
    src: restMoved(src, by),
    after: restMoved(after, by),
  };
  return flow === undefined ? atom : { ...atom, flow: movedBlock(flow, by) };
}

function movedBlock<B extends MergeBlock>(block: B, by: number): B {
  return {
    ...block,
    col: block.col + by,
    opener: restMoved(block.opener, by),
    closing: linesMoved(block.closing, by),
    entries: block.entries.map(piece => ({
      ...piece,
      lead: linesMoved(piece.lead, by),
      head: restMoved(piece.head, by),
      value: moved(piece.value, by),
    })),
  };
}

/** All lines but the first, which goes on from what stands before it. */
function restMoved(text: string, by: number): string {
  const feed = text.indexOf('\n') + 1;
  return feed === 0 ? text : text.slice(0, feed) + linesMoved(text.slice(feed), by);
}

/** Blank lines stay what they are. */
function linesMoved(text: string, by: number): string {
  if (by > 0) return text.replace(/^(?=[^\r\n])/gm, ' '.repeat(by));
  return text.replace(new RegExp(`^ {1,${-by}}`, 'gm'), '');
}
