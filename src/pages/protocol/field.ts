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
  const [from, one, other] = [base, mine, theirs].map(each => evenText(each).split('\n')) as [
    string[],
    string[],
    string[],
  ];
  const [inOne, inOther] = [matches(from, one), matches(from, other)];
  const result: string[] = [];
  let [at, a, b] = [0, 0, 0];
  for (let next = 0; next <= from.length; next++) {
    const isEnd = next === from.length;
    const [toA, toB] = isEnd ? [one.length, other.length] : [inOne[next], inOther[next]];
    if (toA === undefined || toB === undefined) continue;
    result.push(...between(from.slice(at, next), one.slice(a, toA), other.slice(b, toB)));
    if (!isEnd) result.push(from[next] ?? '');
    [at, a, b] = [next + 1, toA + 1, toB + 1];
  }
  return result.join('\n');
}

function between(
  from: readonly string[],
  one: readonly string[],
  other: readonly string[],
): readonly string[] {
  const same = (a: readonly string[], b: readonly string[]) =>
    a.join('\n') === b.join('\n') && a.length === b.length;
  if (same(from, one)) return other;
  if (same(from, other)) return one;
  if (isAmong(one, other)) return other;
  if (isAmong(other, one)) return one;
  return [...one, ...other];
}

/** Whether some lines stand among others, in their order. */
function isAmong(some: readonly string[], all: readonly string[]): boolean {
  return matches(some, all).every(place => place !== undefined);
}

/** The lines of each of two texts that the other does not have in their place. */
export function differing(mine: string, theirs: string): { readonly mine: string; readonly theirs: string } {
  const [one, other] = [evenText(mine).split('\n'), evenText(theirs).split('\n')];
  const places = matches(one, other);
  const known = new Set(places);
  return {
    mine: one.filter((_, at) => places[at] === undefined).join('\n'),
    theirs: other.filter((_, at) => !known.has(at)).join('\n'),
  };
}

/** For each line of a text, where it stands in the other: the longest common sequence of lines. */
function matches(from: readonly string[], to: readonly string[]): readonly (number | undefined)[] {
  const lengths = Array.from({ length: from.length + 1 }, () => new Array<number>(to.length + 1).fill(0));
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = from.length - 1; row >= 0; row--)
    for (let column = to.length - 1; column >= 0; column--)
      (lengths[row] as number[])[column] =
        from[row] === to[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const found = Array.from({ length: from.length }, (): number | undefined => undefined);
  for (let row = 0, column = 0; row < from.length && column < to.length;) {
    if (from[row] === to[column]) found[row++] = column++;
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return found;
}
