// Two versions of a text in one, with the marks that git makes where they differ.
import { diffLines } from '../../diff3';
import { breakAt } from '../lines';

/**
 * One text of two: lines that both have stand once, all others between the marks of a conflict, each side's under its
 * name.
 * @param size how many signs a mark has: 7, unless git says another number
 */
export function markedText(ours: string, theirs: string, size: number): string {
  const end = breakAt(ours, 0);
  const closed = (lines: readonly string[]) =>
    lines.map(line => (line.endsWith('\n') ? line : `${line}${end}`)).join('');
  const mark = (sign: string, name: string) => `${sign.repeat(size)}${name}${end}`;
  let text = '';
  let mine: readonly string[] = [];
  let other: readonly string[] = [];
  const close = () => {
    if (mine.length + other.length > 0)
      text += `${mark('<', ' ours')}${closed(mine)}${mark('=', '')}${closed(other)}${mark('>', ' theirs')}`;
    [mine, other] = [[], []];
  };
  for (const { in: where, lines } of diffLines(linesOf(ours), linesOf(theirs))) {
    if (where === 'before') mine = [...mine, ...lines];
    else if (where === 'after') other = [...other, ...lines];
    else {
      close();
      text += lines.join('');
    }
  }
  close();
  return text;
}

function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/).filter(line => line !== '');
}
