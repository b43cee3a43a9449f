// What counts as a date, a time and a duration in the files: the patterns are the rule, for reading here as well as
// for the JSON Schemas, so they also know how many days a month has.

const DAY_OF_MONTH =
  '(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))';
const LEAP_DAY = '(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)';
const DAY = `${DAY_OF_MONTH}|${LEAP_DAY}`;

/** The patterns of the values that are written in a form of their own, as JSON Schema takes them. */
export const PATTERNS = {
  date: `^${DAY}$`,
  moment: `^${DAY}(?:[T ](?:[01]\\d|2[0-3]):[0-5]\\d)?$`,
  duration: '^[1-9]\\d{0,2} +(?:day|week|month)s?$',
  count: '^[1-9]\\d{0,14}$',
} as const;

const DATE = new RegExp(PATTERNS.date);
const MOMENT = new RegExp(PATTERNS.moment);
const DURATION = new RegExp(PATTERNS.duration);
const COUNT = new RegExp(PATTERNS.count);

/** A day of the calendar, `2027-02-28`; `2027-02-30` is none. */
export function isDate(text: string): boolean {
  return DATE.test(text);
}

/** A day with a time, `2026-12-18T10:00` or with a space instead of the T; a day alone is none. */
export function isDateTime(text: string): boolean {
  return text.length > 10 && MOMENT.test(text);
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
