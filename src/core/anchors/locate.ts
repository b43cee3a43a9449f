// Where a place is, going by nothing but what is stored of it and the present text.
import { printsOf, readContext } from './fingerprint';
import { bestEmptySpot, guesses, type Guess, type Wanted } from './guesses';
import {
  ambiguous,
  gone,
  within,
  type CodeAnchor,
  type LocatedPlace,
  type LineRange,
  type PlaceNow,
} from './place';
import { conflictMarkers } from './codeLines';
import { reformatted } from './reformatted';
import { likeness, wordsIn } from './similar';
import { surroundings, type WeighedContext } from './surroundings';

/** The figures that decide, each a share from 0 to 1 of how well the stored surroundings fit. */
const FIT = {
  /** Two places that fit within this of each other fit equally. */
  equal: 0.07,
  /** So well must the surroundings of the same text fit, where the text says something, and where it says little. */
  telling: 0.18,
  plain: 0.45,
  /** So much better fits a spot without the text than the twin elsewhere of a text that was taken out. */
  twin: 0.2,
  /** So well must they fit around a line whose text is only alike. */
  edited: 0.3,
  /** Less than this is there by chance. */
  lost: 0.2,
};

/** So alike must an edited line be: less where it stands between its old neighbours. */
const ALIKE = { loose: 0.6, tight: 0.36, around: 0.65, alone: 0.7, margin: 0.08 };

/** A text with so many letters and digits is hardly ever there by chance. */
const TELLING = 12;

/**
 * Where a place is in the present text of its file, going by the text and the surroundings that are stored.
 * @param lines of the present text, as `linesOf` gives them
 */
export function locate(anchor: CodeAnchor, lines: readonly string[]): PlaceNow {
  return { path: anchor.path, ...find(anchor, lines) };
}

function find(anchor: CodeAnchor, lines: readonly string[]): LocatedPlace {
  const hint = hinted(anchor);
  if (anchor.text === undefined) return byNumber(anchor, hint, lines);
  const length = hint.end - hint.line + 1;
  const last = anchor.last !== undefined && length > 1 ? anchor.last : undefined;
  const wanted: Wanted = { text: anchor.text, last, length: last === undefined ? 1 : length };
  const around = surroundings(readContext(anchor.context), printsOf(lines));
  const all = guesses(wanted, lines, around);
  const same = ranked(
    all.filter(({ alike }) => alike === 1),
    hint,
  );
  if (around.total === 0) return withoutSurroundings(wanted, same, hint, lines);
  return (
    sameText(wanted, same, all, around, hint, lines) ??
    alikeText(all, hint) ??
    (same.length > 0 ? undefined : reformatted(wanted, lines, hint)) ??
    takenOut(around, wanted, same, hint, lines)
  );
}

function hinted({ line = 1, end = line }: CodeAnchor): LineRange {
  return { line, end: Math.max(line, end) };
}

/** Where no text is stored, the number is all there is. */
function byNumber({ line }: CodeAnchor, hint: LineRange, lines: readonly string[]): LocatedPlace {
  if (hint.line > lines.length) return gone(lines.length, lines, 0.5);
  const confidence = line === undefined ? 1 : 0.5;
  return { line: within(hint.line, lines), end: within(hint.end, lines), state: 'exact', confidence };
}

const isAt = (a: LineRange, b: LineRange) => a.line === b.line && a.end === b.end;
const apart = (a: LineRange, b: LineRange) => Math.abs(a.line - b.line);

const ranked = (all: readonly Guess[], hint: LineRange) =>
  [...all].sort((a, b) => b.fit - a.fit || apart(a, hint) - apart(b, hint) || a.line - b.line);

const nearest = (all: readonly Guess[], hint: LineRange) =>
  [...all].sort((a, b) => apart(a, hint) - apart(b, hint) || a.line - b.line);

const found = ({ line, end }: LineRange, state: LocatedPlace['state'], confidence: number): LocatedPlace => ({
  line,
  end,
  state,
  confidence: Math.max(0, Math.min(1, confidence)),
});

/** Letter for letter what is stored, but for white space around it; else only white space has changed. */
function stateOf(
  guess: LineRange,
  wanted: Wanted,
  hint: LineRange,
  lines: readonly string[],
): LocatedPlace['state'] {
  const is = (at: number, text: string) => (lines[at - 1] ?? '').trim().startsWith(text);
  const length = guess.end - guess.line + 1;
  const letterForLetter =
    is(guess.line, wanted.text) &&
    (wanted.last === undefined || is(guess.end, wanted.last)) &&
    length === wanted.length;
  return !letterForLetter ? 'changed' : isAt(guess, hint) ? 'exact' : 'moved';
}

/** The same text: where it was, or elsewhere with its surroundings; a twin of what was taken out is none. */
function sameText(
  wanted: Wanted,
  same: readonly Guess[],
  all: readonly Guess[],
  around: WeighedContext,
  hint: LineRange,
  lines: readonly string[],
): LocatedPlace | undefined {
  const [first, second] = same;
  if (first === undefined) return undefined;
  const equals = same.filter(({ fit }) => fit > first.fit - FIT.equal);
  const stays = equals.find(each => isAt(each, hint));
  const chosen = stays !== undefined && stays.fit > first.fit - 0.01 ? stays : first;
  const telling = wordsIn(wanted.text) + wordsIn(wanted.last ?? '') >= TELLING;
  const enough = telling && second === undefined ? FIT.telling : FIT.plain;
  const empty = bestEmptySpot(around, wanted.length);
  const elsewhere = Math.max(
    empty.fit,
    ...all.filter(each => each.alike < 1 && each.alike >= 0.4).map(({ fit }) => fit),
  );
  if (chosen.fit < 0.6 && elsewhere > chosen.fit + FIT.twin) return undefined;
  // All around it was written anew, but nowhere else is anything like it.
  const isOnly = telling && second === undefined && elsewhere < FIT.edited;
  if (chosen.fit < enough && !isOnly) {
    if (chosen.fit < FIT.telling && !telling) return undefined;
    return ambiguous(equals, hint, chosen.fit);
  }
  if (equals.length > 1 && !(chosen === stays && chosen.fit > 0.95))
    return ambiguous(equals, hint, chosen.fit / equals.length);
  return found(chosen, stateOf(chosen, wanted, hint, lines), chosen.fit);
}

/** An edited text between its old neighbours. */
function alikeText(all: readonly Guess[], hint: LineRange): LocatedPlace | undefined {
  const worth = ({ fit, alike }: Guess) => fit + alike;
  const fits = ({ fit, alike }: Guess) =>
    alike < 1 && fit >= FIT.edited && alike >= (fit > ALIKE.around ? ALIKE.tight : ALIKE.loose);
  const [first, ...more] = all
    .filter(fits)
    .sort((a, b) => worth(b) - worth(a) || apart(a, hint) - apart(b, hint));
  if (first === undefined) return undefined;
  const second = more.find(({ line, end }) => line > first.end || end < first.line);
  if (second !== undefined && worth(first) - worth(second) <= FIT.equal)
    return ambiguous([first, second], hint, first.fit / 2);
  return found(first, 'changed', (first.fit + first.alike) / 2);
}

function takenOut(
  around: WeighedContext,
  wanted: Wanted,
  same: readonly Guess[],
  hint: LineRange,
  lines: readonly string[],
): LocatedPlace {
  const empty = bestEmptySpot(around, wanted.length);
  if (empty.fit >= FIT.edited) return gone(empty.line, lines, empty.fit);
  // Nothing is left of the surroundings: it may be any of the lines that say the same.
  if (same.length > 0 && empty.fit < FIT.lost) return ambiguous(nearest(same, hint), hint, 0.1);
  return mostAlike(wanted, hint, lines) ?? gone(hint.line, lines, 0.5);
}

/** So far from where it was is a line looked for that was edited together with all around it. */
const NEAR = 1000;

/** The one line that is much more alike than all others, where nothing of the surroundings is left. */
function mostAlike(
  { text, last }: Wanted,
  hint: LineRange,
  lines: readonly string[],
): LocatedPlace | undefined {
  if (last !== undefined || wordsIn(text) < TELLING) return undefined;
  const markers = conflictMarkers(lines);
  const from = Math.max(0, hint.line - NEAR);
  const all = lines.slice(from, hint.line + NEAR).map((line, index) => ({
    line: from + index + 1,
    end: from + index + 1,
    alike: markers.has(from + index) ? 0 : likeness(text, line),
  }));
  const [first, second] = all.sort((a, b) => b.alike - a.alike);
  if (first === undefined || first.alike < ALIKE.alone) return undefined;
  return first.alike - (second?.alike ?? 0) < ALIKE.margin
    ? undefined
    : found(first, 'changed', first.alike / 2);
}

/** Only the text is stored: one that has it is the place; of several, the one where it was. */
function withoutSurroundings(
  wanted: Wanted,
  same: readonly Guess[],
  hint: LineRange,
  lines: readonly string[],
): LocatedPlace {
  const [only, ...more] = same;
  if (only === undefined) return reformatted(wanted, lines, hint) ?? gone(hint.line, lines, 0.5);
  const stays = same.find(each => isAt(each, hint));
  if (stays !== undefined)
    return found(stays, stateOf(stays, wanted, hint, lines), more.length > 0 ? 0.6 : 0.9);
  if (more.length > 0) return ambiguous(same, hint, 1 / same.length);
  return found(only, stateOf(only, wanted, hint, lines), 0.7);
}
