/**
 * Calendar dates and wall-clock times as the files write them: `2026-12-18` and `2026-12-18T10:00`. They are kept
 * as strings, which compare as they sort; arithmetic goes through days since 1970 in UTC, so that no time zone and
 * no daylight saving can move a date.
 */

import { readZone } from './zones';

/** `YYYY-MM-DD` */
export type CalendarDate = string;
/** `YYYY-MM-DDTHH:MM`, or a calendar date alone; as a file has it, also an exact moment: with `Z` or `+02:00` behind it. */
export type WallTime = string;

const MINUTE = 60_000;
const DAY = 86_400_000;
const EXACT = /T.{5}(?:Z|[+-]\d\d:\d\d)$/;
const HALF_A_YEAR = 183;

/** The date of a date or a date with a time. */
export function dateOf(when: WallTime): CalendarDate {
  return when.slice(0, 10);
}

/** The time of day (`10:00`), if one is written. */
export function timeOf(when: WallTime): string | undefined {
  return when.length >= 16 ? when.slice(11, 16) : undefined;
}

/** Whether that is the same moment in every zone: its own zone is written behind it. */
export function isExact(when: WallTime): boolean {
  return EXACT.test(when);
}

/** Days since 1970-01-01. */
export function dayNumber(date: CalendarDate): number {
  return Math.round(Date.parse(`${dateOf(date)}T00:00:00Z`) / DAY);
}

/** The date that many days later (or earlier, when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date((dayNumber(date) + days) * DAY).toISOString().slice(0, 10);
}

/** A time to propose where nothing else says one: ten o'clock in a week, on Monday rather than in the weekend. */
export function inAWeek(today: CalendarDate): WallTime {
  const weekday = (dayNumber(today) + 4) % 7; // 1970-01-01 was a Thursday; 0 is Sunday
  const toMonday = weekday === 0 ? 1 : weekday === 6 ? 2 : 0;
  return `${addDays(today, 7 + toMonday)}T10:00`;
}

/** How many days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The wall-clock time after that many minutes, across midnight where needed. */
export function addMinutes(when: WallTime, minutes: number): WallTime {
  const start = Date.parse(`${dateOf(when)}T${timeOf(when) ?? '00:00'}:00Z`);
  return new Date(start + minutes * MINUTE).toISOString().slice(0, 16);
}

/**
 * What the clock on the wall says at an instant.
 * @param zone a name that `Intl` takes (`Europe/Amsterdam`)
 */
export function wallTime(instant: Date, zone: string): WallTime {
  const parts = Object.fromEntries(
    zoneFormat(zone)
      .formatToParts(instant)
      .map(part => [part.type, part.value]),
  );
  return `${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}`;
}

/**
 * The instant at which the clock on the wall says that; of a date alone, its midnight. An hour that the clocks jump over
 * is taken as if they had not jumped yet, of one that comes twice the first is meant, as calendars do (RFC 5545, 3.3.5).
 * @param zone as for `wallTime`; what has one of its own behind it needs none
 */
export function instantOf(when: WallTime, zone: string): Date {
  if (isExact(when)) return new Date(when);
  const wall = Date.parse(`${dateOf(when)}T${timeOf(when) ?? '00:00'}:00Z`);
  const offset = (instant: number) =>
    Date.parse(`${wallTime(new Date(instant), zone)}:00Z`) - Math.floor(instant / MINUTE) * MINUTE;
  const [before, after] = [offset(wall - DAY), offset(wall + DAY)];
  const isAfter = offset(wall - before) !== before && offset(wall - after) === after;
  return new Date(wall - (isAfter ? after : before));
}

/** Whether nobody can tell when that is: it has a time of day, in a zone that cannot be read. */
export function isInUnknownZone(when: WallTime, timezone: string | undefined): boolean {
  const needsZone = timeOf(when) !== undefined && !isExact(when);
  return needsZone && timezone !== undefined && readZone(timezone) === undefined;
}

/** What the clock on the wall says at an exact moment; what is no exact moment is said in that zone already. */
export function onTheWall(when: WallTime, zone: string): WallTime {
  return isExact(when) ? wallTime(instantOf(when, zone), zone) : when;
}

function zoneFormat(zone: string): Intl.DateTimeFormat {
  const options = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  } as const;
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone });
}

/**
 * A date as people say it: `12 Mar`, with the year where it is another one and half a year or more away.
 * @param locale a BCP 47 tag; plain English takes the day first, as the files' readers do
 */
export function dayWords(date: CalendarDate, today: CalendarDate, locale: string, weekday = false): string {
  return inWords(date, today, locale, weekday ? WITH_WEEKDAY : SHORT);
}

/** A date with its weekday, and its time where it has one: `Wed 2 Dec, 10:00`. */
export function momentWords(moment: WallTime, today: CalendarDate, locale: string): string {
  const time = timeOf(moment);
  const day = dayWords(dateOf(moment), today, locale, true);
  return time === undefined ? day : `${day}, ${time}`;
}

/** As dayWords, in full: `Friday 26 February`. */
export function longDayWords(date: CalendarDate, today: CalendarDate, locale: string): string {
  return inWords(date, today, locale, LONG);
}

const SHORT = { day: 'numeric', month: 'short' } as const;
const WITH_WEEKDAY = { ...SHORT, weekday: 'short' } as const;
const LONG = { day: 'numeric', month: 'long', weekday: 'long' } as const;

type Length = typeof SHORT | typeof WITH_WEEKDAY | typeof LONG;

function inWords(date: CalendarDate, today: CalendarDate, locale: string, length: Length): string {
  const sameYear = date.slice(0, 4) === today.slice(0, 4) || Math.abs(daysBetween(today, date)) < HALF_A_YEAR;
  return dayFormat(locale, length, sameYear)
    .format(new Date(dayNumber(date) * DAY))
    .replace(/\.$/, '')
    .replace(/^(\p{L}+),/u, '$1');
}

/** The locale in which days are said: plain English takes the day first. One for all: months are shortened otherwise, too. */
export function dayFirst(locale: string): string {
  return locale === 'en' || locale === 'en-US' ? 'en-GB' : locale;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(locale: string, length: Length, sameYear: boolean): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, length, sameYear]);
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(dayFirst(locale), {
      ...length,
      timeZone: 'UTC',
      ...(sameYear ? {} : { year: 'numeric' }),
    });
    formats.set(key, format);
  }
  return format;
}
