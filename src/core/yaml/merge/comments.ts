// No comment is lost that a side did not take away.
import type { MergeBlock, MergePiece } from './pieces';
import { printPiece } from './print';

/**
 * The comments that the merged file should have and has not: all that both sides have, and what one of them added. The
 * same words twice count as two.
 * @param base undefined where it is not known: then all of both sides is wanted
 */
export function missingComments(
  base: readonly string[] | undefined,
  a: readonly string[],
  b: readonly string[],
  merged: readonly string[],
): string[] {
  const [ofBase, ofA, ofB, now] = [base ?? [], a, b, merged].map(counter) as [Count, Count, Count, Count];
  return [...new Set([...a, ...b])].flatMap(words => {
    const [before, mine, theirs] = [ofBase(words), ofA(words), ofB(words)];
    const isOfBoth = base === undefined || (mine !== before && theirs !== before);
    const wanted = isOfBoth ? Math.max(mine, theirs) : mine === before ? theirs : mine;
    return Array.from({ length: Math.max(0, wanted - now(words)) }, () => words);
  });
}

/** The same file with these comments above the first-level keys that they stood in, or else at the end. */
export function withComments(
  root: MergeBlock,
  comments: readonly string[],
  sides: readonly MergeBlock[],
): MergeBlock {
  const above = new Map<string | undefined, string>();
  for (const words of comments) {
    const key = sides.flatMap(side => side.entries.filter(holds(words))).at(0)?.key;
    const home = root.entries.some(entry => entry.key === key) ? key : undefined;
    above.set(home, `${above.get(home) ?? ''}${words}\n`);
  }
  return {
    ...root,
    entries: root.entries.map(entry => ({ ...entry, lead: entry.lead + (above.get(entry.key ?? '') ?? '') })),
    closing: root.closing + (above.get(undefined) ?? ''),
  };
}

const holds = (words: string) => (entry: MergePiece) => printPiece(entry).includes(words);

type Count = (words: string) => number;

function counter(all: readonly string[]): Count {
  const counts = new Map<string, number>();
  for (const words of all) counts.set(words, (counts.get(words) ?? 0) + 1);
  return words => counts.get(words) ?? 0;
}
