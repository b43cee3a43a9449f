import { err, fail } from '../result';
import type { Failed, Span } from '../result';
import { say } from '../text';
import type { Text } from '../text';
import { MAX_BYTES } from './limit';
import { lineAt } from './lines';

/** Why a file cannot be read, and so is never written. */
export type UnreadableReason =
  | 'not-utf8'
  | 'control-characters'
  | 'too-large'
  | 'directive'
  | 'several-documents'
  | 'conflict-markers'
  | 'syntax'
  | 'duplicate-key'
  | 'alias'
  | 'not-a-map';

/** What is wrong in a line that cannot be read: what is missing in it, or stands in it that does not fit. */
export type Slip =
  | 'missing-quote'
  | 'missing-colon'
  | 'missing-comma'
  | 'missing-bracket'
  | 'missing-bracket-above'
  | 'missing-space'
  | 'missing-dash'
  | 'missing'
  | 'indented-further'
  | 'indentation'
  | 'text-indentation'
  | 'tab'
  | 'escape'
  | 'first-character'
  | 'extra-colon'
  | 'special-character'
  | 'stray'
  | 'git-mark'
  | 'unknown';

/** A file that cannot be read: why, in words, and where (`line` counts from 1). */
export interface Unreadable {
  readonly reason: UnreadableReason | 'no-title' | 'link' | 'disk';
  readonly text: Text;
  readonly span: Span;
  readonly line: number;
  /** Of `syntax`. */
  readonly slip?: Slip;
}

/** Everything that YAML cannot hold or that a reader would not see; a byte order mark is fine at the very start alone. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]|(?!^)\ufeff/;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** The first character that no file may hold. */
export function refusedCharacters(text: string): Unreadable | undefined {
  const surrogate = text.search(LONE_SURROGATE);
  if (surrogate !== -1)
    return unreadable(text, 'not-utf8', notUtf8Text(lineAt(text, surrogate)), surrogate, surrogate + 1);
  const control = text.search(CONTROL);
  if (control === -1) return undefined;
  const line = lineAt(text, control);
  return unreadable(
    text,
    'control-characters',
    say('Line {line} has a character in it that cannot be seen. Take it away.', { line }),
    control,
    control + 1,
  );
}

/** What git leaves of a conflict. All three markers have to stand at the start of a line: a line of `=======` alone is a heading in a text. */
export function conflictMarkers(text: string): Unreadable | undefined {
  const marker = (sign: string, from: number) => {
    const found = new RegExp(`^${sign}{7,}(?!\\S)`, 'm');
    const at = text.slice(from).search(found);
    return at === -1 ? -1 : from + at;
  };
  const ours = marker('<', 0);
  const between = ours === -1 ? -1 : marker('=', ours);
  const theirs = between === -1 ? -1 : marker('>', between);
  if (theirs === -1) return undefined;
  const lineEnd = text.indexOf('\n', theirs);
  const line = lineAt(text, ours);
  return unreadable(
    text,
    'conflict-markers',
    say(
      'Two versions of this file met in line {line} and were not merged. Merge Both Sides does it; or decide what stays, and take the marks away.',
      { line },
    ),
    ours,
    lineEnd === -1 ? text.length : lineEnd,
  );
}

/** Strict, and a byte order mark stays. */
export function decoder(): TextDecoder {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
}

export function tooLarge(): { readonly ok: false; readonly error: Unreadable } {
  const text = say('This file is larger than {size} KB. Make it smaller, or take it out of the folder.', {
    size: MAX_BYTES / 1024,
  });
  return err({ reason: 'too-large', text, span: { start: 0, end: 0 }, line: 1 });
}

/** Why a text is not written: the file would be too large to be read again. */
export function tooLargeToWrite(): Failed {
  const size = MAX_BYTES / 1024;
  return fail(
    'too-large',
    say(
      'With this the file would be larger than {size} KB, and so could not be read any more. Nothing was written. Make the text shorter, or put it into another file.',
      { size },
    ),
  );
}

const notUtf8Text = (line: number): Text =>
  say('Line {line} is not UTF-8 text. Save the file with the encoding UTF-8.', { line });

/** Line by line, as a line feed is never part of a longer UTF-8 sequence. */
export function notUtf8(bytes: Uint8Array): Unreadable {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    try {
      decoder().decode(bytes.subarray(start, end));
    } catch {
      break;
    }
    start = end;
  }
  return { reason: 'not-utf8', text: notUtf8Text(line), span: { start: 0, end: 0 }, line };
}

export function unreadable(
  text: string,
  reason: UnreadableReason,
  words: Text,
  start: number,
  end: number,
): Unreadable {
  const from = Math.min(start, text.length);
  return {
    reason,
    text: words,
    span: { start: from, end: Math.min(Math.max(from, end), text.length) },
    line: lineAt(text, from),
  };
}
