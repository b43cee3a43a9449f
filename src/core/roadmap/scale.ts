import { utcMonth, utcYear, type TimeInterval } from 'd3-time';
import { dayFirst, type CalendarDate } from '../mentoring/dates';
import type { Label, AxisTick } from './drawing';
import { TINY, type Measure } from './measure';

/** Days to pixels and back. */
export interface TimeScale {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Pixels a day takes. */
  readonly perDay: number;
  x(date: CalendarDate): number;
  /** The first of every month, quarter or year, with the pixels it stands at. */
  starts(interval: 'month' | 'quarter' | 'year'): readonly { readonly date: Date; readonly x: number }[];
}

const DAY = 86_400_000;
const instant = (date: CalendarDate) => new Date(`${date}T00:00:00Z`);

/**
 * A scale on which `from` stands at `left` and each day is `perDay` pixels wide. Places are rounded to half a pixel; a
 * day beyond an end stands at that end.
 */
export function timeScale(from: CalendarDate, to: CalendarDate, left: number, perDay: number): TimeScale {
  const start = instant(from).getTime();
  const x = (time: number) => Math.round((left + ((time - start) / DAY) * perDay) * 2) / 2;
  const years = Math.max(1, Math.ceil(40 / (perDay * 365)));
  const every: Readonly<Record<string, TimeInterval | null>> = {
    month: utcMonth,
    quarter: utcMonth.every(3),
    year: utcYear.every(years),
  };
  const after = new Date(instant(to).getTime() + 1); // the last day is one of them
  return {
    from,
    to,
    perDay,
    x: date => x(instant(date < from ? from : date > to ? to : date).getTime()),
    starts: interval =>
      (every[interval] ?? utcYear)
        .range(new Date(start), after)
        .map(date => ({ date, x: x(date.getTime()) })),
  };
}

/** The day at a place of a drawing, and never one outside of a thousand years: files know four digits. */
export function dateAt(
  drawing: { readonly from: CalendarDate; readonly left: number; readonly perDay: number },
  x: number,
): CalendarDate {
  const days = Math.round((x - drawing.left) / drawing.perDay);
  const time = instant(drawing.from).getTime() + days * DAY;
  const [first, last] = [instant('1000-01-01').getTime(), instant('9999-12-31').getTime()];
  return new Date(Math.min(last, Math.max(first, time))).toISOString().slice(0, 10);
}

const MONTH = 30.4;

/** Years and months, quarters or years alone, as close together as their names allow. */
export function calendar(
  scale: TimeScale,
  locale: string,
  measure: Measure,
  y: { readonly years: number; readonly months: number },
): { readonly years: readonly Label[]; readonly ticks: readonly AxisTick[] } {
  const month = scale.perDay * MONTH;
  const interval = month >= 34 ? 'month' : month >= 12 ? 'quarter' : 'year';
  const begin = { date: instant(scale.from), x: scale.x(scale.from) };
  const starts = scale.starts(interval);
  const isBegun = starts[0]?.x === begin.x;
  const all = isBegun || interval === 'year' ? starts : [begin, ...starts];
  const named = all.map(({ date, x }) => ({ date, x, text: nameOf(date, interval, locale) }));
  const ticks = named.map(({ date, x, text }, index): AxisTick => {
    const width = measure(text, TINY);
    const next = named[index + 1]?.x ?? Infinity;
    const fits = text !== '' && x + 4 + width + 4 <= next;
    return {
      x,
      isYear: date.getUTCMonth() === 0 && date.getUTCDate() === 1,
      ...(fits
        ? { label: { x: x + 4, y: y.months, text, anchor: 'start' as const, size: TINY, width } }
        : {}),
    };
  });
  return { years: yearLabels(scale, begin, measure, y.years), ticks };
}

function nameOf(date: Date, interval: 'month' | 'quarter' | 'year', locale: string): string {
  if (interval === 'year') return '';
  if (interval === 'quarter') return `Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
  return monthFormat(locale).format(date).replace(/\.$/, '');
}

let known: readonly [locale: string, format: Intl.DateTimeFormat] | undefined;

function monthFormat(locale: string): Intl.DateTimeFormat {
  if (known?.[0] !== locale)
    known = [locale, new Intl.DateTimeFormat(dayFirst(locale), { month: 'short', timeZone: 'UTC' })];
  return known[1];
}

/** Each year's name where it begins, and the first one at the left end if there is room before the next. */
function yearLabels(
  scale: TimeScale,
  begin: { readonly date: Date; readonly x: number },
  measure: Measure,
  y: number,
): readonly Label[] {
  const starts = scale.starts('year');
  const all = starts[0]?.x === begin.x ? starts : [begin, ...starts];
  return all.flatMap(({ date, x }, index) => {
    const text = String(date.getUTCFullYear()).padStart(4, '0');
    const width = measure(text, TINY);
    const next = all[index + 1]?.x ?? Infinity;
    return x + width + 6 > next ? [] : [{ x, y, text, anchor: 'start' as const, size: TINY, width }];
  });
}
