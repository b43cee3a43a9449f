import type { Translate } from '../text';
import { isDate, isDateTime, parseDuration, type Duration } from '../model/values';
import { afterPauses, type Pause } from './pauses';
import { addDays, dateOf, daysBetween, timeOf, type CalendarDate, type WallTime } from './dates';

export interface CadenceOptions {
  /** The earliest day that will do: steps of the cadence are skipped until it is reached. */
  readonly notBefore?: CalendarDate;
  /**
   * Earlier meetings, in any order. They tell on which day of the month a monthly cadence began: one that went from
   * 31 January to 28 February goes on to 31 March.
   */
  readonly earlier?: readonly WallTime[];
  /** Nobody meets in them: steps of the cadence are skipped until they are over. */
  readonly pauses?: readonly Pause[];
}

const LAST_YEAR = 9999;

/**
 * When to meet next: a whole number of cadences after the last time, at least one, at the same time of the day on the
 * wall, which is why daylight saving does not move it. Months are counted from the day of the month that the meetings
 * keep to; in a month without that day it is the last day of the month.
 *
 * Without earlier meetings the day is that of `last`: nobody can tell whether a meeting of 28 February stands for the 31st.
 * @param cadence as the files have it: `2 weeks`, `10 days`, `1 month`
 * @returns a date with a time where `last` has one; undefined where `last` is no date, `cadence` no length of time, or
 * the next date would lie beyond the year 9999
 */
export function nextDate(
  last: WallTime,
  cadence: string,
  options: CadenceOptions = {},
): WallTime | undefined {
  const next = stepped(last, cadence, options);
  const day = next === undefined ? '' : dateOf(next);
  const after = afterPauses(day, options.pauses ?? []);
  return after === day ? next : nextDate(last, cadence, { ...options, notBefore: after });
}

function stepped(last: WallTime, cadence: string, options: CadenceOptions): WallTime | undefined {
  const duration = parseDuration(cadence);
  if (duration === undefined || !(isDate(last) || isDateTime(last))) return undefined;
  const from = dateOf(last);
  const earliest = dateOf(options.notBefore ?? from);
  const next =
    duration.unit === 'month'
      ? nextByMonth(from, duration.count, earliest, dayKept(from, duration.count, options.earlier ?? []))
      : nextByDay(from, daysOf(duration), earliest);
  const time = timeOf(last);
  return next === undefined || time === undefined ? next : `${next}T${time}`;
}

function daysOf({ count, unit }: Duration): number {
  return unit === 'week' ? count * 7 : count;
}

function nextByDay(from: CalendarDate, days: number, earliest: CalendarDate): CalendarDate | undefined {
  const steps = Math.max(1, Math.ceil(daysBetween(from, earliest) / days));
  const left = daysBetween(from, `${LAST_YEAR}-12-31`);
  return steps * days > left ? undefined : addDays(from, steps * days);
}

function nextByMonth(
  from: CalendarDate,
  months: number,
  earliest: CalendarDate,
  day: number,
): CalendarDate | undefined {
  const apart = monthNumber(earliest) - monthNumber(from);
  const steps = Math.max(1, Math.ceil(apart / months));
  const next = inMonth(monthNumber(from) + steps * months, day);
  return next !== undefined && next < earliest
    ? inMonth(monthNumber(from) + (steps + 1) * months, day)
    : next;
}

/**
 * The day of the month that a chain of monthly meetings keeps to, though the last ones fell on the end of a shorter
 * month: the highest day that explains the last date and those before it, as far back as they follow the cadence.
 */
function dayKept(last: CalendarDate, months: number, earlier: readonly WallTime[]): number {
  const before = earlier.map(dateOf).filter(date => isDate(date) && date < last);
  const chain = [last];
  let day = dayOf(last);
  for (const date of before.sort().reverse()) {
    const apart = monthNumber(chain.at(-1) ?? last) - monthNumber(date);
    const widest = Math.max(day, dayOf(date));
    const fits = [...chain, date].every(known => inMonth(monthNumber(known), widest) === known);
    if (apart < months || apart % months !== 0 || !fits) break;
    chain.push(date);
    day = widest;
  }
  return day;
}

const dayOf = (date: CalendarDate) => Number(date.slice(8, 10));

/** The same day that many months later (or earlier, when negative), or the last one where the month is shorter. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return inMonth(monthNumber(date) + months, dayOf(date)) ?? date;
}

/** Months since the year 0. */
export const monthNumber = (date: CalendarDate) =>
  Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** That day of a month, or the last one where the month is shorter; undefined beyond the year 9999. */
export function inMonth(month: number, day: number): CalendarDate | undefined {
  const year = Math.floor(month / 12);
  if (year > LAST_YEAR) return undefined;
  const start = `${String(year).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-`;
  const last = [31, 30, 29].find(end => isDate(`${start}${end}`)) ?? 28;
  return start + String(Math.min(day, last)).padStart(2, '0');
}

/**
 * How often people meet, in the reader's words: `every 2 weeks`.
 * @param cadence one that can be read
 */
export function everyWords(t: Translate, cadence: string): string {
  const [count = '', unit = ''] = cadence.split(/ +/);
  const many = { count: Number(count) };
  switch (unit.replace(/s$/, '')) {
    case 'day':
      return many.count === 1 ? t('every day') : t('every {count} days', many);
    case 'week':
      return many.count === 1 ? t('every week') : t('every {count} weeks', many);
    default:
      return many.count === 1 ? t('every month') : t('every {count} months', many);
  }
}
