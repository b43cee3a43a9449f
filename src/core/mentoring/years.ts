import { letterEdits } from '../letterEdits';
import { isDate } from '../model/values';
import type { CalendarDate } from './dates';

/** In so many years a mentorship begins and ends; a day further away is a slip of the keys. */
const FAR = 20;
/** A year that was meant is no further away than this. */
const NEAR = 5;

const yearOf = (date: CalendarDate) => Number(date.slice(0, 4));

/** Whether a day lies so far from today that its year was mistyped. */
export function isOddYear(date: CalendarDate, today: CalendarDate): boolean {
  return Math.abs(yearOf(date) - yearOf(today)) > FAR;
}

/**
 * The days that may be meant by one with a mistyped year, such as `2207-03-05`, `0207-03-05` or `20027-03-05`: in the
 * years near today that take the fewest slips of the keys, the nearest first; none where that takes more than two.
 */
export function withYearMeant(written: string, today: CalendarDate): readonly CalendarDate[] {
  const [, year = '', day = ''] = /^(\d{3,6})(-\d\d-\d\d)$/.exec(written) ?? [];
  if (day === '') return [];
  const now = yearOf(today);
  const years = Array.from({ length: 2 * NEAR + 1 }, (_, at) => now - NEAR + at)
    .map(meant => ({ meant: String(meant), slips: letterEdits(year, String(meant)) }))
    .filter(({ meant, slips }) => slips <= 2 && isDate(meant + day));
  const fewest = Math.min(...years.map(({ slips }) => slips));
  return years
    .filter(({ slips }) => slips === fewest)
    .map(({ meant }) => meant + day)
    .sort((one, other) => Math.abs(yearOf(one) - now) - Math.abs(yearOf(other) - now));
}

/**
 * The days that numbers may be: `05-03-2027` is 5 March as well as 3 May; where the year has two digits it may be the first
 * or the last, and without one it is the day that comes next. `2027-13-05` has day and month the other way round.
 */
export function daysOfNumbers(written: string, today: CalendarDate): readonly CalendarDate[] {
  const [, one = '', other = '', last = ''] = NUMBERS.exec(written) ?? COMPACT.exec(written) ?? [];
  if (one === '') return [];
  const soon = (month: string, day: string) =>
    [yearOf(today), yearOf(today) + 1].map(year => dayOf(year, month, day)).find(date => date >= today) ?? '';
  const near = (year: string, month: string, day: string) =>
    year.length === 2 && Math.abs(Number(`20${year}`) - yearOf(today)) <= NEAR
      ? dayOf(`20${year}`, month, day)
      : '';
  const days =
    last === ''
      ? [soon(other, one), soon(one, other)]
      : one.length === 4
        ? [[dayOf(one, other, last), dayOf(one, last, other)].find(isDate) ?? '']
        : last.length === 4
          ? [dayOf(last, other, one), dayOf(last, one, other)]
          : [near(one, other, last), near(last, other, one), near(last, one, other)];
  return [...new Set(days)].filter(isDate);
}

const NUMBERS = /^(\d{1,4})[-/. ](\d\d?)(?:[-/. ](\d{4}|\d\d?))?$/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/;

const dayOf = (year: number | string, month: string, day: string): CalendarDate =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
