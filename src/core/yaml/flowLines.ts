// Items of a list in brackets that stand on lines of their own, each with its comments.
import type { Span } from '../result';
import { leadStart } from './itemComments';
import type { TextEdit } from './edit';
import { commentsIn } from './layout';
import type { Collection, Source } from './layout';
import { lineEnd, nextLine, ownsLine } from './lines';

/** An item of such a list: the comment lines directly above it, and what stands behind it in its last line. */
export interface FlowLines {
  /** From the start of the first comment line to the end of the last line, before the line break. */
  readonly own: Span;
  /** The comment lines and the spaces before the item. */
  readonly lead: string;
  readonly item: string;
  readonly comma: boolean;
  /** What stands behind the comma: spaces and a comment. */
  readonly behind: string;
}

/** The entries of a flow collection as such lines; undefined where one of them stands otherwise. */
export function flowLines({ text }: Source, { entries, open }: Collection): readonly FlowLines[] | undefined {
  const lines: FlowLines[] = [];
  let from = nextLine(text, open);
  for (const { head, end } of entries) {
    const close = lineEnd(text, end);
    const [, comma, behind] = /^(?:[ \t]*(,))?([ \t]*(?:#.*)?)$/.exec(text.slice(end, close)) ?? [];
    if (behind === undefined || head < from || !ownsLine(text, head)) return undefined;
    const start = leadStart(text, head, from);
    const [lead, item] = [text.slice(start, head), text.slice(head, end)];
    lines.push({ own: { start, end: close }, lead, item, comma: comma === ',', behind });
    from = nextLine(text, close);
  }
  return lines;
}

/** Whether comments stand between the brackets outside the entries. */
export function hasOuterComments(source: Source, { entries, open, close }: Collection): boolean {
  return commentsIn(source, open, close).some(
    ({ start }) => !entries.some(({ head, end }) => head <= start && start < end),
  );
}

/** Takes lines out; the last leaves no comma behind that was not there before. */
export function removeFlowLines(text: string, lines: readonly FlowLines[], index: number): TextEdit[] {
  const { own, comma } = lines[index] as FlowLines;
  const previous = lines[index - 1];
  const gone: TextEdit = { start: own.start, end: nextLine(text, own.end), text: '' };
  if (comma || index < lines.length - 1 || previous?.comma !== true) return [gone];
  const at = previous.own.start + previous.lead.length + previous.item.length;
  const before = text.indexOf(',', at);
  return [{ start: before, end: before + 1, text: '' }, gone];
}

/** Lets the lines change places, the commas and what stands between the lines stay. */
export function moveFlowLines(lines: readonly FlowLines[], from: number, to: number): TextEdit[] {
  const moved = lines.toSpliced(from, 1).toSpliced(to, 0, lines[from] as FlowLines);
  return lines.flatMap((line, index) => {
    const other = moved[index] as FlowLines;
    if (other === line) return [];
    return [{ ...line.own, text: other.lead + other.item + (line.comma ? ',' : '') + other.behind }];
  });
}
