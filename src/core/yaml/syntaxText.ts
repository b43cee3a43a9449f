import type { YAMLError } from 'yaml';
import { say } from '../text';
import type { Text } from '../text';
import { lineAt, lineEnd, lineStart, nextLine } from './lines';
import { unreadable } from './unreadable';
import type { Unreadable } from './unreadable';

const HALF_A_CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/;

/** An error of the parser in plain words, with its place: never more than one line, which is what helps. */
export function syntaxError(text: string, error: YAMLError, start: number, end: number): Unreadable {
  const line = lineAt(text, start);
  const from = lineStart(text, start);
  const stop = Math.min(end, Math.max(start, lineEnd(text, start)));
  const whole = text.slice(from, lineEnd(text, from));
  if (HALF_A_CONFLICT.test(whole)) {
    const words = say('Line {line} is a mark that git left of a conflict. Take it away.', { line });
    return unreadable(text, 'syntax', words, from, from + whole.length);
  }
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && !/:(?:\s|$)/.test(text.slice(start, lineEnd(text, start)))) {
    const below = nextLine(text, start);
    const words = say('Line {line} is indented further than the lines that it belongs to.', {
      line: line + 1,
    });
    if (below < text.length) return unreadable(text, 'syntax', words, below, lineEnd(text, below));
  }
  return unreadable(text, 'syntax', syntaxText(error, line), start, stop);
}

/** What is wrong in a line, in plain words, for an error of the parser. `line` is 1-based. */
function syntaxText(error: YAMLError, line: number): Text {
  const at = { line };
  const message = error.message;
  switch (error.code) {
    case 'MISSING_CHAR':
      if (/quote/.test(message)) return say('A quote is missing in line {line}.', at);
      if (/Implicit map keys/.test(message))
        return say('A colon is missing in line {line}: a key is written as "key: value".', at);
      if (/Missing ,/.test(message)) return say('A comma is missing in line {line}.', at);
      if (/must end with/.test(message)) return say('A closing bracket is missing in line {line}.', at);
      if (/Comments must/.test(message)) return say('A space is missing before "#" in line {line}.', at);
      if (/Sequence item/.test(message))
        return say('A dash is missing in line {line}: an item is written as "- text".', at);
      if (/^Block scalar/.test(message))
        return say('The indentation of the text in line {line} does not fit.', at);
      return say('Something is missing in line {line}.', at);
    case 'BAD_INDENT':
      if (/must be sufficiently indented/.test(message))
        return say('A closing bracket is missing in line {line}.', at);
      return say('The indentation of line {line} does not fit the lines around it.', at);
    case 'TAB_AS_INDENT':
      return say('Line {line} is indented with a tab. Use spaces.', at);
    case 'BAD_DQ_ESCAPE':
      return say(
        'A backslash in line {line} is followed by a character that has no meaning there. Write two backslashes, or use single quotes.',
        at,
      );
    case 'BAD_SCALAR_START':
      return say(
        'The text in line {line} starts with a character that has a meaning in YAML. Put the text in quotes.',
        at,
      );
    case 'BLOCK_AS_IMPLICIT_KEY':
      return say('There is one colon too many in line {line}. Put the text in quotes.', at);
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      return say('A colon is missing in line {line}: a key is written as "key: value".', at);
    case 'BLOCK_IN_FLOW':
      return say('A closing bracket is missing before line {line}.', at);
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
    case 'BAD_PROP_ORDER':
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
    case 'BAD_ALIAS':
      return say(
        '"&", "*" or "!" has a special meaning in YAML and does not fit in line {line}. Put the text in quotes.',
        at,
      );
    case 'UNEXPECTED_TOKEN':
      return say('Line {line} has something in it that does not belong there.', at);
    default:
      return say('Line {line} cannot be read as YAML.', at);
  }
}
