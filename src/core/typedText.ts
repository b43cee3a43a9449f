import { fail, ok, type Result } from './result';
import { say } from './text';

/**
 * A text of several lines as it is written into a file, and as two are compared: letter for letter, with line feeds as
 * line ends. Only blanks on the empty lines at its end are none, and a text of blanks alone is empty.
 */
export function evenText(text: string): string {
  const even = text.replace(/\r\n?/g, '\n');
  const { content, rest } = partsOf(even);
  return content.trim() === '' ? '' : content + rest.replace(/\n[ \t]+/g, '\n');
}

/** As evenText; a text of one line is without the blanks at its ends. */
export function lineText(text: string): string {
  const even = evenText(text);
  return even.includes('\n') ? even : even.trim();
}

/** A text up to its last character that is neither a blank nor a line end, and what comes then. */
function partsOf(text: string): { readonly content: string; readonly rest: string } {
  let end = text.length;
  while (end > 0 && ' \t\n'.includes(text.charAt(end - 1))) end--;
  return { content: text.slice(0, end), rest: text.slice(end) };
}

/**
 * What somebody typed into a field of one line, without the blanks at its ends.
 * @returns a failure `empty`, or `control-characters`
 */
export function typedLine(text: string): Result<string> {
  const line = text.replace(/\r\n?/g, '\n').trim();
  if (line === '') return fail('empty', say('Write something first.'));
  const held = typedText(line);
  return held.ok ? ok(line) : held;
}

/** What YAML allows in no file as it is, and nobody sees: all but tabs and line ends. */
const UNHELD =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|\p{Surrogate}/u;

/** A text that was typed, unless it has a character in it that no file can hold: then a failure `control-characters`. */
export function typedText(text: string): Result<string> {
  const found = text.search(UNHELD);
  if (found === -1) return ok(text);
  const code = `U+${text.charCodeAt(found).toString(16).toUpperCase().padStart(4, '0')}`;
  const line = text.slice(0, found).split(/\r\n?|\n/).length;
  return fail(
    'control-characters',
    say(
      'Line {line} of this text has a character in it that cannot be seen and that no file can hold: {code}. Type the line again without it.',
      { line, code },
    ),
  );
}

/**
 * Whether a text that stands in a file is only what a writer wrote on the way from one text to another: it goes on from
 * the first, and the second goes on from it. Then the second takes nothing away from it.
 */
export function isPartOf(now: string, before: string, after: string): boolean {
  return now.startsWith(before) && after.startsWith(now);
}
