import type { Span } from '../result';
import { isDate, isDateTime } from '../model/values';
import type { CalendarDate } from './dates';
import { FORMS, isMonth, PAST, type DateForm } from './dateForms';

// Days as people say them, in English and Dutch, both at once: no word of the one means another day in the other.
//
// - A weekday is the next one after today, on that very day the one in a week.
// - "next friday" and "volgende week vrijdag" are the Friday of the week that begins on the next Monday; "this friday"
//   is the coming one. Said on a Friday, Saturday or Sunday, "friday" and "next friday" are the same day.
// - A day of a month without its year is the next one, today included; 29 February only where it comes by next year.
// - A month later is the same day of the month, or the last where the month is shorter.
// - The end of the week is its Friday; of a month or a year, its last day. "before" a day is by that day.
// - A month that is somebody's name in these notes is one only behind a connecting word.
// - What could be two days is none: "05-03-2027", "next week", "mid march", a weekday that does not fit its date.

/** A day found in a sentence. */
export interface SpokenDate {
  readonly date: CalendarDate;
  /** All words that say so, with the connecting word in front ("by next friday"): to be taken out of the sentence. */
  readonly span: Span;
}

/**
 * The day that these words are, without anything else around them: `next friday`, `over 3 dagen`, `12 March`,
 * `2027-02-15`, also one gone by (`yesterday`, `3 dagen geleden`).
 * @returns undefined for everything that is no day or could be two
 */
export function spokenDate(words: string, today: CalendarDate): CalendarDate | undefined {
  const text = words
    .trim()
    .replace(/\s+/g, ' ')
    .replace(new RegExp(`^${CONNECTING} (?=.)|\\.$`, 'giu'), '');
  for (const { pattern, means } of [...FORMS, ...PAST]) {
    const found = new RegExp(`^${pattern}$`, 'iu').exec(text);
    const date = found && means(found.groups ?? {}, today);
    if (date) return date;
  }
  return undefined;
}

/**
 * What somebody typed where a date is asked for, in the form of the files: a date, with a time where one stands behind
 * it (`2027-02-15 10:00`, `next friday at 10:00`).
 * @returns undefined for everything that is no date
 */
export function typedDate(typed: string, today: CalendarDate): string | undefined {
  const text = typed.trim();
  const exact = text.replace(/^(\S+) (\S+)$/, '$1T$2');
  if (isDate(exact) || isDateTime(exact)) return exact;
  const [, words = '', time] = /^(.*?)(?:,?\s+(?:at\s+|om\s+)?(\d\d:\d\d))?$/iu.exec(text) ?? [];
  const date = spokenDate(words, today);
  const all = time === undefined ? date : `${date}T${time}`;
  return all !== undefined && (isDate(all) || isDateTime(all)) ? all : undefined;
}

/**
 * The one day that a sentence names as its own: behind a connecting word (`by next friday`, `uiterlijk 5 maart`), or at
 * its end (`send the book tomorrow`). Two days, a span of days, a day gone by and one of which only something is told
 * ("the demo of friday", "every friday") are none.
 * @param names words that somebody is called by: a month among them is one only behind a connecting word
 */
export function findSpokenDate(
  sentence: string,
  today: CalendarDate,
  names: readonly string[] = [],
): SpokenDate | undefined {
  const called = new Set(names.flatMap(withoutMarks).filter(isMonth));
  const mentions = outermost([
    ...FORMS.flatMap(form => mentionsOf(form, sentence, today)),
    ...PAST.flatMap(form => mentionsOf(form, sentence, today)).map(mention => ({
      ...mention,
      date: undefined,
    })),
  ]);
  const [only, ...more] = withoutNames(
    sentence,
    mentions.filter(mention => !tooShort(sentence, mention)),
    called,
  );
  if (only?.date === undefined || more.length > 0) return undefined;
  return connected(sentence, only.span, only.start > only.span.start)
    ? { date: only.date, span: withBrackets(sentence, only.span) }
    : undefined;
}

/**
 * A promise apart from its day.
 * @param names as of `findSpokenDate`
 * @returns what is left of the sentence without its day, and the day; undefined where it names none of its own, or
 * nothing but a day
 */
export function splitSpokenDate(
  sentence: string,
  today: CalendarDate,
  names: readonly string[] = [],
): { readonly text: string; readonly date: CalendarDate } | undefined {
  const found = findSpokenDate(sentence, today, names);
  if (found === undefined) return undefined;
  const before = sentence.slice(0, found.span.start).trimEnd();
  const after = sentence.slice(found.span.end).trimStart();
  const text = /^[.,;:!?)]/.test(after)
    ? before.replace(/[,;:]$/, '') + (before === '' ? after.replace(/^[,:;]\s*/, '') : after)
    : `${after === '' ? before.replace(/[,;:–—-]$/, '').trimEnd() : before} ${after}`.trim();
  return /\p{L}|\p{N}/u.test(text) ? { text, date: found.date } : undefined;
}

interface Mention {
  readonly date: CalendarDate | undefined;
  /** With its connecting word. */
  readonly span: Span;
  /** Where the day itself begins. */
  readonly start: number;
}

const CONNECTING =
  '(?:by|before|on|until|till|no later than|not later than|due|due on|due by|(?:due|deadline|due date)\\s?[:：]|(?:(?:by|before|on|voor|op) )?[📅📆🗓⏳⌛]\\ufe0f?|v[oó]{2}r|tegen|op|tot|tot en met|uiterlijk|uiterlijk op|uiterlijk voor)';

function mentionsOf({ pattern, means }: DateForm, sentence: string, today: CalendarDate): Mention[] {
  const words = pattern.replaceAll(' ', '\\s+');
  const all = new RegExp(
    `(?<![\\p{L}\\p{N}_'’-])(?<connecting>${CONNECTING}(?:\\s+|(?<=[:：\\p{So}\\ufe0f])))?${words}(?![\\p{L}\\p{N}_'’-])`,
    'giu',
  );
  return [...sentence.matchAll(all)].map(found => ({
    date: means(found.groups ?? {}, today),
    span: { start: found.index, end: found.index + found[0].length },
    start: found.index + (found.groups?.['connecting'] ?? '').length,
  }));
}

/** Those that are no part of a longer one. */
function outermost(mentions: readonly Mention[]): Mention[] {
  const length = ({ span }: Mention) => span.end - span.start;
  const kept: Mention[] = [];
  for (const mention of [...mentions].sort((one, other) => length(other) - length(one))) {
    const within = kept.some(({ span }) => span.start <= mention.span.start && mention.span.end <= span.end);
    if (!within) kept.push(mention);
  }
  return kept;
}

/** The words of a name or a phrase, in small letters. */
function withoutMarks(words: string): string[] {
  return words.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** Months that are first names, too. */
const NAME_FIRST = /^(?:april|may|june|mei|jan|august)\s/iu;

/** In "to June 5 march" June is somebody: the day behind such a month is the one that counts. */
function withoutNames(
  sentence: string,
  mentions: readonly Mention[],
  called: ReadonlySet<string>,
): Mention[] {
  const wordsOf = (mention: Mention) => withoutMarks(sentence.slice(mention.start, mention.span.end));
  const isName = (mention: Mention) =>
    NAME_FIRST.test(sentence.slice(mention.start, mention.span.end)) || called.has(wordsOf(mention)[0] ?? '');
  const isBehind = (mention: Mention, other: Mention) =>
    mention.start < other.start && other.start < mention.span.end && mention.span.end < other.span.end;
  return mentions.filter(mention => {
    if (isName(mention) && mentions.some(other => isBehind(mention, other))) return false;
    return mention.start > mention.span.start || !wordsOf(mention).some(word => called.has(word));
  });
}

/** Within a sentence `do` and `zo` are no weekdays, nor are `sun` and `sat` without a word that makes them one. */
const TWO_LETTERS = /(?<!\S)(?:ma|di|wo|do|vr|za|zo)(?!\S)(?!\s+(?:de\s+)?\d)/i;
const THREE_LETTERS = /(?<!\S)(?:mon|tues?|wed|thurs?|thu|fri|sat|sun)(?!\S)(?!\s+(?:the\s+)?\d)/i;

function tooShort(sentence: string, { span, start }: Mention): boolean {
  const words = sentence.slice(start, span.end);
  return TWO_LETTERS.test(words) || (start === span.start && THREE_LETTERS.test(words));
}

/** More than the day, or less: a part of the day, a time, another week or year, a second choice. */
const GOES_ON =
  /^,?\s*(?:[-–/](?!\s)|['’](?:s|\d)|(?:(?:the|de|to|through|till|until|tot(?: en met)?|t\/m|en|and|&|[-–]) )?\d|(?:close of|eind|einde|op zijn|at the|week|weekend|day|dag|after|na|mornings?|afternoons?|evenings?|nights?|noon|midday|midnight|lunch|lunchtime|eod|cob|at|or|of|om|before|next|this|last|latest|morgen|ochtend|middag|avond|nacht|volgende?|volgend|komende?|dit|deze)(?![\p{L}\p{N}]))/iu;
/** Words that only say with the day behind them what they say. */
const NOT_THIS_DAY =
  /(?:^|\s)(?:or|of|and|en|not|niet|hours?|days?|weeks?|weekend|months?|uur|dag|dagen|week|weken|maand|maanden|just|right|well|long|shortly|sometime|time|even|ever|only|now|nu|kort|vlak|net|ruim|ergens|pas|between|from|tussen|van)\s*$/iu;
const ONLY_TOLD_OF =
  /(?:^|[\s-])(?:\d+\s*[-–]|deadline|due date|first|second|third|fourth|eerste|tweede|derde|vierde|nth|of|van|about|over|since|sinds|every|each|elke|iedere|from|vanaf|after|na|until|till|tot|for|the|a|de|een|with|met|to|naar|than|dan|next|this|last|volgende|deze|vorige|around|rond|or|and|en|not|niet|like|zoals|between|tussen|black|good|goede|by|before|on|at|due|end|start|beginning|middle|early|late|mid|half|days?|weeks?|months?|noon|midday|midnight|morning|afternoon|evening|eod|cob|vóór|voor|op|om|tegen|uiterlijk|eind|einde|begin|midden|vroeg|laat|dag|ochtend|middag|avond|(?:by|before|at|voor|vóór|om|tegen)\s+[\d:.]+\s*(?:[ap]m|uur|u|h)?)\s*$/iu;

/** Behind a number these words make a span of it: "5 tot 6 maart". */
const UP_TO = /^(?:until|till|tot)(?!\p{L})/iu;

function connected(sentence: string, { start: from, end }: Span, hasWord: boolean): boolean {
  const before = sentence.slice(0, from);
  const after = sentence.slice(end);
  if (hasWord) {
    const isSpan = UP_TO.test(sentence.slice(from, end)) && /\d\s*$/.test(before);
    return !GOES_ON.test(after) && !NOT_THIS_DAY.test(before) && !isSpan;
  }
  const isFirst = before.trim() === '' && /^\s*[:,]/.test(after);
  const isLast = /^[\s.,;:!?)…]*$/.test(after) && before.trim() !== '' && !ONLY_TOLD_OF.test(before);
  return isFirst || isLast;
}

/** With the brackets that hold nothing else. */
function withBrackets(sentence: string, { start, end }: Span): Span {
  const open = /[([]\s*$/.exec(sentence.slice(0, start));
  const close = /^\s*[)\]]/.exec(sentence.slice(end));
  const isPair = open && close && open[0].startsWith('(') === close[0].endsWith(')');
  return isPair ? { start: open.index, end: end + close[0].length } : { start, end };
}
