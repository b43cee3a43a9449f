import type { Problem, Span } from '../result';
import { say } from '../text';
import type { Text } from '../text';
import { spanOf } from '../yaml/read';
import type { YamlFile, YamlPath } from '../yaml/read';

/** What can be wrong with a value that the rest of its record can still be read without. */
export type WrongCode = keyof typeof SENTENCES;

interface Args {
  /** The key that the value stands behind. */
  readonly key: string;
  /** How the value starts in the file. */
  readonly value: string;
  /** What it should have been: the words to choose from, or a key that it needs. */
  readonly wanted: string;
  readonly [more: string]: string;
}

const SENTENCES = {
  'not-a-date': (args: Args) => say('"{key}" needs a date like 2027-02-15; "{value}" is not one.', args),
  'not-a-moment': (args: Args) =>
    say(
      '"{key}" needs a date like 2027-02-15, or with a time like 2027-02-15T10:00; "{value}" is neither.',
      args,
    ),
  'not-done': (args: Args) =>
    say(
      '"{key}" needs the date it was done, like 2027-02-15, or true or false; "{value}" is none of them.',
      args,
    ),
  'not-a-duration': (args: Args) =>
    say('"{key}" needs a length of time like 2 weeks, 10 days or 1 month; "{value}" is not one.', args),
  'not-a-count': (args: Args) => say('"{key}" needs a whole number, 1 or more; "{value}" is not one.', args),
  'not-a-choice': (args: Args) => say('"{key}" needs one of {wanted}; "{value}" is none of them.', args),
  'not-text-but-list': (args: Args) => say('"{key}" needs text; this is a list.', args),
  'not-text-but-map': (args: Args) =>
    say('"{key}" needs text; this reads as keys with values. Put the text in quotes.', args),
  'not-a-map': (args: Args) =>
    say('"{key}" needs keys with values below it, such as "{wanted}:"; "{value}" is not that.', args),
  'not-by-name': (args: Args) =>
    say('"{key}" needs names below it, each with a colon behind it; "{value}" is not that.', args),
  'list-in-list': (args: Args) => say('This is a list inside the list "{key}". Take one dash away.', args),
  'empty-item': (args: Args) => say('This item of "{key}" is empty.', args),
  'item-without-text': (args: Args) => say('This item of "{key}" has no "{wanted}".', args),
  'colon-in-text': (args: Args) =>
    say('"{value}" reads as a key with a value, because of its colon. Put the text in quotes.', args),
} satisfies Record<string, (args: Args) => Text>;

/** The problem with the value at a path. `wanted`: the words to choose from, or a key that the value needs. */
export function wrongAt(file: YamlFile, path: YamlPath, code: WrongCode, wanted = ''): Problem {
  const span = placeOf(file, path);
  const key = path.findLast(step => typeof step === 'string') ?? '';
  const value = startOf(file.text.slice(span.start, span.end));
  return { code, severity: 'error', text: SENTENCES[code]({ key, value, wanted }), span, at: path };
}

/** The place of a value; of an item without anything in it, its dash. */
function placeOf(file: YamlFile, path: YamlPath): Span {
  const span = spanOf(file, path) ?? { start: 0, end: 0 };
  if (span.end > span.start) return span;
  const dash = file.text.lastIndexOf('-', span.start);
  return dash === -1 ? span : { start: dash, end: dash + 1 };
}

const SHOWN = 40;

/** The first line of a text, cut where it gets long. */
function startOf(text: string): string {
  const line = text.split(/\r?\n/, 1)[0]?.trim() ?? '';
  const letters = [...line];
  return letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : line;
}
