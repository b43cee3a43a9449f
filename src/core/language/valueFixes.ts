import { isMap, isScalar, isSeq } from 'yaml';
import type { Node } from 'yaml';
import { rulesFor } from '../model/keys';
import { dayWords } from '../mentoring/dates';
import { placed, say } from '../text';
import { lineEnd } from '../yaml/lines';
import { toPlain } from '../yaml/plain';
import { nodeAt, readYaml, type YamlFile } from '../yaml/read';
import { renderScalar } from '../yaml/render';
import { dateFixes } from './dateFixes';
import type { Finding } from './finding';
import {
  byStructure,
  markedText,
  replace,
  replaceValue,
  type FixesByCode,
  type Mending,
  type FixContext,
} from './fixContext';

/** What mends a value that is not of its form. */
export const VALUE_FIXES: FixesByCode = {
  'not-a-date': dateFixes,
  'not-a-moment': dateFixes,
  'not-done': doneFixes,
  'odd-year': dateFixes,
  'not-a-choice': choiceFixes,
  'not-a-duration': durationFixes,
  'not-a-count': countFixes,
  'colon-in-text': quoteItem,
  'not-text-but-map': quoteValue,
  'not-text-but-list': onlyItem,
  'empty-item': emptyItem,
  'list-in-list': onlyItem,
  'not-by-name': underAPerson,
};

const YES = /^(?:yes|y|ja|j|x|ok|done|klaar|gedaan|✓|✔|1)$/i;
const NO = /^(?:no|n|nee|0|open)$/i;

function doneFixes(finding: Finding, repair: FixContext): readonly Mending[] {
  const words = markedText(finding, repair);
  const { today } = repair.facts;
  const { span } = finding;
  if (YES.test(words))
    return [
      {
        title: say('Write "{value}"', { value: 'true' }),
        edits: replaceValue(span, 'true', repair),
        isBest: true,
      },
      {
        title: say('Write {date} ({day})', { date: today, day: dayWords(today, today, repair.locale, true) }),
        edits: replaceValue(span, today, repair),
      },
    ];
  if (NO.test(words))
    return [
      {
        title: say('Write "{value}"', { value: 'false' }),
        edits: replaceValue(span, 'false', repair),
        isBest: true,
      },
    ];
  return dateFixes(finding, repair);
}

function choiceFixes({ span, meant, text }: Finding, repair: FixContext): readonly Mending[] {
  if (meant !== undefined)
    return [
      {
        title: say('Change to "{value}"', { value: meant }),
        edits: replaceValue(span, meant, repair),
        isBest: true,
      },
    ];
  return placed(text, 'wanted')
    .split(', ')
    .filter(value => value !== '')
    .map(value => ({
      title: say('Change to "{value}"', { value }),
      edits: replaceValue(span, value, repair),
    }));
}

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^d(?:ays?|ag|agen)?$/i, 'day'],
  [/^w(?:eeks?|eken|k|ks)?$/i, 'week'],
  [/^m(?:onths?|aand|aanden|o)?$/i, 'month'],
];
const RHYTHMS: readonly (readonly [RegExp, string])[] = [
  [/^(?:daily|dagelijks|(?:every|elke|iedere) (?:day|dag))$/i, '1 day'],
  [/^(?:weekly|wekelijks|(?:every|elke|iedere) week|once a week)$/i, '1 week'],
  [/^(?:fortnightly|tweewekelijks|om de week|(?:every|elke) (?:other|second) week)$/i, '2 weeks'],
  [/^(?:monthly|maandelijks|(?:every|elke|iedere) (?:month|maand)|once a month)$/i, '1 month'],
  [/^(?:quarterly|(?:every|elk) (?:quarter|kwartaal))$/i, '3 months'],
];

function durationFixes(finding: Finding, repair: FixContext): readonly Mending[] {
  const words = markedText(finding, repair).trim();
  const [, count = '', unit = ''] =
    /^(?:every |elke |iedere )?([1-9]\d{0,2})\s*([a-z]+)\.?$/i.exec(words) ?? [];
  const known = UNITS.find(([pattern]) => pattern.test(unit))?.[1];
  const value =
    known === undefined || count === ''
      ? RHYTHMS.find(([pattern]) => pattern.test(words))?.[1]
      : `${count} ${known}${count === '1' ? '' : 's'}`;
  if (value === undefined) return [];
  return [
    {
      title: say('Change to "{value}"', { value }),
      edits: replaceValue(finding.span, value, repair),
      isBest: true,
    },
  ];
}

function countFixes(finding: Finding, repair: FixContext): readonly Mending[] {
  const words = markedText(finding, repair).trim();
  const [, minutes] = /^([1-9]\d{0,3})\s*(?:m|min|mins|minutes?|minuten|minuut)\.?$/i.exec(words) ?? [];
  const [, hours] = /^(a|an|een|one|[1-9](?:[.,]5)?)\s*(?:u|uur|h|hrs?|hours?)\.?$/i.exec(words) ?? [];
  const inMinutes = finding.at?.at(-1) === 'minutes' && hours !== undefined;
  const number = inMinutes ? (/\d/.test(hours) ? Number(hours.replace(',', '.')) * 60 : 60) : Number(minutes);
  if (!Number.isInteger(number)) return [];
  const value = String(number);
  return [
    {
      title: say('Change to "{value}"', { value }),
      edits: replaceValue(finding.span, value, repair),
      isBest: true,
    },
  ];
}

/** In the quotes that need the least in them. */
export function quoted(text: string): string {
  return renderScalar(text, { quote: /["\\]/.test(text) ? 'single' : 'double' });
}

/** `- Ask: why` becomes text; with other keys behind it, the text of the item. */
function quoteItem({ at = [] }: Finding, repair: FixContext): readonly Mending[] {
  const file = fileOf(repair);
  const node = file && (nodeAt(file, at) ?? nodeAt(file, at.slice(0, -1)));
  if (!isMap(node)) return [];
  const [pair, ...others] = node.items;
  const start = (pair?.key as Node | null)?.range?.[0];
  const end = Math.max(
    (pair?.key as Node | null)?.range?.[1] ?? 0,
    (pair?.value as Node | null)?.range?.[1] ?? 0,
  );
  if (start === undefined) return [];
  const source = repair.text.slice(start, end);
  const value = source.trimEnd();
  if (/[\r\n]/.test(value)) return [];
  const plain = rulesFor(repair.place.kind).plainKey?.(at);
  if (others.length > 0 && plain === undefined) return [];
  const key = others.length === 0 ? '' : `${plain}: `;
  return [
    {
      title: say('Put it in quotes'),
      edits: replace({ start, end: start + value.length }, key + quoted(value)),
      isBest: true,
    },
  ];
}

/** What stands behind a key on one line, as text. */
export function quoteValue({ span }: Finding, { text }: FixContext): readonly Mending[] {
  const value = text.slice(span.start, span.end).trimEnd();
  if (/[\r\n]/.test(value)) return [];
  // Behind its key, if nothing else stands there: behind a comment it would be a part of it.
  const before = /:[ \t]*(\r?\n[ \t]*)$/.exec(text.slice(0, span.start))?.[1] ?? '';
  const start = span.start - before.length;
  const edits = replace(
    { start, end: span.start + value.length },
    (before === '' ? '' : ' ') + quoted(value),
  );
  return [{ title: say('Put it in quotes'), edits, isBest: true }];
}

/** Of a list of one where no list belongs, the one. */
function onlyItem({ at = [] }: Finding, repair: FixContext): readonly Mending[] {
  const file = fileOf(repair);
  const node = file && nodeAt(file, at);
  if (file === undefined || !isSeq(node) || node.items.length !== 1 || !isScalar(node.items[0])) return [];
  const value = toPlain(node.items[0], repair.text);
  const title = say('Change to "{value}"', { value: String(value) });
  return byStructure(title, [{ kind: 'set', path: at, value }], repair, true);
}

/** What looks like an anchor or a tag of YAML, and nothing else, is a word of somebody's. */
function emptyItem({ at = [], span }: Finding, repair: FixContext): readonly Mending[] {
  const { text } = repair;
  const line = text.slice(span.start, lineEnd(text, span.start));
  const [, dash = '', word] = /^(-? *)([&!].*?)(?:\s+#.*)?$/.exec(line) ?? [];
  if (word !== undefined) {
    const start = span.start + dash.length;
    const edits = replace({ start, end: start + word.length }, quoted(word));
    return [{ title: say('Put it in quotes'), edits, isBest: true }];
  }
  const file = fileOf(repair);
  // A value behind a key is no item: with it the key would go.
  if (file === undefined || !isSeq(nodeAt(file, at.slice(0, -1)))) return [];
  const gone = { kind: 'remove', path: at, keepComments: true } as const;
  return byStructure(say('Delete the empty item'), [gone], repair);
}

/** What stands in a section without a name goes under one. */
function underAPerson({ at = [] }: Finding, repair: FixContext): readonly Mending[] {
  const file = fileOf(repair);
  const node = file && nodeAt(file, at);
  if (file === undefined || !(isSeq(node) || isScalar(node)) || at.length !== 1) return [];
  const value = toPlain(node, repair.text);
  return repair.facts
    .mentorship(repair.place.mentorship)
    .people.slice(0, 6)
    .flatMap(person =>
      byStructure(
        say('Put it under "{person}"', { person }),
        [{ kind: 'set', path: at, value: { [person]: value } }],
        repair,
      ),
    );
}

function fileOf({ text }: FixContext): YamlFile | undefined {
  const file = readYaml(text);
  return file.ok ? file.value : undefined;
}
