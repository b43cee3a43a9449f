// The three-way merge of two trees of pieces.
import { withoutCapitals } from '../../sameText';
import { sameValue } from '../applyChange';
import type { EditRules } from '../edit';
import type { YamlPath } from '../read';
import { alikeBlocks } from './alike';
import type { Choices } from './choices';
import { itemNames, itemOf, keyNames, textOf, type Names } from './identity';
import { mergedOrder, type Compare } from './order';
import { atColumn, fitsFlow, printValue } from './print';
import { valueOf, type Atom, type MergeBlock, type MergePiece, type Root, type Val } from './pieces';
import { mergedText, writtenText } from './texts';
import { tickThatWins } from './ticks';
import { changedOne, commentsOf, formOf, mergedLines, mergedRest } from './trivia';

/** What a merge goes by. */
export interface MergeRules {
  readonly rules: EditRules;
  readonly choices: Choices;
  /** Deeper than this, what both sides changed is a choice between the two as a whole. */
  readonly depth: number;
}

/** Where in the file a merge is, for programs and in words. */
interface At {
  readonly path: YamlPath;
  readonly where: readonly string[];
  /** The column of the entry that is merged. */
  readonly col: number;
}

/** Merges two files. What only one of them changed is as that one has it; without a base, what only one has is new. */
export function mergeRoots(base: Root | undefined, a: Root, b: Root, merge: MergeRules): MergeBlock {
  const block = mergeBlocks(base, a, b, { path: [], where: [], col: 0 }, merge);
  return { ...block, opener: mergedLines(base?.opener ?? '', a.opener, b.opener) };
}

function mergeValues(base: Val | undefined, a: Val, b: Val, at: At, merge: MergeRules): Val {
  const written = { base: base && printValue(base), a: printValue(a), b: printValue(b) };
  const one = changedOne(written.base, written.a, written.b);
  if (one !== undefined) return one === written.a ? a : b;
  if (at.path.length < merge.depth) {
    const blocks = alikeBlocks(base, a, b, merge.rules.plainKey?.(at.path));
    if (blocks !== undefined) return mergeBlocks(blocks.base, blocks.a, blocks.b, at, merge);
  }
  if (a.kind === 'atom' && b.kind === 'atom') return mergeAtoms(base, a, b, at, merge);
  return wholeOne(base, a, b, at, merge);
}

/** Two values of different kinds, or too deep to look into: one of them stands. */
function wholeOne(base: Val | undefined, a: Val, b: Val, at: At, { choices }: MergeRules): Val {
  if (sameValue(valueOf(a), valueOf(b))) return printValue(a) <= printValue(b) ? a : b;
  const one = changedValue(base, a, b);
  if (one !== undefined) return one;
  const written = (val: Val) => printValue(val).trim();
  const chosen = choices.between(at.where, base && written(base), written(a), written(b), false);
  return chosen === 'b' ? b : a;
}

/** The one that changed the value, or that changed it where the other emptied it: that stays as what one removed does. */
function changedValue<V extends Val>(base: Val | undefined, a: V, b: V): V | undefined {
  const [ofA, ofB] = [valueOf(a), valueOf(b)];
  const before = base === undefined ? null : valueOf(base);
  if (sameValue(before, ofA)) return b;
  if (sameValue(before, ofB)) return a;
  if (ofA === null) return b;
  return ofB === null ? a : undefined;
}

function mergeAtoms(base: Val | undefined, a: Atom, b: Atom, at: At, merge: MergeRules): Atom {
  const before = base?.kind === 'atom' ? base : undefined;
  const after = mergedRest(before?.after, a.after, b.after, at.col);
  return { ...mergedScalar(base, a, b, at, merge), after };
}

function mergedScalar(base: Val | undefined, a: Atom, b: Atom, at: At, { choices }: MergeRules): Atom {
  const written = base?.kind === 'atom' ? base.src : undefined;
  if (sameValue(a.value, b.value)) return formOf(written, a.src, b.src) === a.src ? a : b;
  const one = changedValue(base, a, b);
  if (one !== undefined) return one;
  const before = base && valueOf(base);
  const ticked = tickThatWins(at.path, a.value, b.value);
  if (ticked !== undefined) return ticked === 'a' ? a : b;
  if (typeof a.value === 'string' && typeof b.value === 'string')
    return mergedTexts(typeof before === 'string' ? before : undefined, a, b, at, choices);
  return choices.between(at.where, written, a.src, b.src, false) === 'b' ? b : a;
}

/** Texts of several lines are merged by lines; of what still collides, and of short texts, the user chooses. */
function mergedTexts(base: string | undefined, a: Atom, b: Atom, at: At, choices: Choices): Atom {
  const [ofA, ofB] = [a.value as string, b.value as string];
  const asText = (text: string): Atom => {
    if (text === ofA) return a;
    if (text === ofB) return b;
    const src = writtenText(text, at.col, [a.src, b.src]);
    return { ...a, before: a.before === '' ? ' ' : a.before, src, value: text };
  };
  if (![base, ofA, ofB].some(text => text?.trimEnd().includes('\n'))) {
    const prose = [ofA, ofB].every(text => /\s/.test(text.trim()));
    const chosen = choices.between(at.where, base, ofA, ofB, prose);
    return chosen === 'both' ? asText(`${ofA.trim()} / ${ofB.trim()}`) : chosen === 'b' ? b : a;
  }
  const quiet = mergedText(base, ofA, ofB, 'a');
  if (!quiet.collides) return asText(quiet.text);
  const chosen = choices.between(at.where, base, ofA, ofB, true);
  return asText(mergedText(base, ofA, ofB, chosen).text);
}

function mergeBlocks(
  base: MergeBlock | undefined,
  a: MergeBlock,
  b: MergeBlock,
  at: At,
  merge: MergeRules,
): MergeBlock {
  const isAsBefore = base !== undefined && a.col === base.col && a.inline === base.inline;
  const layout = (a.entries.length === 0 || isAsBefore) && b.entries.length > 0 ? b : a;
  const [ofBase, ofA, ofB] = [base, a, b].map(block => block && atColumn(block, layout.col)) as [
    MergeBlock | undefined,
    MergeBlock,
    MergeBlock,
  ];
  const opener =
    layout.inline || at.path.length === 0
      ? layout.opener
      : mergedRest(ofBase?.opener, ofA.opener, ofB.opener, at.col);
  const block: MergeBlock = {
    kind: a.kind,
    col: layout.col,
    inline: layout.inline,
    opener,
    entries: mergeEntries(ofBase, ofA, ofB, { ...at, col: layout.col }, merge),
    closing: mergedLines(ofBase?.closing ?? '', ofA.closing, ofB.closing),
  };
  // In brackets only where both sides are, or have nothing.
  const flow = [layout, a, b].find(side => side.flow !== undefined)?.flow;
  const isFlow = [a, b].every(side => side.flow !== undefined || side.entries.length === 0);
  return flow !== undefined && isFlow && fitsFlow(block) ? { ...block, flow } : block;
}

function mergeEntries(
  base: MergeBlock | undefined,
  a: MergeBlock,
  b: MergeBlock,
  at: At,
  merge: MergeRules,
): readonly MergePiece[] {
  const plainKey = a.kind === 'list' ? merge.rules.plainKey?.([...at.path, 0]) : undefined;
  const names = namesOf(base, a, b, plainKey);
  const inBase = byName(names.base, base?.entries ?? []);
  const inA = byName(names.a, a.entries);
  const inB = byName(names.b, b.entries);
  const isGone = (name: string) => {
    const [before, one] = [inBase.get(name), inA.get(name) ?? inB.get(name)];
    const isOfBoth = inA.has(name) && inB.has(name);
    return !isOfBoth && before !== undefined && one !== undefined && isSame(before, one, plainKey);
  };
  const rank = ranks(a.kind, [inA, inB], plainKey, merge.rules.keyOrder?.(at.path));
  const entries: MergePiece[] = [];
  for (const name of mergedOrder(names.base, names.a, names.b, rank, isGone)) {
    const [before, mine, theirs] = [inBase.get(name), inA.get(name), inB.get(name)];
    const one = mine ?? theirs;
    if (one === undefined) continue;
    const step = a.kind === 'map' ? name : entries.length;
    const label = a.kind === 'map' ? name : labelOf(one, plainKey, entries.length);
    const inner = { path: [...at.path, step], where: [...at.where, label], col: at.col };
    const isOfBoth = mine !== undefined && theirs !== undefined;
    entries.push(isOfBoth ? mergePieces(before, mine, theirs, inner, merge) : one);
  }
  return entries;
}

/**
 * What goes first of what two sides put in one place: keys in the order of the schema, all else by its words. A key of
 * which the schema knows nothing goes first, since the keys that a side has behind it go along with it.
 */
function ranks(
  kind: MergeBlock['kind'],
  sides: readonly ReadonlyMap<string, MergePiece>[],
  plainKey: string | undefined,
  keyOrder: readonly string[] | undefined,
): Compare<string> {
  const rankOf = (name: string): readonly (number | string)[] => {
    if (kind === 'map') return [keyOrder?.indexOf(name) ?? -1, name];
    const value = sides.flatMap(side => side.get(name) ?? []).map(piece => valueOf(piece.value))[0];
    return [withoutCapitals(textOf(value, plainKey) ?? ''), JSON.stringify(value) ?? ''];
  };
  const known = new Map<string, readonly (number | string)[]>();
  const remembered = (name: string) => {
    const rank = known.get(name) ?? rankOf(name);
    known.set(name, rank);
    return rank;
  };
  return (one, other) => {
    const [first, second] = [remembered(one), remembered(other)];
    const at = first.findIndex((part, index) => part !== second[index]);
    return at === -1 ? 0 : (first[at] ?? 0) < (second[at] ?? 0) ? -1 : 1;
  };
}

function mergePieces(
  base: MergePiece | undefined,
  a: MergePiece,
  b: MergePiece,
  at: At,
  merge: MergeRules,
): MergePiece {
  const head = formOf(base?.head, a.head, b.head);
  return {
    key: a.key,
    lead: mergedLines(base?.lead ?? '', a.lead, b.lead),
    head,
    value: mergeValues(base?.value, a.value, b.value, at, merge),
  };
}

/**
 * Nothing in an entry has changed but its form: its value is the same, whether a plain item or a map with that text, and
 * no comment has come to it. Words above an entry are about it, too: it stays with them, and they never come to be
 * above another.
 */
function isSame(base: MergePiece, one: MergePiece, plainKey: string | undefined): boolean {
  const said = ({ lead, value }: MergePiece) => [...commentsOf(lead), ...commentsIn(value)];
  const known = said(base);
  const value = (piece: MergePiece) => itemOf(valueOf(piece.value), plainKey);
  return sameValue(value(base), value(one)) && said(one).every(words => known.includes(words));
}

function commentsIn(val: Val): string[] {
  if (val.kind === 'atom') return [...commentsOf(val.before), ...commentsOf(val.after)];
  const inner = val.entries.flatMap(({ lead, value }) => [...commentsOf(lead), ...commentsIn(value)]);
  return [...commentsOf(val.opener), ...inner, ...commentsOf(val.closing)];
}

function namesOf(
  base: MergeBlock | undefined,
  a: MergeBlock,
  b: MergeBlock,
  plainKey: string | undefined,
): Names {
  if (a.kind === 'list') return itemNames(base?.entries ?? [], a.entries, b.entries, plainKey);
  return { base: keyNames(base?.entries ?? []), a: keyNames(a.entries), b: keyNames(b.entries) };
}

function byName(names: readonly string[], pieces: readonly MergePiece[]): ReadonlyMap<string, MergePiece> {
  return new Map(pieces.map((piece, index) => [names[index] ?? '', piece]));
}

function labelOf(piece: MergePiece, plainKey: string | undefined, index: number): string {
  return textOf(valueOf(piece.value), plainKey) ?? `${index + 1}`;
}
