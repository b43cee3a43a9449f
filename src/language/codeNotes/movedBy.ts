import type { LineRange } from '../../core/anchors/place';

/** A change of a document: its lines (from 0) before it, and the text that stands there now. */
interface Change {
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly text: string;
}

/**
 * Where lines are after changes of their document. What is written before their first character pushes them down; what
 * is written inside makes them longer.
 * @param range lines from 1
 * @param changes as an editor tells of them, each in lines of the document before all of them
 */
export function movedBy(range: LineRange, changes: readonly Change[]): LineRange {
  const fromBelow = [...changes].sort((a, b) => b.range.start.line - a.range.start.line);
  return fromBelow.reduce((now, { range: { start, end }, text }) => {
    const by = (text.match(/\r\n|\r|\n/g)?.length ?? 0) - (end.line - start.line);
    const first = now.line - 1;
    const last = now.end - 1;
    const isAbove =
      end.line < first || (end.line === first && end.character === 0 && start.line <= first && by !== 0);
    if (isAbove) return { line: now.line + by, end: now.end + by };
    if (start.line > last || by === 0) return now;
    const line = Math.min(now.line, start.line + 1 + Math.max(0, by));
    return {
      line: start.line < first ? line : now.line,
      end: Math.max(start.line < first ? line : now.line, now.end + by),
    };
  }, range);
}
