import type { YAMLError } from 'yaml';
import { say } from '../text';
import type { Text } from '../text';
import { lineAt, lineEnd, lineStart, nextLine } from './lines';
import { unreadable } from './unreadable';
import type { Slip, Unreadable } from './unreadable';

const HALF_A_CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/;

/** An error of the parser in plain words, with its place: never more than one line, which is what helps. */
export function syntaxError(text: string, error: YAMLError, start: number, end: number): Unreadable {
  const line = lineAt(text, start);
  const from = lineStart(text, start);
  const stop = Math.min(end, Math.max(start, lineEnd(text, start)));
  const whole = text.slice(from, lineEnd(text, from));
  const found = (slip: Slip, at: number, spanStart: number, spanEnd: number): Unreadable => ({
    ...unreadable(text, 'syntax', wordsFor(at)[slip], spanStart, spanEnd),
    slip,
  });
  if (HALF_A_CONFLICT.test(whole)) return found('git-mark', line, from, from + whole.length);
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && !/:(?:\s|$)/.test(text.slice(start, lineEnd(text, start)))) {
    const below = nextLine(text, start);
    if (below < text.length) return found('indented-further', line + 1, below, lineEnd(text, below));
  }
  return found(slipOf(error), line, start, stop);
}

/** What an error of the parser comes from; where one code has several causes, by the parser's own words. */
function slipOf({ code, message }: YAMLError): Slip {
  switch (code) {
    case 'MISSING_CHAR':
      if (/quote/.test(message)) return 'missing-quote';
      if (/Implicit map keys/.test(message)) return 'missing-colon';
      if (/Missing ,/.test(message)) return 'missing-comma';
      if (/must end with/.test(message)) return 'missing-bracket';
      if (/Comments must/.test(message)) return 'missing-space';
      if (/Sequence item/.test(message)) return 'missing-dash';
      return /^Block scalar/.test(message) ? 'text-indentation' : 'missing';
    case 'BAD_INDENT':
      return /must be sufficiently indented/.test(message) ? 'missing-bracket' : 'indentation';
    case 'TAB_AS_INDENT':
      return 'tab';
    case 'BAD_DQ_ESCAPE':
      return 'escape';
    case 'BAD_SCALAR_START':
      return 'first-character';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'extra-colon';
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return 'missing-colon';
    case 'BLOCK_IN_FLOW':
      return 'missing-bracket-above';
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
    case 'BAD_PROP_ORDER':
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
    case 'BAD_ALIAS':
      return 'special-character';
    case 'UNEXPECTED_TOKEN':
      return 'stray';
    default:
      return 'unknown';
  }
}

/** What is wrong in a line, in plain words. `line` is 1-based. */
function wordsFor(line: number): Readonly<Record<Slip, Text>> {
  const at = { line };
  return {
    'git-mark': say('Line {line} is a mark that git left of a conflict. Take it away.', at),
    'indented-further': say('Line {line} is indented further than the lines that it belongs to.', at),
    'missing-quote': say('A quote is missing in line {line}.', at),
    'missing-colon': say('A colon is missing in line {line}: a key is written as "key: value".', at),
    'missing-comma': say('A comma is missing in line {line}.', at),
    'missing-bracket': say('A closing bracket is missing in line {line}.', at),
    'missing-bracket-above': say('A closing bracket is missing before line {line}.', at),
    'missing-space': say('A space is missing before "#" in line {line}.', at),
    'missing-dash': say('A dash is missing in line {line}: an item is written as "- text".', at),
    missing: say('Something is missing in line {line}.', at),
    'text-indentation': say('The indentation of the text in line {line} does not fit.', at),
    indentation: say('The indentation of line {line} does not fit the lines around it.', at),
    tab: say('Line {line} is indented with a tab. Use spaces.', at),
    escape: say(
      'A backslash in line {line} is followed by a character that has no meaning there. Write two backslashes, or use single quotes.',
      at,
    ),
    'first-character': say(
      'The text in line {line} starts with a character that has a meaning in YAML. Put the text in quotes.',
      at,
    ),
    'extra-colon': say('There is one colon too many in line {line}. Put the text in quotes.', at),
    'special-character': say(
      '"&", "*" or "!" has a special meaning in YAML and does not fit in line {line}. Put the text in quotes.',
      at,
    ),
    stray: say('Line {line} has something in it that does not belong there.', at),
    unknown: say('Line {line} cannot be read as YAML.', at),
  };
}
