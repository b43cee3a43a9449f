import type { Refers } from '../model/builders';
import { mapOf, shapeAt } from '../model/keys';
import type { RecordPlace } from '../model/recordPlace';
import { SHAPES } from '../model/shapes.generated';
import type { Span } from '../result';
import { pathTo } from './cursorPlace';
import { unquoted } from './quotes';
import { parseTolerant, type TolerantEntry } from './tolerantParser';

/** A value of a record that leads out of the notes. */
export interface NotesLink {
  readonly span: Span;
  readonly words: string;
  readonly to: Refers & ('file' | 'url');
  /** Counted from 1, of a place in a file. */
  readonly line?: number;
  /** The file is not in this workspace folder, but in a repository of this name or address. */
  readonly repo?: string;
}

/** The web addresses and the files that a record names. Takes any text. */
export function linksIn(text: string, place: RecordPlace): readonly NotesLink[] {
  const found: NotesLink[] = [];
  const wordsOf = ({ value }: TolerantEntry) => unquoted(text.slice(value.start, value.end));
  const walk = (entry: TolerantEntry): void => {
    entry.children.forEach(walk);
    if (entry.form !== 'plain' && entry.form !== 'quoted') return;
    const shape = shapeAt(SHAPES[place.kind], pathTo(entry));
    const map = typeof entry.step === 'number' ? mapOf(shape) : undefined;
    const leaf = map?.plain === undefined ? shape : map.keys[map.plain]?.shape;
    const to = leaf !== undefined && 'to' in leaf ? leaf.to : undefined;
    if (to !== 'file' && to !== 'url') return;
    const beside = (key: string) => {
      const other = map === undefined ? entry.parent?.children.find(({ step }) => step === key) : undefined;
      return other && wordsOf(other);
    };
    const line = Number(beside('line'));
    const repo = beside('repo');
    const { start, end } = entry.value;
    const quotes = entry.form === 'quoted' ? 1 : 0;
    found.push({
      span: { start: start + quotes, end: Math.max(start + quotes, end - quotes) },
      words: wordsOf(entry),
      to,
      ...(Number.isSafeInteger(line) && line > 0 && { line }),
      ...(repo && { repo }),
    });
  };
  walk(parseTolerant(text).root);
  return found.sort((a, b) => a.span.start - b.span.start);
}
