import type { Closing } from '../model/schema';
import { fail, ok, type Result } from '../result';
import { say } from '../text';
import { isPartOf, lineText, typedText } from '../typedText';
import { valueAt } from '../yaml/applyChange';
import type { YamlChange } from '../yaml/edit';
import type { YamlFile, YamlPath } from '../yaml/read';
import { nextDate } from './cadence';
import { forEverybody } from './checkInChanges';
import { dateOf, type CalendarDate, type WallTime } from './dates';
import type { Readable } from './itemChanges';

/** What each person says of the whole way, in the order of the questions. */
export const LOOK_BACK_PARTS = ['learned', 'celebrate', 'advice', 'contact'] as const;
export type LookBackPart = (typeof LOOK_BACK_PARTS)[number];

/** A text of the look back: what became of a goal, or one of the other parts, in somebody's words. */
export type LookBackField =
  | { readonly kind: 'outcome'; readonly person: string; readonly goal: string }
  | { readonly kind: 'part'; readonly person: string; readonly part: LookBackPart };

/** What a field of the look back holds; of a list its lines, an empty text where nothing is written. */
export function lookBackText(closing: Closing, field: LookBackField): string {
  const { person } = field;
  const own = <T>(map: Readonly<Record<string, T>>, key: string) =>
    Object.hasOwn(map, key) ? map[key] : undefined;
  if (field.kind === 'outcome') return own(own(closing.outcomes, person) ?? {}, field.goal) ?? '';
  const said = own<string | readonly string[]>(closing[field.part], person) ?? '';
  return typeof said === 'string' ? said : said.join('\n');
}

/** A new look back with what its first writer says in it: every section, with a place for each person. */
export function newLookBack(
  people: readonly string[],
  field: LookBackField,
  text: string,
): Record<string, unknown> {
  const [section] = pathOf(field);
  const said = lineText(text);
  const value =
    field.kind === 'outcome' ? { [field.goal]: said } : field.part === 'contact' ? said : linesOf(said);
  return Object.fromEntries(
    ['outcomes', ...LOOK_BACK_PARTS].map(name => [
      name,
      Object.fromEntries(
        people.map(person => [person, name === section && person === field.person ? value : null]),
      ),
    ]),
  );
}

function pathOf(field: LookBackField): readonly [section: string, ...rest: string[]] {
  const { person } = field;
  return field.kind === 'outcome' ? ['outcomes', person, field.goal] : [field.part, person];
}

const linesOf = (text: string) => text.split('\n').filter(line => line.trim() !== '');

/**
 * Writes a field of the look back into its writer's own part, if the file still has what they saw, or has the new text
 * already, or a part of it. Of a list only the lines that are others change.
 * @param before the text that the writer began from
 * @param people everybody of the mentorship, for whom a section is made where there is none
 * @returns a failure `collision` where something else was written meanwhile
 */
export function writeLookBack(
  { file, record }: Readable,
  field: LookBackField,
  before: string,
  text: string,
  people: readonly string[],
): Result<readonly YamlChange[]> {
  if (record.kind !== 'closing') return fail('wrong-type', say('This is not a look back.'));
  const now = lineText(lookBackText(record.value, field));
  const [from, wanted] = [lineText(before), lineText(text)];
  if (now === wanted) return ok([]);
  if (now !== from && !isPartOf(now, from, wanted))
    return fail('collision', say('Somebody else has changed this text meanwhile.'));
  const typed = typedText(wanted);
  if (!typed.ok) return typed;
  const { person } = field;
  const path = pathOf(field);
  const first = forEverybody(file, person, people, path[0]);
  if (wanted === '') return ok([{ kind: 'set', path, value: null }]);
  const isText = field.kind === 'outcome' || field.part === 'contact';
  return ok([
    ...first,
    ...(isText ? [{ kind: 'set' as const, path, value: wanted }] : lines(file, path, wanted)),
  ]);
}

/** Makes a list hold these lines: those that stand at its beginning and its end already stay as they are. */
function lines(file: YamlFile, list: YamlPath, text: string): readonly YamlChange[] {
  const wanted = linesOf(text);
  const before = valueAt(file.value, list);
  if (!Array.isArray(before) || !before.every(item => typeof item === 'string'))
    return [{ kind: 'set', path: list, value: wanted }];
  const now: readonly string[] = before.map(item => item.trim());
  const most = Math.min(now.length, wanted.length);
  let start = 0;
  while (start < most && now[start] === wanted[start]?.trim()) start++;
  let end = 0;
  while (end < most - start && now.at(-1 - end) === wanted.at(-1 - end)?.trim()) end++;
  const [gone, come] = [now.length - end - start, wanted.slice(start, wanted.length - end)];
  const both = Math.min(gone, come.length);
  return [
    ...come
      .slice(0, both)
      .map((value, at): YamlChange => ({ kind: 'set', path: [...list, start + at], value })),
    ...Array.from({ length: gone - both }, (_, at): YamlChange => ({
      kind: 'remove',
      path: [...list, start + gone - 1 - at],
    })),
    ...come
      .slice(both)
      .map((value, at): YamlChange => ({ kind: 'insert', list, index: start + both + at, value })),
  ];
}

/** Closes a mentorship, or opens it again; nothing changes where it is so already. */
export function setClosed({ record }: Readable, isClosed: boolean): Result<readonly YamlChange[]> {
  if (record.kind !== 'mentorship') return fail('wrong-type', say('This is not a mentorship.'));
  if ((record.value.status === 'closed') === isClosed) return ok([]);
  return ok([{ kind: 'set', path: ['status'], value: isClosed ? 'closed' : 'active' }]);
}

/** Whether a meeting on that day is the last before a mentorship ends: by the cadence there is none in between. */
export function isLastBefore(
  ends: CalendarDate | undefined,
  date: WallTime,
  cadence: string | undefined,
): boolean {
  if (ends === undefined) return false;
  const next = cadence === undefined ? undefined : nextDate(date, cadence);
  return dateOf(next ?? date) > ends || dateOf(date) >= ends;
}
