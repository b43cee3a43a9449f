import type { Span } from '../result';
import { tokenise } from './tokens';

/** Blanks that look like spaces and are none for YAML: no-break, figure, narrow, wide. */
const ODD = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const PLACES = [
  // before an item, or before a key with its colon
  /^([ \t]*)([\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000][ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]*)(?=-(?:[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|$)|[^\s:#-][^:#]*:(?:\s|$))/gmu,
  /^([ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]*(?:- +)*-)([\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]*)(?=\S)/gmu,
  /^([ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]*[a-z]+:)([\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]*)(?=\S)/gmu,
  // behind a dash only keys of items: any other word with a colon may begin a text
  /^([ \t]*(?:- +)+(?:text|theme|date|code|path|commit|url|skill|from):)([\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]*)(?=\S)/gmu,
];

/**
 * The blanks that look like spaces where only spaces count: in an indent, behind a dash, behind a key. What is indented
 * by them stands elsewhere than it seems to, and is read nowhere. Within texts in quotes and of several lines they are
 * the writer's.
 */
export function oddBlanks(text: string): readonly Span[] {
  if (!ODD.test(text)) return [];
  const texts = wholeTexts(text);
  const found = PLACES.flatMap(place =>
    [...text.matchAll(place)].map(({ index, 1: before = '', 2: blanks = '' }) => {
      const start = index + before.length;
      return { start, end: start + blanks.length };
    }),
  );
  return found
    .filter(({ start }) => !texts.some(span => span.start <= start && start < span.end))
    .sort((one, other) => one.start - other.start);
}

/** Texts in quotes and of several lines behind a sign of their own, as far as a file can be read that cannot. */
function wholeTexts(text: string): readonly Span[] {
  const found: Span[] = [];
  let isOpen = false;
  for (const { type, start, end } of tokenise(text).lexemes) {
    if (type === 'block-scalar-header') isOpen = true;
    else if (type === 'scalar-text' && isOpen) {
      found.push({ start, end });
      isOpen = false;
    } else if (/quoted/.test(type)) found.push({ start, end });
  }
  return found;
}
