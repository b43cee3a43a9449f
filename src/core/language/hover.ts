import { dateOf } from '../mentoring/dates';
import type { Span } from '../result';
import { isDate, isDateTime } from '../model/values';
import { translate } from '../text';
import { meaningAt, type Meaning } from './meaningAtOffset';
import { dayPreview, nextMeetingLines, previewOf, type HoverLine, type Preview } from './preview';
import type { SuggestionContext } from './suggestion';
import { wordMeaning } from './valueSuggestions';

/** What the pointer sees when it rests on a word: plain texts, to be escaped by who shows them. */
export interface HoverText {
  readonly span: Span;
  /** What is meant, in bold. */
  readonly title?: HoverLine;
  readonly lines: readonly HoverLine[];
  /** What the place is about, apart from what stands in it. */
  readonly about?: string;
  /** A place in a file of the workspace, whose line is to be shown. */
  readonly file?: string;
  /** A commit, of which git knows what it is called. */
  readonly commit?: string;
}

/** Explains a key, and says of what is named what it is. */
export function hoverAt(text: string, offset: number, around: SuggestionContext): HoverText | undefined {
  const meaning = meaningAt(text, offset, around.place, around.schema);
  if (meaning === undefined) return undefined;
  const { span, about, word, isKey, to } = meaning;
  const preview = previewAt(meaning, around);
  const isFile = !isKey && to === 'file';
  if (about === undefined && preview === undefined && !isFile) return undefined;
  return {
    span,
    lines: preview?.lines ?? [],
    ...(preview && { title: preview.title }),
    ...(about && { about: translate(about, around.t) }),
    ...(isFile && { file: word }),
    ...(!isKey && to === 'commit' && { commit: word }),
  };
}

/** What the word itself says: a thing that it names, a state, a day. */
function previewAt(
  { thing, isKey, shape, word, path }: Meaning,
  around: SuggestionContext,
): Preview | undefined {
  if (thing !== undefined) return previewOf(thing, around);
  if (isKey || shape === undefined) return undefined;
  switch (shape.is) {
    case 'choice': {
      const meant = wordMeaning(word);
      if (meant === undefined) return undefined;
      const isHandedOn = word === 'carried' && path[0] === 'agenda';
      const lines = [{ text: around.t(meant.message) }, ...(isHandedOn ? nextMeetingLines(around) : [])];
      return { title: { text: word }, lines };
    }
    case 'date':
    case 'moment':
    case 'done':
      return isDate(word) || isDateTime(word) ? dayPreview(dateOf(word), around) : undefined;
    default:
      return undefined;
  }
}
