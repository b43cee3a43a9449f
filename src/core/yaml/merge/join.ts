// What stands twice in one place, as it does where git put two sections of one name into a file: made one of both.
import { sameValue } from '../applyChange';
import type { EditRules } from '../edit';
import type { YamlPath } from '../read';
import { alikeBlocks } from './alike';
import { atColumn, fitsFlow } from './print';
import type { Atom, MergeBlock, MergePiece, Root, Val } from './pieces';
import { writtenText } from './texts';
import { commentsOf } from './trivia';

/** A file in which what stood twice was joined. */
export interface JoinedRoot {
  readonly root: Root;
  /** The keys that stood twice and stand once now, without those within them. */
  readonly joined: readonly string[];
  /** The keys that stand twice still, for only a person can choose between their values. */
  readonly left: readonly string[];
}

/** A value made of two, and the comments that have no place in it. */
interface JoinedValue {
  readonly value: Val;
  readonly comments: readonly string[];
}

/**
 * Joins what stands twice in a map: lists one after the other, maps key by key, texts of several lines both. Nothing is
 * left out and nothing goes under another key; two values of which only one can stand both stay, in two lines.
 */
export function joinedRoot(root: Root, rules: EditRules): JoinedRoot {
  const joining = new Joining(rules);
  const joined = { ...root, ...joining.within(root, []) } as Root;
  return { root: joined, joined: joining.joined, left: joining.left };
}

class Joining {
  readonly joined: string[] = [];
  readonly left: string[] = [];

  constructor(private readonly rules: EditRules) {}

  /** A value with all that stands twice in it joined. */
  within(val: Val, path: YamlPath): Val {
    if (val.kind === 'atom') return val;
    const entries = val.entries.map((piece, index) => ({
      ...piece,
      value: this.within(piece.value, [...path, piece.key ?? index]),
    }));
    if (val.kind === 'list') return { ...val, entries };
    const once = this.once(entries, val.col, path);
    this.joined.push(...once.joined);
    return { ...val, entries: once.entries, closing: once.rest + val.closing };
  }

  /** The entries of a map, those of one key joined where the first of them stands; and lines that are left behind the last. */
  private once(entries: readonly MergePiece[], col: number, path: YamlPath) {
    const kept: MergePiece[] = [];
    const joined: string[] = [];
    let rest = '';
    for (const piece of entries) {
      const index = kept.findIndex(({ key }) => key === piece.key);
      const first = kept[index];
      const one = first && this.pieces(first, piece, col, [...path, piece.key ?? '']);
      if (one !== undefined) {
        joined.push(piece.key ?? '');
        kept[index] = one;
        const above = apart(piece.lead);
        rest += above.trim() === '' ? '' : above;
        continue;
      }
      if (first !== undefined) this.left.push(piece.key ?? '');
      kept.push(rest === '' ? piece : { ...piece, lead: rest + piece.lead });
      rest = '';
    }
    return { entries: kept, rest, joined };
  }

  private pieces(a: MergePiece, b: MergePiece, col: number, path: YamlPath): MergePiece | undefined {
    const joined = this.values(a.value, b.value, col, path);
    if (joined === undefined) return undefined;
    const above = b.lead.slice(apart(b.lead).length);
    const beside = joined.comments.map(comment => `${' '.repeat(col)}${comment}\n`).join('');
    return { ...a, lead: a.lead + above + beside, value: joined.value };
  }

  private values(a: Val, b: Val, col: number, path: YamlPath): JoinedValue | undefined {
    const leftOut = leftOutIn(b) ?? leftOutIn(a);
    if (leftOut !== undefined)
      return { value: leftOut === b ? a : b, comments: commentsOf(leftOut.before + leftOut.after) };
    const blocks = this.blocks(a, b, path);
    if (blocks !== undefined) return this.both(blocks.a, blocks.b, path);
    if (a.kind !== 'atom' || b.kind !== 'atom') return undefined;
    const ofB = commentsOf(b.before + b.after);
    if (sameValue(a.value, b.value)) return { value: a, comments: [...ofB, ...commentsInHeader(b)] };
    return textOfBoth(a, b, col);
  }

  /** Two lists or two maps; one text alone is a list of one where the items of the list are made of a text. */
  private blocks(
    a: Val,
    b: Val,
    path: YamlPath,
  ): { readonly a: MergeBlock; readonly b: MergeBlock } | undefined {
    const kinds = [a, b].map(kindOf);
    const isItem = kinds.includes('list') && kinds.includes('text');
    const plainKey = this.rules.plainKey?.([...path, 0]);
    if ((kinds[0] !== kinds[1] || kinds[0] === 'text') && !(isItem && plainKey !== undefined))
      return undefined;
    return alikeBlocks(undefined, a, b, undefined);
  }

  private both(one: MergeBlock, other: MergeBlock, path: YamlPath): JoinedValue {
    const layout = one.flow !== undefined && other.flow === undefined ? other : one;
    const [a, b] = [atColumn(one, layout.col), atColumn(other, layout.col)];
    const spaced = b.entries.map(piece =>
      piece.lead === '' && this.rules.blankBetween?.(path, piece.key ?? '') === true
        ? { ...piece, lead: '\n' }
        : piece,
    );
    const once =
      a.kind === 'list'
        ? { entries: [...a.entries, ...b.entries], rest: '' }
        : this.once([...a.entries, ...spaced], layout.col, path);
    const { flow, ...bare } = {
      ...layout,
      entries: once.entries,
      closing: once.rest + a.closing + b.closing,
    };
    const isFlow = flow !== undefined && b.flow !== undefined && fitsFlow(bare);
    const comments = layout === one ? commentsOf(b.opener) : commentsOf(a.opener);
    return { value: isFlow ? { ...bare, flow } : bare, comments };
  }
}

/** The value of `key:` with nothing behind it. */
function leftOutIn(val: Val): Atom | undefined {
  return val.kind === 'atom' && val.value === null && val.src === '' ? val : undefined;
}

function kindOf(val: Val): 'list' | 'map' | 'text' {
  const block = val.kind === 'atom' ? val.flow : val;
  return block?.kind ?? 'text';
}

/** Two texts of which one has several lines, one below the other. */
function textOfBoth(a: Atom, b: Atom, col: number): JoinedValue | undefined {
  const [ofA, ofB] = [a.value, b.value];
  if (typeof ofA !== 'string' || typeof ofB !== 'string') return undefined;
  if (![ofA, ofB].some(text => text.trimEnd().includes('\n'))) return undefined;
  const end = ofA.endsWith('\n') || ofB.endsWith('\n') ? '\n' : '';
  const value = `${ofA.trimEnd()}\n\n${ofB.replace(/^\n+/, '').trimEnd()}${end}`;
  const src = writtenText(value, col, [a.src, b.src]);
  if (!src.startsWith('|')) return undefined; // in quotes, a text of several lines is no longer what it was
  const comments = [a, b].flatMap(atom => [
    ...commentsOf(atom.before + atom.after),
    ...commentsInHeader(atom),
  ]);
  return { value: { ...a, before: ' ', src, after: '\n', value }, comments };
}

/** The comment in the line in which a text of several lines begins. */
function commentsInHeader({ src }: Atom): string[] {
  return /^[|>]\S*[ \t]+(#.*)/.exec(src)?.slice(1) ?? [];
}

/** What stands above an entry, up to the last blank line: it belongs to the place and not to the entry. */
function apart(lead: string): string {
  return /^[^]*^[ \t]*\n/m.exec(lead)?.[0] ?? '';
}

/** What a value says, with all keys that stand twice: two of the same say the same. */
export function everythingIn(val: Val): unknown {
  if (val.kind === 'atom') return val.flow === undefined ? val.value : everythingIn(val.flow);
  if (val.entries.length === 0 && val.flow === undefined) return null;
  return [val.kind, ...val.entries.map(({ key, value }) => [key, everythingIn(value)])];
}
