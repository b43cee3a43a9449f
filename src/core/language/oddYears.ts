import { isOddYear } from '../mentoring/years';
import type { CalendarDate } from '../mentoring/dates';
import { shapeAt } from '../model/keys';
import type { RecordKind } from '../model/kinds';
import { SHAPES } from '../model/shapes.generated';
import { isDate } from '../model/values';
import { say } from '../text';
import { isPlainMap } from '../yaml/plain';
import { spanOf, type YamlFile, type YamlPath } from '../yaml/read';
import type { Finding } from './finding';

/** Days so far away that their year was mistyped: nothing else is wrong with them, and they would rule the roadmap. */
export function oddYears(kind: RecordKind, file: YamlFile, today: CalendarDate): readonly Finding[] {
  return leavesOf(file.value, []).flatMap(({ at, value }): readonly Finding[] => {
    const is = shapeAt(SHAPES[kind], at)?.is;
    const day = value.slice(0, 10);
    if (!(is === 'date' || is === 'moment' || is === 'done') || !isDate(day) || !isOddYear(day, today))
      return [];
    const span = spanOf(file, at);
    if (span === undefined) return [];
    const text = say('The year of {date} is far from all that goes on. Is it mistyped?', { date: day });
    return [{ code: 'odd-year', from: 'meaning', severity: 'warning', text, span, at }];
  });
}

function leavesOf(
  value: unknown,
  at: YamlPath,
): readonly { readonly at: YamlPath; readonly value: string }[] {
  if (typeof value === 'string') return [{ at, value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, [...at, index]));
  return isPlainMap(value)
    ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...at, key]))
    : [];
}
