import type { Mentorship } from '../model/schema';
import { fail, ok, type Result } from '../result';
import { say } from '../text';
import type { YamlChange } from '../yaml/edit';
import { addDays, dateOf, type CalendarDate, type WallTime } from './dates';
import type { Readable } from './itemChanges';

/** A time in which nobody meets, both days included; without a last day it goes on until somebody ends it. */
export type Pause = Mentorship['pauses'][number];

/** Beyond every day that a file can name. */
const NEVER = '9999-12-31';

/** The pause that a day lies in. One without a first day is none, and so is one that ends before it begins. */
export function inPause(pauses: readonly Pause[], day: CalendarDate): Pause | undefined {
  return pauses.find(({ from, until }) => from !== undefined && from <= day && day <= (until ?? NEVER));
}

/**
 * The pause of a mentorship that a day lies in, its last day included; undefined where they meet as always. One without
 * an end goes on until somebody ends it, and so does the status `paused`.
 */
export function pauseOn(
  mentorship: (Pick<Mentorship, 'status'> & Partial<Pick<Mentorship, 'pauses'>>) | undefined,
  day: CalendarDate,
): { readonly until?: CalendarDate } | undefined {
  const pause = inPause(mentorship?.pauses ?? [], day);
  if (pause !== undefined) return pause.until === undefined ? {} : { until: pause.until };
  return mentorship?.status === 'paused' ? {} : undefined;
}

/** The first day from this one on that lies in no pause; one in a pause without an end stays where it is. */
export function afterPauses(day: CalendarDate, pauses: readonly Pause[]): CalendarDate {
  let at = day;
  for (let steps = 0; steps <= pauses.length; steps++) {
    const pause = inPause(pauses, at);
    if (pause === undefined || pause.until === undefined) return at;
    at = addDays(pause.until, 1);
  }
  return at;
}

/** When something falls due that is written for a day: the day after the pause that it lies in, never in one without an end. */
export function fallsDue(due: WallTime, pauses: readonly Pause[]): CalendarDate {
  const day = afterPauses(dateOf(due), pauses);
  return inPause(pauses, day) === undefined ? day : NEVER;
}

/**
 * What makes a pause begin today.
 * @param until its last day; left out, it goes on until somebody ends it
 * @returns a failure `paused` where it rests already, and `invalid-argument` where the pause would end before it begins
 */
export function pauseChanges(
  { record }: Readable,
  today: CalendarDate,
  until?: CalendarDate,
): Result<readonly YamlChange[]> {
  if (record.kind !== 'mentorship') return fail('wrong-type', say('This is no mentorship.'));
  if (until !== undefined && until < today)
    return fail('invalid-argument', say('A pause cannot end before it begins.'));
  if (pauseOn(record.value, today) !== undefined) return fail('paused', say('It is paused already.'));
  const value = { from: today, ...(until !== undefined && { until }) };
  return ok([{ kind: 'insert', list: ['pauses'], value }]);
}

/** What ends the pauses of today: yesterday was their last day; one that began today is taken away. */
export function resumeChanges(
  { record, file }: Readable,
  today: CalendarDate,
): Result<readonly YamlChange[]> {
  if (record.kind !== 'mentorship') return fail('wrong-type', say('This is no mentorship.'));
  const { status, pauses } = record.value;
  const isList = Array.isArray(file.value['pauses']);
  const ended = pauses.flatMap((pause, index): YamlChange[] => {
    if (inPause([pause], today) === undefined) return [];
    const path = isList ? ['pauses', index] : ['pauses'];
    return pause.from === today
      ? [{ kind: 'remove', path }]
      : [{ kind: 'set', path: [...path, 'until'], value: addDays(today, -1) }];
  });
  return ok([
    ...(status === 'paused' ? [{ kind: 'remove' as const, path: ['status'] }] : []),
    ...ended.reverse(), // what comes later first, so that none changes its number
  ]);
}
