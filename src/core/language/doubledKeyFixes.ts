// What mends a key that stands twice in one place: nothing of either is lost, and nothing goes elsewhere.
import { isMap } from 'yaml';
import type { Node } from 'yaml';
import { rulesFor } from '../model/keys';
import { say } from '../text';
import type { TextEdit } from '../yaml/edit';
import { collectionOf, sourceOf, Unsupported, type Enclosing, type CollectionEntry } from '../yaml/layout';
import { columnOf, isBlankLine, lineEnd, lineStart, nextLine } from '../yaml/lines';
import { joinTwice, type Joined } from '../yaml/merge/doubledKeys';
import { parseYaml, readYaml } from '../yaml/read';
import type { Finding } from './finding';
import { fixWith } from './fixThatReads';
import type { Mending, FixContext } from './fixContext';

/** How much of an entry a title shows, in characters. */
const SHOWN = 40;

/**
 * Joins the two; where only one of two values can stand, keeps the one that a person chooses and makes a comment of the
 * other. Only a second that adds nothing can be deleted, and that is never the best.
 */
export function twiceFixes(finding: Finding, repair: FixContext): readonly Mending[] {
  const { text, place } = repair;
  const joined = joinTwice(text, rulesFor(place.kind));
  const pair = pairAt(text, finding.span.start);
  const isCopy = pair !== undefined && addsNothing(text, pair);
  const gone = isCopy ? deleted(pair, repair) : [];
  const isSame = joined !== undefined && gone.some(({ edits }) => sameEdits(edits ?? [], joined.edits));
  const isOpen = pair !== undefined && !isCopy && (joined === undefined || joined.left.includes(pair.key));
  return [
    ...(joined === undefined || isSame ? [] : [joining(joined, isCopy)]),
    ...gone,
    ...(isOpen ? choosing(pair, repair) : []),
  ];
}

function joining({ text, edits, joined, left }: Joined, isCopy: boolean): Mending {
  const [key = '', ...more] = new Set(joined);
  const title =
    left.length > 0
      ? say('Join what stands twice, but for "{keys}"', { keys: [...new Set(left)].join('", "') })
      : more.length > 0
        ? say('Join all that stands twice')
        : say('Join the two "{key}"', { key });
  return { title, edits, isBest: !isCopy && readYaml(text).ok };
}

interface Twins {
  readonly key: string;
  readonly first: CollectionEntry;
  readonly second: CollectionEntry;
}

function addsNothing(text: string, { first, second }: Twins): boolean {
  const words = (entry: CollectionEntry) =>
    text.slice(entry.slot, entry.own.end).trim().replaceAll('\r\n', '\n');
  return words(second) === '' || words(second) === words(first);
}

function deleted({ second }: Twins, repair: FixContext): readonly Mending[] {
  const { text } = repair;
  const { start, end } = linesOf(text, second);
  const title = say('Delete the second, which adds nothing');
  return fixWith(repair, title, [{ start, end, text: '' }]).map(mending => ({ ...mending, isBest: false }));
}

function choosing({ first, second }: Twins, repair: FixContext): readonly Mending[] {
  const { text } = repair;
  const shown = (entry: CollectionEntry) => {
    const line = text.slice(entry.head, lineEnd(text, entry.head));
    return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
  };
  const keep = (kept: CollectionEntry, other: CollectionEntry) =>
    fixWith(
      repair,
      say('Keep "{kept}", and make a comment of "{other}"', { kept: shown(kept), other: shown(other) }),
      commented(text, other),
    ).map(mending => ({ ...mending, isBest: false }));
  return [...keep(first, second), ...keep(second, first)];
}

/** The lines of an entry as comments, each at the column of its key. */
function commented(text: string, entry: CollectionEntry): TextEdit[] {
  const column = columnOf(text, entry.head);
  const edits: TextEdit[] = [{ start: entry.head, end: entry.head, text: '# ' }];
  const { end } = linesOf(text, entry);
  for (let start = nextLine(text, entry.head); start < end; start = nextLine(text, start))
    if (!isBlankLine(text, start)) edits.push({ start: start + column, end: start + column, text: '# ' });
  return edits;
}

function linesOf(text: string, entry: CollectionEntry) {
  return { start: lineStart(text, entry.head), end: nextLine(text, entry.own.end) };
}

/** The two entries of one key, the second of which begins at an offset; undefined in brackets, where lines are no entries. */
function pairAt(text: string, offset: number): Twins | undefined {
  const read = parseYaml(text, true, true);
  if (!read.ok) return undefined;
  const source = sourceOf(read.value.file, read.value.lexemes);
  const search = (node: Node | null, around: Enclosing): Twins | undefined => {
    const collection = collectionOf(source, node, [], around);
    if (collection === undefined || collection.flow) return undefined;
    const index = collection.entries.findIndex(({ head }) => head === offset);
    const second = collection.entries[index];
    if (isMap(node) && second?.key !== undefined) {
      const { key } = second;
      const first = collection.entries.slice(0, index).find(entry => entry.key === key);
      if (first?.marked === true && second.marked) return { key, first, second };
    }
    for (const entry of collection.entries) {
      const found = search(entry.node, entry);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  try {
    return search(read.value.file.doc.contents, { limit: text.length, own: { end: text.length } });
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
}

function sameEdits(one: readonly TextEdit[], other: readonly TextEdit[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
