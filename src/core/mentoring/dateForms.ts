import { addDays, dayNumber, type CalendarDate } from './dates';
import { inMonth, monthNumber } from './cadence';
import { isDate } from '../model/values';

// How people write a day, in English and in Dutch: each form as a pattern and what it means on a given day.

/** A form in which a day can be written. */
export interface DateForm {
  /** Source of a regular expression with named groups, to be matched without regard to case. */
  readonly pattern: string;
  /** The day that is meant; undefined where the words do not fit together or nobody can tell. */
  readonly means: (groups: Groups, today: CalendarDate) => CalendarDate | undefined;
}

export type Groups = Readonly<Record<string, string | undefined>>;

/** Monday first. The two letters of Dutch come last in each row: they are too short to be seen within a sentence. */
const WEEKDAYS = [
  ['monday', 'mon', 'maandag', 'ma'],
  ['tuesday', 'tues', 'tue', 'dinsdag', 'di'],
  ['wednesday', 'wed', 'woensdag', 'wo'],
  ['thursday', 'thurs', 'thur', 'thu', 'donderdag', 'do'],
  ['friday', 'fri', 'vrijdag', 'vr'],
  ['saturday', 'sat', 'zaterdag', 'za'],
  ['sunday', 'sun', 'zondag', 'zo'],
];

const MONTHS = [
  ['january', 'januari', 'jan'],
  ['february', 'februari', 'feb'],
  ['march', 'maart', 'mar', 'mrt'],
  ['april', 'apr'],
  ['may', 'mei'],
  ['june', 'juni', 'jun'],
  ['july', 'juli', 'jul'],
  ['august', 'augustus', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oktober', 'oct', 'okt'],
  ['november', 'nov'],
  ['december', 'dec'],
];

const NUMBERS = [
  ['a', 'an', 'one', 'een', 'één'],
  ['two', 'twee'],
  ['three', 'drie'],
  ['four', 'vier'],
  ['five', 'vijf'],
  ['six', 'zes'],
  ['seven', 'zeven'],
  ['eight', 'acht'],
  ['nine', 'negen'],
  ['ten', 'tien'],
  ['eleven', 'elf'],
  ['twelve', 'twaalf'],
];

/** Whether a word is that of a month, in one of its languages or in short. */
export const isMonth = (word: string): boolean => rowOf(MONTHS, word) !== -1;

const any = (rows: readonly (readonly string[])[]) => `(?:${rows.flat().join('|')})`;
const rowOf = (rows: readonly (readonly string[])[], word = '') =>
  rows.findIndex(row => row.includes(word.toLowerCase()));

const MONTH = `(?<month>${any(MONTHS)})(?:\\.(?=\\s?\\d))?`;
const DAY = '(?<day>[0-3]?\\d)';
const YEAR = '(?<year>\\d{4})';
const COUNT = `(?<count>[1-9]\\d{0,2}|${any(NUMBERS)})`;
const UNIT =
  '(?:(?<days>days?|dag|dagen)|(?<weeks>weeks?|weken)|(?<months>months?|maand|maanden)|(?:years?|jaar))';
const IN_WEEKDAY = `(?<weekday>${any(WEEKDAYS)})`;

/** The forms that name a day to come, or any day of the calendar. */
export const FORMS: readonly DateForm[] = [
  {
    pattern: '(?<year>\\d{4})(?<sign>[-/.])(?<month>\\d\\d?)\\k<sign>(?<day>\\d\\d?)',
    means: ({ year, month, day }) => calendarDay(Number(year), Number(month), Number(day)),
  },
  {
    // Day and month may stand either way round: only where one of them cannot be a month, or both are the same.
    pattern: '(?<first>[0-3]?\\d)(?<sign>[-/.])(?<second>[0-3]?\\d)\\k<sign>(?<year>\\d{4})',
    means: ({ first, second, year }) => {
      const [one, two] = [Number(first), Number(second)];
      if (one > 12 || one === two) return calendarDay(Number(year), two, one);
      return two > 12 ? calendarDay(Number(year), one, two) : undefined;
    },
  },
  { pattern: '(?:today|vandaag)', means: (_, today) => today },
  { pattern: '(?:tomorrow|morgen)', means: (_, today) => addDays(today, 1) },
  { pattern: '(?:(?:the )?day after tomorrow|overmorgen)', means: (_, today) => addDays(today, 2) },
  {
    pattern: `(?:(?:this|coming|deze|(?:aan)?komende|aanstaande|a\\.s\\.) )?${IN_WEEKDAY}`,
    means: ({ weekday }, today) => comingWeekday(today, rowOf(WEEKDAYS, weekday)),
  },
  {
    pattern: `${IN_WEEKDAY} (?:aanstaande|a\\.s\\.?)`,
    means: ({ weekday }, today) => comingWeekday(today, rowOf(WEEKDAYS, weekday)),
  },
  {
    pattern: `(?:next|volgende) ${IN_WEEKDAY}`,
    means: ({ weekday }, today) => nextWeeks(today, rowOf(WEEKDAYS, weekday)),
  },
  {
    pattern: `(?:next week|volgende week) (?:on |op )?${IN_WEEKDAY}`,
    means: ({ weekday }, today) => nextWeeks(today, rowOf(WEEKDAYS, weekday)),
  },
  {
    pattern: `${IN_WEEKDAY} (?:(?:of )?next week|volgende week)`,
    means: ({ weekday }, today) => nextWeeks(today, rowOf(WEEKDAYS, weekday)),
  },
  {
    pattern: `(?:(?<weekday>${any(WEEKDAYS)})\\.?,? )?(?:the |de )?${DAY}(?:st|nd|rd|th|e)?(?: of)? ${MONTH}(?:,? ${YEAR})?`,
    means: dayOfMonth,
  },
  {
    pattern: `(?:(?<weekday>${any(WEEKDAYS)})\\.?,? )?${MONTH} (?:the )?${DAY}(?:st|nd|rd|th)?(?:,? ${YEAR})?`,
    means: dayOfMonth,
  },
  {
    pattern: `(?:in|within|over|binnen) ${COUNT} ${UNIT}(?:['’]? time)?`,
    means: (groups, today) => later(today, groups, 1),
  },
  { pattern: `${COUNT} ${UNIT} from (?:now|today)`, means: (groups, today) => later(today, groups, 1) },
  {
    pattern: '(?:(?:the )?end of (?:the |this )?week|(?:het )?einde?(?: van)?(?: de| deze)? week)',
    means: (_, today) => endOfWeek(today),
  },
  {
    pattern:
      '(?:(?:the )?end of (?:the |this |(?<next>next ))?month|(?:het )?einde?(?: van)?(?: de| deze| (?<volgende>volgende))? maand)',
    means: ({ next, volgende }, today) => inMonth(monthNumber(today) + Number(Boolean(next ?? volgende)), 31),
  },
  {
    pattern: `(?:(?:the )?end of|(?:het )?einde?(?: van)?) ${MONTH}(?: ${YEAR})?`,
    means: ({ month, year }, today) => {
      const wanted = rowOf(MONTHS, month);
      if (year !== undefined) return inMonth(Number(year) * 12 + wanted, 31);
      const ahead = (wanted - (monthNumber(today) % 12) + 12) % 12;
      return inMonth(monthNumber(today) + ahead, 31);
    },
  },
  {
    pattern: '(?:(?:the )?end of (?:the |this )?year|(?:het )?einde?(?: van)?(?: het| dit)? jaar)',
    means: (_, today) => `${today.slice(0, 4)}-12-31`,
  },
];

/** The forms that name a day gone by. */
export const PAST: readonly DateForm[] = [
  { pattern: '(?:yesterday|gisteren)', means: (_, today) => addDays(today, -1) },
  {
    pattern: `(?:last|past|vorige|afgelopen) ${IN_WEEKDAY}`,
    means: ({ weekday }, today) => addDays(comingWeekday(addDays(today, -1), rowOf(WEEKDAYS, weekday)), -7),
  },
  { pattern: `${COUNT} ${UNIT} (?:ago|geleden)`, means: (groups, today) => later(today, groups, -1) },
];

/** Monday is 0. */
const weekdayOf = (date: CalendarDate) => (dayNumber(date) + 3) % 7; // 1970-01-01 was a Thursday

/** The first such day after today; on that very day, a week later, as today is said with another word. */
function comingWeekday(today: CalendarDate, weekday: number): CalendarDate {
  return addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);
}

/** That day of the week that begins on the next Monday. */
function nextWeeks(today: CalendarDate, weekday: number): CalendarDate {
  return addDays(today, 7 - weekdayOf(today) + weekday);
}

/** Its Friday; in the weekend nobody can tell which week is meant. */
function endOfWeek(today: CalendarDate): CalendarDate | undefined {
  const left = 4 - weekdayOf(today);
  return left < 0 ? undefined : addDays(today, left);
}

function later(today: CalendarDate, { count = '', days, weeks, months }: Groups, sign: 1 | -1) {
  const number = sign * (/\d/.test(count) ? Number(count) : rowOf(NUMBERS, count) + 1);
  if (days !== undefined) return addDays(today, number);
  if (weeks !== undefined) return addDays(today, number * 7);
  return inMonth(monthNumber(today) + number * (months === undefined ? 12 : 1), Number(today.slice(8, 10)));
}

/** Without a year: this year's where it is still to come, else next year's. A weekday has to agree. */
function dayOfMonth({ weekday, day, month, year }: Groups, today: CalendarDate): CalendarDate | undefined {
  const on = (inYear: number) => calendarDay(inYear, rowOf(MONTHS, month) + 1, Number(day));
  const thisYear = Number(today.slice(0, 4));
  const years = year === undefined ? [thisYear, thisYear + 1] : [Number(year)];
  const date = years.map(on).find(found => found !== undefined && (year !== undefined || found >= today));
  return date !== undefined && (weekday === undefined || weekdayOf(date) === rowOf(WEEKDAYS, weekday))
    ? date
    : undefined;
}

function calendarDay(year: number, month: number, day: number): CalendarDate | undefined {
  const two = (number: number) => String(number).padStart(2, '0');
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return isDate(date) ? date : undefined;
}
