import { diff3, diffLines, sameLines, type Region } from '../../core/diff3';
import { evenText, isPartOf, lineText } from '../../core/typedText';

/**
 * A text field of a page and the text in the file behind it: two people may change both. Texts are compared as they are
 * written; a field keeps its own until it is left.
 */
export interface Field {
  /** What stands in the field. */
  readonly text: string;
  /** One line of text is without the blanks at its ends. */
  readonly isLine?: boolean;
  /** The text of the file that the field began from. */
  readonly base: string;
  /** What was sent to be written and has not been seen in the file yet. */
  readonly sent?: string;
  /**
   * What stood in the file before `base` was written from here, as long as somebody else may write who began from that,
   * too, and has seen nothing of what was written.
   */
  readonly before?: string;
  /** What stands in the file instead of `base`, where somebody else changed it. */
  readonly theirs?: string;
}

/** Whether something was typed that the file does not have yet. */
export function isDirty(field: Field): boolean {
  return plain(field, field.text) !== plain(field, field.base);
}

/** A text of the field in the form in which two are compared. */
function plain({ isLine }: Field, text: string): string {
  return isLine === true ? lineText(text) : evenText(text);
}

/** Whether what was typed met a change of the same text by somebody else. */
export function isCollision(field: Field): boolean {
  return field.theirs !== undefined;
}

/** A field that shows the file's text. */
export function fieldOf(text: string, isLine = false): Field {
  return { text, base: text, ...(isLine && { isLine }) };
}

/** What becomes of a field when somebody types into it. */
export function typed(field: Field, text: string): Field {
  return { ...field, text };
}

/**
 * What becomes of a field when the file has this text now: what nobody touched follows the file, what was typed
 * stays, and where both changed, the other text is kept beside it; also where somebody wrote over what was written from
 * here in the very moment. A field with the caret is never redrawn.
 */
export function seen(field: Field, now: string, hasCaret: boolean): Field {
  const file = plain(field, now);
  if (file === plain(field, field.text)) return { ...written(field, now), text: hasCaret ? field.text : now };
  if (file === plain(field, field.base)) return { ...field, theirs: undefined };
  if (field.sent !== undefined && file === plain(field, field.sent)) return written(field, now);
  if (isPartOf(file, plain(field, field.base), plain(field, field.text)))
    return { ...field, base: now, theirs: undefined };
  const mine = isDirty(field) ? field : { ...field, base: field.before ?? field.base };
  const isTakenBack = file === plain(mine, mine.base);
  if (!isTakenBack && isMissing(mine, file))
    return { text: mine.text, base: mine.base, theirs: now, ...kind(field) };
  return hasCaret ? { ...field, theirs: now } : fieldOf(now, field.isLine);
}

/**
 * What becomes of a field whose text was refused because the file has this one. Where it seems to be the one that the
 * field began from, both are shown all the same: sent again, it would be refused again, for ever.
 */
export function met(field: Field, now: string, hasCaret: boolean): Field {
  const next = seen(field, now, hasCaret);
  const isStuck = isDirty(next) && next.theirs === undefined && next.base === field.base;
  return isStuck ? { ...next, theirs: now } : next;
}

/** Whether a text of the file lacks something that was typed. */
function isMissing(field: Field, file: string): boolean {
  return !file.startsWith(plain(field, field.text)) && keepBoth(field.base, field.text, file) !== file;
}

const kind = ({ isLine }: Field): Pick<Field, 'isLine'> => (isLine === undefined ? {} : { isLine });

/** What becomes of a field when what was written of it has stood in the file long enough to be seen by everybody. */
export function settled({ before: _, ...field }: Field): Field {
  return field;
}

/** What becomes of a field when something that was sent stands in the file. */
export function written(field: Field, now: string): Field {
  const { text, base, before } = field;
  const isSame = plain(field, base) === plain(field, now);
  return { text, base: now, before: isSame ? before : base, ...kind(field) };
}

/** What becomes of a field that is left: it shows the file's text where nothing was typed. */
export function left(field: Field): Field {
  return field.theirs !== undefined && !isDirty(field) ? fieldOf(field.theirs, field.isLine) : field;
}

/** How a collision is settled. */
export type CollisionChoice = 'both' | 'mine' | 'theirs';

/** What becomes of a field when the reader has chosen; what is then to be written differs from its base. */
export function chosen(field: Field, choice: CollisionChoice): Field {
  const theirs = field.theirs ?? field.base;
  switch (choice) {
    case 'both':
      return { text: keepBoth(field.base, field.text, theirs), base: theirs, ...kind(field) };
    case 'mine':
      return { text: field.text, base: theirs, ...kind(field) };
    case 'theirs':
      return fieldOf(theirs, field.isLine);
  }
}

/**
 * Two texts that grew out of one, with all lines that either has: what one side changed is taken, and where both
 * changed the same lines, mine stand before theirs.
 */
export function keepBoth(base: string, mine: string, theirs: string): string {
  const [from, one, other] = [linesOf(base), linesOf(mine), linesOf(theirs)];
  return diff3(from, one, other)
    .flatMap(region => bothOf(region))
    .join('\n');
}

const linesOf = (text: string): readonly string[] => evenText(text).split('\n');

function bothOf({ base, a: mine, b: theirs }: Region): readonly string[] {
  if (sameLines(base, mine)) return theirs;
  if (sameLines(base, theirs)) return mine;
  if (isAmong(mine, theirs)) return theirs;
  if (isAmong(theirs, mine)) return mine;
  return [...mine, ...theirs];
}

/** Whether some lines stand among others, in their order. */
function isAmong(some: readonly string[], all: readonly string[]): boolean {
  let at = -1;
  return some.every(line => (at = all.indexOf(line, at + 1)) !== -1);
}

/** The lines of each of two texts that the other does not have in their place. */
export function differing(mine: string, theirs: string): { readonly mine: string; readonly theirs: string } {
  const lines = diffLines(linesOf(mine), linesOf(theirs));
  const ofOne = (side: 'before' | 'after') =>
    lines.flatMap(({ in: where, lines }) => (where === side ? lines : [])).join('\n');
  return { mine: ofOne('before'), theirs: ofOne('after') };
}
