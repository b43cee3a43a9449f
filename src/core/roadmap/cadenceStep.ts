import { addDays, type CalendarDate } from '../mentoring/dates';
import { isDate, parseDuration } from '../model/values';

/**
 * The day that many cadences later, or earlier; two weeks are a cadence where there is none. A month from the 31st is
 * the last day of the next month.
 */
export function byCadence(date: CalendarDate, cadence: string | undefined, times: number): CalendarDate {
  const { count, unit } = parseDuration(cadence ?? '') ?? { count: 2, unit: 'week' };
  if (unit !== 'month') return addDays(date, count * (unit === 'week' ? 7 : 1) * times);
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + count * times;
  const month = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
  const day = date.slice(8);
  return [day, '30', '29', '28'].map(each => `${month}-${each}`).find(isDate) ?? date;
}
