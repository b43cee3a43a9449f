// Texts of several lines, line by line.
import { diff3, diffLines, sameLines } from '../../diff3';
import { blockScalar, renderScalar } from '../render';

/** What came of the lines of two sides: the text, and whether they had changed the same place. */
export interface MergedText {
  readonly text: string;
  readonly collides: boolean;
}

/** Which lines stand where both sides changed the same place. */
export type Pick = 'a' | 'b' | 'both';

/**
 * Merges two versions of a text by lines. Places that overlap or touch collide: there, `pick` says whose lines stand.
 * Without a base, what both have in common is the base.
 */
export function mergedText(base: string | undefined, a: string, b: string, pick: Pick): MergedText {
  const [linesOfA, linesOfB] = [a.split('\n'), b.split('\n')];
  const common = base?.split('\n') ?? commonLines(linesOfA, linesOfB);
  const result: string[] = [];
  let collides = false;
  for (const region of diff3(common, linesOfA, linesOfB)) {
    if (sameLines(region.b, region.base) || sameLines(region.a, region.b)) result.push(...region.a);
    else if (sameLines(region.a, region.base)) result.push(...region.b);
    else {
      collides = true;
      const both = () => [...region.a, ...missing(region.b, region.a)];
      result.push(...(pick === 'both' ? both() : region[pick]));
    }
  }
  return { text: result.join('\n'), collides };
}

/** A text as it stands behind a key at this column: in a block of its own lines where one of the sides had it so. */
export function writtenText(text: string, col: number, sides: readonly string[]): string {
  const block = sides.some(src => /^[|>]/.test(src)) || text.includes('\n') ? blockScalar(text) : undefined;
  if (block !== undefined) {
    const lines = block.lines.map(line => (line === '' ? '' : ' '.repeat(col + 2) + line));
    return [block.header, ...lines].join('\n');
  }
  const quote = sides.every(src => src.startsWith("'"))
    ? 'single'
    : sides.every(src => src.startsWith('"'))
      ? 'double'
      : undefined;
  return renderScalar(text, { quote });
}

function commonLines(a: readonly string[], b: readonly string[]): readonly string[] {
  return diffLines(a, b).flatMap(({ in: where, lines }) => (where === 'both' ? lines : []));
}

/** The lines of one side that the other does not have. */
function missing(lines: readonly string[], known: readonly string[]): readonly string[] {
  return lines.filter(line => line.trim() === '' || !known.includes(line));
}
