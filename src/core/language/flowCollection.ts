import type { Span } from '../result';
import { endOfQuote, unquoted } from './quotes';

/** What stands at an offset inside `[…]` or `{…}`. */
export interface FlowPlace {
  /** The way from the collection to the word; of a key being written, the way to its map. */
  readonly path: readonly (string | number)[];
  readonly at: 'key' | 'value';
  /** The whole word around the offset, without white space. */
  readonly word: Span;
  /** Keys of the map, or items of the list, that stand around it, without itself. */
  readonly others: readonly string[];
}

interface Level {
  readonly isMap: boolean;
  index: number;
  key: string | undefined;
  readonly words: string[];
}

/**
 * Reads a flow collection from its bracket up to an offset.
 * @returns `closed`: the offset behind the bracket that closes it, where that is reached; `place`: what stands at `to`
 */
export function readFlow(
  text: string,
  opening: number,
  to: number,
): { readonly closed?: number; readonly place?: FlowPlace } {
  const levels: Level[] = [];
  let word = opening;
  for (let at = opening; at < to; at++) {
    const sign = text[at] ?? '';
    const level = levels.at(-1);
    const isWordStart = text.slice(word, at).trim() === '';
    if ((sign === '"' || sign === "'") && isWordStart) {
      const end = endOfQuote(text, at, lineEnd(text, at));
      if (end > to) break;
      at = end - 1;
    } else if (sign === '[' || sign === '{') {
      levels.push({ isMap: sign === '{', index: 0, key: undefined, words: [] });
      word = at + 1;
    } else if (sign === ']' || sign === '}') {
      levels.pop();
      word = at + 1;
      if (levels.length === 0) return { closed: at + 1 };
    } else if (sign === ',' && level !== undefined) {
      level.words.push(level.key ?? unquoted(text.slice(word, at).trim()));
      level.index++;
      level.key = undefined;
      word = at + 1;
    } else if (
      sign === ':' &&
      level?.isMap === true &&
      level.key === undefined &&
      /[\s,\]}]|$/y.test(text[at + 1] ?? '')
    ) {
      level.key = unquoted(text.slice(word, at).trim());
      word = at + 1;
    } else if (sign === '#' && /\s/.test(text[at - 1] ?? '')) {
      at = lineEnd(text, at);
    }
  }
  const level = levels.at(-1);
  if (level === undefined) return {};
  const from = Math.max(word, text.lastIndexOf('\n', to - 1) + 1); // a word is on one line
  const start = from + (/^\s*/.exec(text.slice(from, to))?.[0].length ?? 0);
  const quote = text[start] === '"' || text[start] === "'";
  const end = quote ? endOfQuote(text, start, lineEnd(text, start)) : start + wordLength(text, start);
  const path = levels.flatMap((each, depth): (string | number)[] => {
    if (!each.isMap) return [each.index];
    return each.key === undefined ? (depth === levels.length - 1 ? [] : ['']) : [each.key];
  });
  return {
    place: {
      path,
      at: level.isMap && level.key === undefined ? 'key' : 'value',
      word: { start, end: Math.max(end, to) },
      others: [...level.words, ...wordsBehind(text, Math.max(end, start), level.isMap)],
    },
  };
}

/** The rest of a plain word inside brackets. */
function wordLength(text: string, start: number): number {
  const rest = text.slice(start, lineEnd(text, start));
  const length = rest.search(/[,[\]{}]|:(?=\s|$)|\s#/);
  return (length === -1 ? rest : rest.slice(0, length)).trimEnd().length;
}

/** The items or keys that follow in the same brackets on the same line. */
function wordsBehind(text: string, from: number, isMap: boolean): string[] {
  const rest = /^[^[\]{}\r\n]*/.exec(text.slice(from, from + 1000))?.[0] ?? '';
  return rest
    .split(',')
    .slice(1)
    .map(part => unquoted((isMap ? (part.split(':', 1)[0] ?? '') : part).trim()))
    .filter(part => part !== '');
}

function lineEnd(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  if (feed === -1) return text.length;
  return text[feed - 1] === '\r' ? feed - 1 : feed;
}
