import { nameOf } from '../mentoring/people';
import { shapeAt } from '../model/keys';
import type { RecordPlace } from '../model/recordPlace';
import { SHAPES } from '../model/shapes.generated';
import type { Span } from '../result';
import { pathTo } from './cursorPlace';
import { unquoted } from './quotes';
import { parseTolerant, type TolerantEntry } from './tolerantParser';

/** A part of a record, as an outline shows it. */
export interface OutlineEntry {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'title' | 'section' | 'person' | 'goal' | 'item' | 'value';
  /** All of it. */
  readonly span: Span;
  /** Its key or dash. */
  readonly head: Span;
  readonly children: readonly OutlineEntry[];
}

/** The parts of a record by its lines: people by name, items by their text. Takes any text. */
export function outlineOf(
  text: string,
  place: RecordPlace,
  names: ReadonlyMap<string, string>,
): readonly OutlineEntry[] {
  const valueOf = ({ value, form }: TolerantEntry) =>
    form === 'block'
      ? ''
      : unquoted(text.slice(value.start, value.end).split('\n', 1)[0] ?? '').slice(0, 200);
  const outlined = (entry: TolerantEntry): OutlineEntry => {
    const { step, start, keyEnd } = entry;
    const shape = shapeAt(SHAPES[place.kind], pathTo(entry).slice(0, -1));
    const isItem = typeof step === 'number';
    const words = entry.children.find(child => shapeText.has(String(child.step)));
    const inner =
      isItem && words !== undefined ? entry.children.filter(child => child !== words) : entry.children;
    const value = isItem && words !== undefined ? valueOf(words) : valueOf(entry);
    const isPerson = shape?.is === 'each' && shape.by === 'person';
    const name = isItem ? value : isPerson ? nameOf(step, names) : step;
    return {
      name: name.trim() || '…',
      detail: isItem ? '' : value,
      kind: kindOf(entry, isPerson, shape?.is === 'each'),
      span: { start, end: endOf(entry) },
      head: { start, end: keyEnd },
      children: inner.map(outlined),
    };
  };
  return parseTolerant(text).root.children.map(outlined);
}

/** The keys whose words an item is known by. */
const shapeText = new Set(['text', 'theme', 'note', 'path', 'commit', 'url']);

function kindOf(entry: TolerantEntry, isPerson: boolean, isEach: boolean): OutlineEntry['kind'] {
  if (typeof entry.step === 'number') return 'item';
  if (isEach) return isPerson ? 'person' : 'goal';
  if (entry.step === 'title' && entry.column === 0) return 'title';
  return entry.children.length > 0 || entry.form === 'nothing' || entry.form === 'block'
    ? 'section'
    : 'value';
}

function endOf(entry: TolerantEntry): number {
  const last = entry.children.at(-1);
  return Math.max(entry.keyEnd, entry.value.end, last === undefined ? 0 : endOf(last));
}
