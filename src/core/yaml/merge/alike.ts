// Values of different forms brought to one, so that they can be merged entry by entry.
import { atColumn, moved } from './print';
import type { Atom, MergeBlock, MergePiece, Val } from './pieces';

/** The same three values, all lists or all maps; a base that cannot be brought to it counts as none. */
export interface Blocks {
  readonly base: MergeBlock | undefined;
  readonly a: MergeBlock;
  readonly b: MergeBlock;
}

/**
 * Brings two values to lists or to maps where one of them is: a value left out is empty, one alone stands for a list of
 * one, and a plain item for a map with its text.
 * @param plainKey the key for the text of a plain item
 * @returns undefined where neither is a list or map, or the other cannot be made one
 */
export function alikeBlocks(
  base: Val | undefined,
  a: Val,
  b: Val,
  plainKey: string | undefined,
): Blocks | undefined {
  const kinds = [kindOf(a), kindOf(b)];
  const kind = kinds.find(one => one === 'list') ?? kinds.find(one => one === 'map');
  if (kind === undefined) return undefined;
  const model = [a, b].map(opened).find((val): val is MergeBlock => val.kind === kind);
  if (model === undefined) return undefined;
  const [ofA, ofB] = [asBlock(a, model, plainKey), asBlock(b, model, plainKey)];
  if (ofA === undefined || ofB === undefined) return undefined;
  return { base: base && asBlock(base, model, plainKey), a: ofA, b: ofB };
}

function kindOf(val: Val): 'list' | 'map' | undefined {
  const block = opened(val);
  return block.kind === 'atom' ? undefined : block.kind;
}

/** What stands in brackets, as its entries. */
function opened(val: Val): Val {
  return val.kind === 'atom' ? (val.flow ?? val) : val;
}

function asBlock(val: Val, model: MergeBlock, plainKey: string | undefined): MergeBlock | undefined {
  const { kind, col } = model;
  const one = opened(val);
  if (one.kind === kind) return one;
  const bare = { kind, col, inline: model.inline, opener: model.inline ? ' ' : '\n', closing: '' };
  if (one.kind === 'atom' && one.value === null)
    return { ...bare, opener: model.inline ? model.opener : one.after, entries: [] };
  if (one.kind === 'atom' && typeof one.value === 'object') return undefined; // a form that is not looked into
  if (kind === 'map') {
    if (plainKey === undefined || one.kind !== 'atom') return undefined;
    return { ...bare, entries: [entry(plainKey, `${plainKey}:`, one, 2)] };
  }
  if (one.kind === 'atom') return { ...bare, entries: [entry(undefined, '-', one, 2)] };
  const inner: MergeBlock = { ...atColumn(one, col + 2), inline: true, opener: ' ' };
  return {
    ...bare,
    opener: one.inline ? '\n' : one.opener,
    entries: [{ key: undefined, lead: '', head: '-', value: inner }],
  };
}

function entry(key: string | undefined, head: string, atom: Atom, by: number): MergePiece {
  const value = moved(atom, by) as Atom;
  return { key, lead: '', head, value: value.before === '' ? { ...value, before: ' ' } : value };
}
