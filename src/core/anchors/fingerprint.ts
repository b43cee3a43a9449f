// Short fingerprints of lines: they find the surroundings of a place again and quote no code.
import { isBlank } from './codeLines';

/** So many non-blank lines each way are the surroundings of a place. */
export const CONTEXT_LINES = 5;

/** Stands for the edge of the file among fingerprints: what begins or ends there is known by it, too. */
export const EDGE = -1;

const isSpace = (code: number) =>
  code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(String.fromCharCode(code)));

/** The lower 16 bits of FNV-1a (32 bit) over the UTF-8 of the line without its white space. */
export function fingerprint(line: string): number {
  let hash = 0x811c9dc5;
  const take = (byte: number) => {
    hash = Math.imul(hash ^ byte, 0x01000193);
  };
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at);
    if (isSpace(unit)) continue;
    if (unit < 0x80) {
      take(unit);
      continue;
    }
    const whole = line.codePointAt(at) ?? unit;
    if (whole > 0xffff) at++;
    const code = whole >= 0xd800 && whole <= 0xdfff ? 0xfffd : whole; // half a pair has no UTF-8
    if (code < 0x800) take(0xc0 | (code >> 6));
    else {
      if (code < 0x10000) take(0xe0 | (code >> 12));
      else {
        take(0xf0 | (code >> 18));
        take(0x80 | ((code >> 12) & 63));
      }
      take(0x80 | ((code >> 6) & 63));
    }
    take(0x80 | (code & 63));
  }
  return hash & 0xffff;
}

/** The surroundings of a place, the nearest line first on both sides. */
export interface Context {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** All fingerprints of a text. */
export interface Prints {
  /** By line. */
  readonly of: Uint16Array;
  /** The lines that are not blank, counted from 0. */
  readonly solid: Int32Array;
  /** By line: how many of `solid` stand before it. */
  readonly before: Int32Array;
  /** By fingerprint: how many lines have it. */
  readonly count: Uint32Array;
}

const known = new WeakMap<readonly string[], Prints>();

/** The fingerprints of a text, taken once for all its places. */
export function printsOf(lines: readonly string[]): Prints {
  const old = known.get(lines);
  if (old !== undefined) return old;
  const of = new Uint16Array(lines.length);
  const before = new Int32Array(lines.length + 1);
  const count = new Uint32Array(0x10000);
  const solid: number[] = [];
  lines.forEach((line, index) => {
    before[index] = solid.length;
    if (isBlank(line)) return;
    const print = fingerprint(line);
    of[index] = print;
    count[print] = (count[print] ?? 0) + 1;
    solid.push(index);
  });
  before[lines.length] = solid.length;
  const prints = { of, before, count, solid: Int32Array.from(solid) };
  known.set(lines, prints);
  return prints;
}

/**
 * The fingerprints on one side of a place, the nearest first, and the edge of the file where it is reached.
 * @param from index into `solid` of the nearest line
 */
export function side({ of, solid }: Prints, from: number, step: 1 | -1, most: number): number[] {
  const found: number[] = [];
  for (let at = from; found.length < most; at += step) {
    const line = solid[at];
    if (line === undefined) return [...found, EDGE];
    found.push(of[line] ?? 0);
  }
  return found;
}

/** What is stored of the surroundings of these lines (counted from 0, both included). */
export function contextOf(lines: readonly string[], first: number, last: number): string {
  const prints = printsOf(lines);
  const hex = (print: number) => print.toString(16).padStart(4, '0');
  const read = (from: number, step: 1 | -1) =>
    side(prints, from, step, CONTEXT_LINES).flatMap(print => (print === EDGE ? [] : hex(print)));
  const before = read((prints.before[first] ?? 0) - 1, -1).reverse();
  return [...before, '/', ...read(prints.before[last + 1] ?? 0, 1)].join(' ');
}

/** Reads what is stored; undefined where it is not of that form. */
export function readContext(text: string | undefined): Context | undefined {
  const [before, after, ...more] = (text ?? '').split('/');
  if (before === undefined || after === undefined || more.length > 0) return undefined;
  const words = (part: string) => part.split(/\s+/).filter(word => word !== '');
  const [early, late] = [words(before), words(after)];
  if (![...early, ...late].every(word => /^[0-9a-f]{4}$/i.test(word))) return undefined;
  const read = (all: readonly string[]) => {
    const prints = all.slice(0, CONTEXT_LINES).map(word => parseInt(word, 16));
    return prints.length < CONTEXT_LINES ? [...prints, EDGE] : prints;
  };
  return { before: read(early.reverse()), after: read(late) };
}
