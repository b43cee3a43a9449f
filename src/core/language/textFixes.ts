import { SHAPES } from '../model/shapes.generated';
import type { Shape } from '../model/shape';
import type { Span } from '../result';
import { say } from '../text';
import type { TextEdit } from '../yaml/edit';
import { tokenise } from '../yaml/tokens';
import type { Slip } from '../yaml/unreadable';
import { isBlankLine, lineEnd, lineStart, nextLine } from '../yaml/lines';
import type { Finding } from './finding';
import { firstFixThatReads, fixWith } from './fixThatReads';
import { withSpaces } from './oddBlanks';
import { pastedIn } from './pastedLines';
import type { FixProvider, FixesByCode, Mending, FixContext } from './fixContext';
import { twiceFixes } from './doubledKeyFixes';
import { quoted } from './valueFixes';

/**
 * What mends a file that cannot be read. Each way is tried: it is offered where the file reads then, or reads further.
 * None takes away a word of the user without saying so in its title, and what takes away is never the best.
 */
export const TEXT_FIXES: FixesByCode = {
  'conflict-markers': () => [
    { title: say('Merge both sides'), command: { id: 'mentoring.mergeBothSides', args: {} }, isBest: true },
  ],
  'control-characters': (_, repair) =>
    unsure(fixWith(repair, say('Take out what cannot be seen'), unseen(repair.text))),
  directive: (finding, repair) => asComment(finding, repair),
  'several-documents': (finding, repair) => pastedOr(finding, repair, asComment),
  'duplicate-key': (finding, repair) => pastedOr(finding, repair, twiceFixes),
  alias: (finding, repair) =>
    pastedOr(finding, repair, () =>
      firstFixThatReads(repair, say('Put it in quotes'), inQuotes(finding, repair)),
    ),
  syntax: (finding, repair) => pastedOr(finding, repair, syntaxFixes),
  'not-a-map': (finding, repair) =>
    firstFixThatReads(repair, say('Write it as "key: value"'), asPair(finding, repair)),
};

/** Where what was written may be meant as a key and its value. */
const MAYBE_NO_PAIR: readonly Slip[] = ['missing-colon', 'indented-further', 'stray', 'unknown'];

/** Where a sign that means something to YAML may be meant as a part of a text. */
const MAYBE_A_TEXT: readonly Slip[] = [
  ...MAYBE_NO_PAIR,
  'missing-quote',
  'missing-comma',
  'missing-bracket',
  'missing-bracket-above',
  'missing-space',
  'missing-dash',
  'missing',
  'escape',
  'first-character',
  'extra-colon',
  'special-character',
];

function syntaxFixes(finding: Finding, repair: FixContext): readonly Mending[] {
  const { text } = repair;
  const at = Math.min(finding.span.start, text.length);
  const end = lineEnd(text, at);
  const close = (sign: string): TextEdit[] => [{ start: end, end, text: sign }];
  const above = lineEnd(text, Math.max(0, lineStart(text, at) - 1));
  const { slip = 'unknown' } = finding;
  const all: readonly (readonly [
    title: Mending['title'],
    isFor: 'any' | readonly Slip[],
    ways: readonly (readonly TextEdit[])[],
  ])[] = [
    [say('Use spaces instead'), 'any', [withSpaces(text)]],
    [say('Use spaces instead of tabs'), ['tab'], [tabs(text, '  '), tabs(text, '    ')]],
    [
      say('Add the quote'),
      ['missing-quote'],
      [close(text.charAt(at) === "'" ? "'" : '"'), close('"'), close("'")],
    ],
    [
      say('Add the bracket'),
      ['missing-bracket', 'missing-bracket-above'],
      [']', '}'].flatMap(sign => {
        const ways = [close(sign), [{ start: above, end: above, text: sign }]];
        return startsWithKey(text, at) ? ways.toReversed() : ways;
      }),
    ],
    [say('Write it as "key: value"'), MAYBE_NO_PAIR, asPair(finding, repair)],
    [say('Put it in quotes'), MAYBE_A_TEXT, inQuotes(finding, repair)],
    [say('Indent it like the line above'), ['indented-further'], [indentLikeAbove(text, at)]],
    [say('Add the space'), ['missing-space'], [[{ start: at, end: at, text: ' ' }]]],
  ];
  return [
    ...all.flatMap(([title, isFor, ways]) =>
      isFor === 'any' || isFor.includes(slip) ? firstFixThatReads(repair, title, ways) : [],
    ),
    ...(slip === 'git-mark' ? withoutMark(finding, repair) : []),
  ];
}

/** Lines that were pasted into a text belong in it: where that mends all, nothing else is what was meant. */
function pastedOr(finding: Finding, repair: FixContext, otherwise: FixProvider): readonly Mending[] {
  const title = say('Indent these lines like the text above them');
  const pasted = firstFixThatReads(repair, title, pastedIn(finding, repair));
  return pasted.some(({ isBest }) => isBest) ? pasted : [...pasted, ...otherwise(finding, repair)];
}

const unsure = (mendings: readonly Mending[]) => mendings.map(mending => ({ ...mending, isBest: false }));

/** A line that is no part of a record, as a comment: a directive, or what divides two documents. */
function asComment({ span, code }: Finding, repair: FixContext): readonly Mending[] {
  const { text } = repair;
  const isMark = (at: number) => /^(?:---|\.\.\.)[ \t]*(?:#.*)?$/.test(text.slice(at, lineEnd(text, at)));
  let start = lineStart(text, span.start);
  if (code === 'several-documents') {
    while (start > 0 && !isMark(start) && isBlankLine(text, lineStart(text, start - 1)))
      start = lineStart(text, start - 1);
    if (!isMark(start)) start = start > 0 ? lineStart(text, start - 1) : start;
    if (!isMark(start)) return [];
  }
  return fixWith(repair, say('Make the line a comment'), [{ start, end: start, text: '# ' }]);
}

/** A mark of git with the name of the side behind it, which says nothing of the record. */
function withoutMark(finding: Finding, repair: FixContext): readonly Mending[] {
  const marked = repair.text.slice(finding.span.start, finding.span.end).trim();
  return unsure(fixWith(repair, say('Delete the line "{line}"', { line: marked }), line(finding, repair)));
}

/** Everything that no file may hold, and a byte order mark that is not at the start; what divides words leaves a space. */
function unseen(text: string): TextEdit[] {
  const found = text.matchAll(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]|(?!^)\ufeff/g,
  );
  const isGap = (index: number, sign: string) =>
    /[\u000b\u000c\u001c-\u001f]/.test(sign) &&
    /\S\S/.test(`${text[index - 1] ?? ' '}${text[index + 1] ?? ' '}`);
  return [...found].map(({ 0: sign, index }) => ({
    start: index,
    end: index + 1,
    text: isGap(index, sign) ? ' ' : '',
  }));
}

/** The line of a finding, with its end. */
function line({ span }: Finding, { text }: FixContext): TextEdit[] {
  const end = lineEnd(text, span.start);
  const feed = /^\r?\n/.exec(text.slice(end))?.[0] ?? '';
  return [{ start: lineStart(text, span.start), end: end + feed.length, text: '' }];
}

/** Tabs that indent, but for those within a text of several lines, where they are the user's. */
function tabs(text: string, spaces: string): TextEdit[] {
  const texts = blockTexts(text);
  return [...text.matchAll(/^[ \t]*\t[ \t]*/gm)]
    .filter(({ index }) => !texts.some(({ start, end }) => start <= index && index < end))
    .map(({ 0: indent, index }) => ({
      start: index,
      end: index + indent.length,
      text: indent.replaceAll('\t', spaces),
    }));
}

/** Where the texts of several lines stand, as far as a file can be read that cannot. */
function blockTexts(text: string): readonly Span[] {
  const found: Span[] = [];
  let isOpen = false;
  for (const lexeme of tokenise(text).lexemes) {
    if (lexeme.type === 'block-scalar-header') isOpen = true;
    else if (lexeme.type === 'scalar-text') {
      if (isOpen) found.push(lexeme);
      isOpen = false;
    }
  }
  return found;
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

const KEYS: ReadonlySet<string> = new Set(Object.values(SHAPES).flatMap(keysOf));

function keysOf(shape: Shape): string[] {
  if (shape.is === 'list' || shape.is === 'each') return keysOf(shape.of);
  return shape.is === 'map'
    ? Object.entries(shape.keys).flatMap(([key, { shape: inner }]) => [key, ...keysOf(inner)])
    : [];
}

/** What a bracket must not take in. */
function startsWithKey(text: string, at: number): boolean {
  return /^[\w-]+:(?:\s|$)/.test(text.slice(lineStart(text, at), lineEnd(text, at)).trimStart());
}

/** `title Learn Rust` and `title:Learn Rust` with what they miss; a text alone becomes the title. */
function asPair({ span }: Finding, { text }: FixContext): readonly (readonly TextEdit[])[] {
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
function inQuotes({ span }: Finding, { text }: FixContext): readonly (readonly TextEdit[])[] {
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
