import { SHAPES } from '../model/shapes.generated';
import type { Shape } from '../model/shape';
import { say } from '../text';
import { applyTextEdits, type TextEdit } from '../yaml/edit';
import { isBlankLine, lineEnd, lineStart, nextLine } from '../yaml/lines';
import { readYaml } from '../yaml/read';
import type { Finding } from './finding';
import type { Mend, Mending, Repair } from './repair';
import { quoted } from './valueFixes';

/** What mends a file that cannot be read. Each way is tried: it is offered where the file reads then, or reads further. */
export const TEXT_FIXES: Readonly<Record<string, Mend>> = {
  'conflict-markers': () => [
    { title: say('Merge both sides'), command: { id: 'mentoring.mergeBothSides', args: {} }, isBest: true },
  ],
  'control-characters': (_, repair) => that(repair, say('Take out what cannot be seen'), unseen(repair.text)),
  directive: (finding, repair) => that(repair, say('Take the line out'), line(finding, repair)),
  'several-documents': (finding, repair) => that(repair, say('Take the line out'), line(finding, repair)),
  'duplicate-key': duplicateKey,
  alias: (finding, repair) => firstThat(repair, say('Put it in quotes'), inQuotes(finding, repair)),
  syntax: syntaxFixes,
  'not-a-map': (finding, repair) =>
    firstThat(repair, say('Write it as "key: value"'), asPair(finding, repair)),
};

function syntaxFixes(finding: Finding, repair: Repair): readonly Mending[] {
  const { text } = repair;
  const at = Math.min(finding.span.start, text.length);
  const end = lineEnd(text, at);
  const close = (sign: string): TextEdit[] => [{ start: end, end, text: sign }];
  const above = lineEnd(text, Math.max(0, lineStart(text, at) - 1));
  const said = finding.text.message;
  const all: readonly (readonly [
    title: Mending['title'],
    isFor: RegExp,
    ways: readonly (readonly TextEdit[])[],
  ])[] = [
    [say('Use spaces instead of tabs'), /tab/, [tabs(text, '  '), tabs(text, '    ')]],
    [
      say('Add the quote'),
      /quote is missing/,
      [close(text.charAt(at) === "'" ? "'" : '"'), close('"'), close("'")],
    ],
    [
      say('Add the bracket'),
      /bracket/,
      [']', '}'].flatMap(sign => [close(sign), [{ start: above, end: above, text: sign }]]),
    ],
    [say('Write it as "key: value"'), /colon is missing|cannot be read|belong/, asPair(finding, repair)],
    [
      say('Put it in quotes'),
      /quotes|colon too many|comma|cannot be read|belong|missing/,
      inQuotes(finding, repair),
    ],
    [say('Indent it like the line above'), /indented further/, [indentLikeAbove(text, at)]],
    [say('Take the line out'), /mark that git left/, [line(finding, repair)]],
    [say('Add the space'), /space is missing/, [[{ start: at, end: at, text: ' ' }]]],
  ];
  return all.flatMap(([title, isFor, ways]) => (isFor.test(said) ? firstThat(repair, title, ways) : []));
}

/** The first way after which the file reads; else the first after which it reads further than before. */
function firstThat(
  repair: Repair,
  title: Mending['title'],
  ways: readonly (readonly TextEdit[])[],
): readonly Mending[] {
  const results = ways
    .filter(edits => edits.length > 0)
    .map(edits => ({ edits, reach: reachOf(applyTextEdits(repair.text, edits)) }));
  const before = reachOf(repair.text);
  const best = results.find(({ reach }) => reach === Infinity) ?? results.find(({ reach }) => reach > before);
  return best === undefined ? [] : [{ title, edits: best.edits, isBest: best.reach === Infinity }];
}

function that(repair: Repair, title: Mending['title'], edits: readonly TextEdit[]) {
  return firstThat(repair, title, [edits]);
}

/** Up to which line a text reads; without an end where all of it does. */
function reachOf(text: string): number {
  const read = readYaml(text);
  return read.ok ? Infinity : read.error.line;
}

/** Everything that no file may hold, and a byte order mark that is not at the start. */
function unseen(text: string): TextEdit[] {
  const found = text.matchAll(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]|(?!^)\ufeff/g,
  );
  return [...found].map(({ index }) => ({ start: index, end: index + 1, text: '' }));
}

/** The line of a finding, with its end. */
function line({ span }: Finding, { text }: Repair): TextEdit[] {
  const end = lineEnd(text, span.start);
  const feed = /^\r?\n/.exec(text.slice(end))?.[0] ?? '';
  return [{ start: lineStart(text, span.start), end: end + feed.length, text: '' }];
}

function tabs(text: string, spaces: string): TextEdit[] {
  return [...text.matchAll(/^[ \t]*\t[ \t]*/gm)].map(({ 0: indent, index }) => ({
    start: index,
    end: index + indent.length,
    text: indent.replaceAll('\t', spaces),
  }));
}

/** The line and those below it that are indented as far, all by as much as it takes. */
function indentLikeAbove(text: string, offset: number): TextEdit[] {
  const indentAt = (at: number) => /^ */.exec(text.slice(at, lineEnd(text, at)))?.[0].length ?? 0;
  const first = lineStart(text, offset);
  const deep = indentAt(first);
  const less = deep - (first === 0 ? 0 : indentAt(lineStart(text, first - 1)));
  const edits: TextEdit[] = [];
  for (let start = first; start < text.length; start = nextLine(text, start)) {
    if (isBlankLine(text, start)) continue;
    if (indentAt(start) < deep) break;
    edits.push({ start, end: start + less, text: '' });
  }
  return less > 0 ? edits : [];
}

/** A second key that says nothing, or the same as the first. */
function duplicateKey(finding: Finding, repair: Repair): readonly Mending[] {
  const { text } = repair;
  const whole = text.slice(lineStart(text, finding.span.start), lineEnd(text, finding.span.start));
  const isEmpty = /^\s*[^\s:]+:\s*(?:#.*)?$/.test(whole);
  const isTheSame = text.slice(0, lineStart(text, finding.span.start)).split(/\r?\n/).includes(whole);
  if (!isEmpty && !isTheSame) return [];
  return that(repair, say('Delete the second'), line(finding, repair));
}

const KEYS: ReadonlySet<string> = new Set(Object.values(SHAPES).flatMap(keysOf));

function keysOf(shape: Shape): string[] {
  if (shape.is === 'list' || shape.is === 'each') return keysOf(shape.of);
  return shape.is === 'map'
    ? Object.entries(shape.keys).flatMap(([key, { shape: inner }]) => [key, ...keysOf(inner)])
    : [];
}

/** `title Learn Rust` and `title:Learn Rust` with what they miss; a text alone becomes the title. */
function asPair({ span }: Finding, { text }: Repair): readonly (readonly TextEdit[])[] {
  const start = lineStart(text, span.start);
  const whole = text.slice(start, lineEnd(text, span.start));
  const [, before = '', key = '', colon = '', gap = ''] =
    /^(\s*(?:- +)*)([a-z]+)(:?)( *)\S/.exec(whole) ?? [];
  const at = start + before.length + key.length;
  const known = KEYS.has(key);
  return [
    known && colon === ':' && gap === '' ? [{ start: at + 1, end: at + 1, text: ' ' }] : [],
    known && colon === '' && gap !== '' ? [{ start: at, end: at, text: ':' }] : [],
    /^[\p{L}][^:#\r\n]*\s*$/u.test(text) ? [{ start: 0, end: 0, text: 'title: ' }] : [],
  ];
}

/** The value in a line, or the whole item where it begins with no key that is known. */
function inQuotes({ span }: Finding, { text }: Repair): readonly (readonly TextEdit[])[] {
  const start = lineStart(text, Math.min(span.start, text.length));
  const whole = text.slice(start, lineEnd(text, start));
  const [, dashes = '', key = '', rest = ''] =
    /^(\s*(?:- +)*)((?:[^\s:#"'[{&*!|>%@`-][^:#]*|"[^"]*"|'[^']*'): +)?(.*)$/.exec(whole) ?? [];
  const isKnown = KEYS.has(key.replace(/["']|: +$/g, '')) || !dashes.includes('-');
  const ways = [
    { from: dashes.length + key.length, value: rest },
    { from: dashes.length, value: key + rest },
  ];
  return (isKnown ? ways : ways.toReversed()).flatMap(({ from, value }) =>
    [/\s+#.*$/, /\s+$/].map(end => {
      const inner = value.replace(end, '');
      const at = start + from;
      return inner === '' ? [] : [{ start: at, end: at + inner.length, text: quoted(inner) }];
    }),
  );
}
