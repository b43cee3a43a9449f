// How alike two lines are.
import { bare } from './codeLines';

/** A longer line is compared by its beginning. */
const COMPARED = 400;

/** By line: its pairs of neighbouring characters, sorted. Lines are compared with many others. */
const known = new Map<string, Uint32Array>();
const MOST_KNOWN = 4000;

function pairsOf(line: string): Uint32Array {
  const old = known.get(line);
  if (old !== undefined) return old;
  const text = bare(line).slice(0, COMPARED);
  const pairs = new Uint32Array(Math.max(0, text.length - 1));
  for (let at = 0; at + 1 < text.length; at++)
    pairs[at] = text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
  pairs.sort();
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(line, pairs);
  return pairs;
}

/** From 0 (nothing in common) to 1 (the same but for white space): the share of pairs of characters in common. */
export function likeness(a: string, b: string): number {
  const [ofA, ofB] = [pairsOf(a), pairsOf(b)];
  if (ofA.length === 0 || ofB.length === 0) return bare(a) === bare(b) ? 1 : 0;
  let common = 0;
  for (let i = 0, j = 0; i < ofA.length && j < ofB.length;) {
    const [x = 0, y = 0] = [ofA[i], ofB[j]];
    if (x === y) common++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return (2 * common) / (ofA.length + ofB.length);
}

/** What a formatter leaves of a line: no white space, quotes, commas, semicolons or brackets around arguments. */
export function formatless(line: string): string {
  return line.replace(/[\s'"`;,()]+/g, '');
}

/** How much a line says: letters and digits, all that tells `}` from a line of code. */
export function wordsIn(line: string): number {
  return line.replace(/[^\p{L}\p{N}]+/gu, '').length;
}
