import { mapOf, shapeAt } from '../model/keys';
import type { Span } from '../result';
import { lineEnd } from '../yaml/lines';
import { renderScalar } from '../yaml/render';
import { cursorPlace, type CursorPlace, type Level } from './cursorPlace';
import { schemaOfRecord } from './fileSchema';
import { keysAt, keysHere, keysOfItem, linesBelow } from './keySuggestions';
import { parseTolerant } from './tolerantParser';
import { escaped } from './snippet';
import type { Suggestion, SuggestionContext, WritingContext } from './suggestion';
import { valuesFor, type Value } from './valueSuggestions';
import { wholeRecords } from './wholeRecords';

export interface Suggestions {
  readonly items: readonly Suggestion[];
  /** A path of the workspace is wanted at this place. */
  readonly files?: { readonly word: string; readonly replace: Span };
  /** The caret is on a line of its own without a word on it: nobody has asked for anything by typing. */
  readonly isBlankLine: boolean;
  /** What is typed on changes what is to be suggested. */
  readonly isIncomplete: boolean;
  /** What stands there is one of the values already, and nobody has asked for another by typing its end. */
  readonly isWhole: boolean;
}

/**
 * What could be written at an offset of a record, the likeliest first. Takes any text, YAML or not yet.
 */
export function suggest(text: string, offset: number, around: SuggestionContext): Suggestions {
  if (isDashAtColon(text, offset)) return belowColon(text, offset, around);
  const drawn = parseTolerant(text);
  const writing = { schema: schemaOfRecord(around.place.kind), ...around, text, drawn };
  const place = cursorPlace(text, offset, drawn);
  const isBlankLine = place.at === 'line' && place.word === '';
  const nothing = { items: [], isBlankLine, isIncomplete: false, isWhole: false };
  switch (place.at) {
    case 'nothing':
      return nothing;
    case 'key':
      return { ...nothing, items: keysHere(writing, place) };
    case 'line': {
      const records =
        around.schema === undefined && isUnwritten(text, offset) ? wholeRecords(writing, place.replace) : [];
      return {
        ...nothing,
        items: [...records, ...toldApart(place.levels.map(level => [level, keysAt(writing, place, level)]))],
      };
    }
    case 'value':
      return inValue(writing, place, nothing);
  }
}

/** `ada:-`, which misses the space that would make it YAML. */
function isDashAtColon(text: string, offset: number): boolean {
  return (
    offset > 1 &&
    text.slice(offset - 2, offset) === ':-' &&
    text.slice(offset, lineEnd(text, offset)).trim() === ''
  );
}

function belowColon(text: string, offset: number, around: SuggestionContext): Suggestions {
  const spaced = `${text.slice(0, offset - 1)} ${text.slice(offset - 1)}`;
  const { items, ...rest } = suggest(spaced, offset + 1, around);
  const below = items.filter(({ insert }) => insert.startsWith('\n'));
  return { ...rest, items: below.map(item => ({ ...item, replace: { ...item.replace, end: offset } })) };
}

/** Of two keys of the same name, which stand in different places, the inner one says what it belongs to. */
function toldApart(levels: readonly (readonly [Level, readonly Suggestion[]])[]): readonly Suggestion[] {
  const labels = levels.flatMap(([, items]) => items.map(({ label }) => label));
  const isTwice = (label: string) => labels.indexOf(label) !== labels.lastIndexOf(label);
  return levels.flatMap(([{ path }, items]) => {
    const owner = path.findLast(step => typeof step === 'string');
    return items.map(item =>
      owner !== undefined && isTwice(item.label) ? { ...item, description: owner } : item,
    );
  });
}

/** Whether nothing is written yet, but for comments and the word at the offset: then a whole record can be suggested. */
export function isUnwritten(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const others = text.slice(0, start) + text.slice(offset).replace(/^.*/, '');
  return (
    others.split('\n').every(line => /^\s*(?:#.*)?$/.test(line)) && !text.slice(start, offset).includes(':')
  );
}

function inValue(
  writing: WritingContext,
  place: CursorPlace & { readonly at: 'value' },
  nothing: Suggestions,
): Suggestions {
  const shape = shapeAt(writing.schema.shape, place.path);
  if (shape === undefined || place.isFilled) return nothing;
  const below = linesBelow(writing, place);
  if (below.length > 0) return { ...nothing, items: below };
  const isItem = typeof place.path.at(-1) === 'number';
  const map = mapOf(shape);
  if (map !== undefined && isItem && !place.inFlow && place.word === '') {
    const items = keysOfItem(writing, place, map);
    return { ...nothing, items };
  }
  const plain =
    shape.is === 'map' && isItem && shape.plain !== undefined ? shape.keys[shape.plain]?.shape : shape;
  const isList = plain?.is === 'list';
  const leaf = isList ? plain.of : plain;
  if (leaf === undefined) return nothing;
  if ('to' in leaf && leaf.to === 'file')
    return { ...nothing, isIncomplete: true, files: { word: place.word, replace: place.replace } };
  const key = String(place.path.findLast(step => typeof step === 'string') ?? '');
  const found = valuesFor(writing, leaf, key, place.word, place.others);
  const brackets = isList && !place.inFlow && place.quote === undefined;
  const items = found.map(value => asSuggestion(value, place, brackets));
  return { ...nothing, items, isIncomplete: true, isWhole: found.some(({ words }) => words === place.word) };
}

function asSuggestion(
  { words, ...value }: Value,
  place: CursorPlace & { readonly at: 'value' },
  brackets: boolean,
): Suggestion {
  const flow = place.inFlow || brackets;
  // A number, a date and the words of ours are what they look like; a name must stay a text.
  const isPlain = place.quote !== undefined || value.kind === 'word' || value.kind === 'date';
  const rendered = isPlain ? words : renderScalar(words, { flow });
  const inserted = brackets ? `[${escaped(rendered)}\$0]` : escaped(rendered);
  return { ...value, insert: `${place.needsSpace ? ' ' : ''}${inserted}`, replace: place.replace };
}
