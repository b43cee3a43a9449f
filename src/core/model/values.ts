// What counts as a date, a time and a duration in the files: the patterns are the rule, for reading here as well as
// for the JSON Schemas, so they also know how many days a month has.

const DAY_OF_MONTH =
  '(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))';
const LEAP_DAY = '(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)';
const DAY = `${DAY_OF_MONTH}|${LEAP_DAY}`;
const CLOCK = '(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?';
const OFFSET = '(?:Z|[+-](?:0\\d|1[0-4])(?::?[0-5]\\d)?)';

/** The patterns of the values that are written in a form of their own, as JSON Schema takes them. */
export const PATTERNS = {
  date: `^${DAY}$`,
  moment: `^(?:${DAY})(?:[T\\x20]${CLOCK}(?:\\x20?${OFFSET})?)?$`,
  duration: '^[1-9]\\d{0,2} +(?:day|week|month)s?$',
  count: '^[1-9]\\d{0,14}$',
} as const;

const DATE = new RegExp(PATTERNS.date);
const MOMENT = new RegExp(PATTERNS.moment);
const DATE_TIME = new RegExp(`^(?:${DAY})[T\\x20](?:[01]\\d|2[0-3]):[0-5]\\d$`);
const DURATION = new RegExp(PATTERNS.duration);
const COUNT = new RegExp(PATTERNS.count);

/** A day of the calendar, `2027-02-28`; `2027-02-30` is none. */
export function isDate(text: string): boolean {
  return DATE.test(text);
}

/** A day with a time, `2026-12-18T10:00` or with a space instead of the T; a day alone is none. */
export function isDateTime(text: string): boolean {
  return DATE_TIME.test(text);
}

/**
 * Reads a day, with a time or without, as people and programs write it: with seconds, with a short hour, with `Z` or an
 * offset behind it, which make it an exact moment.
 * @returns `2026-12-18`, `2026-12-18T10:00`, `2026-12-18T10:00Z` or `2026-12-18T10:00+02:00`; undefined for anything else
 */
export function readMoment(text: string): string | undefined {
  if (!MOMENT.test(text)) return undefined;
  const [, time, offset = ''] = /^.{10}[T ](\d\d?:\d\d)[^Z +-]* ?(.*)$/.exec(text) ?? [];
  if (time === undefined) return text;
  const zone = offset.replace(
    /^(.\d\d):?(\d*)$/,
    (_, hours: string, minutes: string) => `${hours}:${minutes || '00'}`,
  );
  return `${text.slice(0, 10)}T${time.padStart(5, '0')}${zone}`;
}

/** A whole number from 1, written in digits. */
export function isCount(text: string): boolean {
  return COUNT.test(text);
}

/** How long something is, in the words of the calendar: a month is no fixed number of days. */
export interface Duration {
  readonly count: number;
  readonly unit: 'day' | 'week' | 'month';
}

/**
 * Reads a length of time as people write it: `2 weeks`, `10 days`, `1 month`.
 * @returns undefined for anything else; the count is 1 to 999
 */
export function parseDuration(text: string): Duration | undefined {
  if (!DURATION.test(text)) return undefined;
  const [count = '', unit = ''] = text.split(/ +/);
  return { count: Number(count), unit: unit.replace(/s$/, '') as Duration['unit'] };
}
