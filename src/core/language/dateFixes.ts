import { shapeAt } from '../model/keys';
import { SHAPES } from '../model/shapes.generated';
import { isDate } from '../model/values';
import { dayWords, instantOf, type CalendarDate } from '../mentoring/dates';
import { daysOfNumbers, withYearMeant } from '../mentoring/years';
import { spokenDate } from '../mentoring/parseSpokenDate';
import { oneZone } from '../mentoring/zones';
import { say } from '../text';
import type { Finding } from './finding';
import { markedText, replaceValue, type Mending, type FixContext } from './fixContext';

/** Keys that tell of what has been, and so take no day to come. */
const GONE_BY: readonly unknown[] = ['done', 'started', 'agreed'];

/**
 * A day in other words, or each of the days that may be meant; with its time where one can stand there. A time that is
 * none, and one that is left out, is nobody's best guess.
 */
export function dateFixes(finding: Finding, repair: FixContext): readonly Mending[] {
  const { today } = repair.facts;
  const { day, clock } = apart(markedText(finding, repair));
  const goneBy = finding.at?.some(step => GONE_BY.includes(step)) === true;
  const isMoment = finding.code === 'not-a-moment' || hasTime(finding, repair);
  const dates = meantBy(day, today).filter(date => !goneBy || date <= today);
  return dates.map(date => {
    const time = isMoment && clock ? clock(date) : undefined;
    const isWhole = clock === undefined || time !== undefined;
    const value = time === undefined ? date : `${date}T${time}`;
    return {
      title: say('Write {date} ({day})', { date: value, day: dayWords(date, today, repair.locale, true) }),
      edits: replaceValue(finding.span, value, repair),
      isBest: dates.length === 1 && isWhole,
    };
  });
}

/** A day, and its time with the offset of its zone where one was named; undefined where that is no time. */
interface Apart {
  readonly day: string;
  readonly clock?: (date: CalendarDate) => string | undefined;
}

const IN_WORDS: readonly RegExp[] = [
  /^(?<day>.*?)[\sT,]+(?:om |at )?(?<hour>\d?\d)[:.](?<minute>\d\d)(?:[:.]\d\d(?:\.\d+)?)?\s*(?:(?<half>[ap])\.?m\.?|uur|u|h)?(?:\s*(?<zone>[(+A-Z-].*))?$/i,
  /^(?<day>.*?)(?:[\sT,]+|\s(?:om|at) )(?<hour>\d?\d)\s*(?:(?<half>[ap])\.?m\.?|uur|u|h)$/i,
  /^(?<day>.*\d)T(?<hour>\d?\d)$/i,
  /^(?<hour>\d?\d)[:.](?<minute>\d\d)[\s,]+(?<day>.*)$/,
];

/** A day and its time apart, as people write them; signs that look like those of a date are taken for them. */
function apart(words: string): Apart {
  const text = words
    .normalize('NFKC')
    .replace(/\p{Pd}/gu, '-')
    .trim();
  for (const form of IN_WORDS) {
    const { day = '', hour, minute = '00', half, zone } = form.exec(text)?.groups ?? {};
    if (hour !== undefined) return { day, clock: date => timeOn(date, Number(hour), minute, half, zone) };
  }
  return { day: text };
}

function timeOn(
  date: CalendarDate,
  hour: number,
  minute: string,
  half: string | undefined,
  zone: string | undefined,
): string | undefined {
  const whole = half === undefined ? hour : hour > 12 ? NaN : (hour % 12) + (/p/i.test(half) ? 12 : 0);
  if (!(whole < 24 && Number(minute) < 60)) return undefined;
  const time = `${String(whole).padStart(2, '0')}:${minute}`;
  if (zone === undefined) return time;
  const known = oneZone(zone);
  return known && time + offsetOf(`${date}T${time}`, known);
}

function offsetOf(when: string, zone: string): string {
  const minutes = Math.round((Date.parse(`${when}Z`) - instantOf(when, zone).getTime()) / 60_000);
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  const ahead = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(ahead / 60)}:${two(ahead % 60)}`;
}

function meantBy(day: string, today: CalendarDate): readonly CalendarDate[] {
  const spoken = isDate(day) ? undefined : spokenDate(day, today);
  if (spoken !== undefined) return [spoken];
  const years = withYearMeant(day, today);
  return years.length > 0 ? years : daysOfNumbers(day, today);
}

/** Of a day with an odd year: whether a time may stand behind it. */
function hasTime({ code, at = [] }: Finding, { place }: FixContext): boolean {
  return code === 'odd-year' && shapeAt(SHAPES[place.kind], at)?.is === 'moment';
}
