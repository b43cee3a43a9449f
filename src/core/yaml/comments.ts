import { applyTextEdits, type TextEdit } from './edit';
import { parseYaml } from './read';

/** The comments of a text, in their order; undefined where it cannot be read. */
export function commentsIn(text: string): readonly string[] | undefined {
  const parsed = parseYaml(text, true);
  if (!parsed.ok) return undefined;
  const { file, lexemes } = parsed.value;
  return lexemes
    .filter(({ type }) => type === 'comment')
    .map(({ start, end }) => file.text.slice(start, end).trimEnd());
}

/** Whether edits leave each comment of a text that can be read; of another, nobody can tell what is a comment. */
export function keepComments(text: string, edits: readonly TextEdit[]): boolean {
  if (!edits.some(({ start, end }) => text.slice(start, end).includes('#'))) return true;
  const before = commentsIn(text);
  if (before === undefined) return true;
  const left = [...(commentsIn(applyTextEdits(text, edits)) ?? [])];
  return before.every(comment => {
    const at = left.indexOf(comment);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
}

/** A text in lines of its own begins with a mark, behind which a comment may stand. */
const MARK = /^[|>][-+\d]*([ \t]+#[^\r\n]*)?/;

/** What stands behind the mark of such a text, with the space before it; nothing for any other. */
export function behindMark(source: string): string {
  return MARK.exec(source)?.[1] ?? '';
}
