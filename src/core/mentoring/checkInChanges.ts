import type { CheckIn } from '../model/schema';
import { fail, ok, type Result } from '../result';
import { say } from '../text';
import { lineText } from '../typedText';
import type { YamlChange } from '../yaml/edit';
import type { YamlFile } from '../yaml/read';
import type { Readable } from './itemChanges';

/** The three questions at the end of a session, in their order. */
export const QUESTIONS = ['useful', 'next', 'change'] as const;
export type Question = (typeof QUESTIONS)[number];

/**
 * Writes a person's answers to the check-in. An empty answer, and one that stands there already, changes nothing. A
 * section that is not there yet is made for everybody of the meeting.
 * @param people everybody of the meeting, in the order of a session
 */
export function checkInChanges(
  { file, record }: Readable,
  person: string,
  people: readonly string[],
  answers: CheckIn,
): Result<readonly YamlChange[]> {
  if (record.kind !== 'meeting') return fail('wrong-type', say('This is not a meeting.'));
  const there = Object.hasOwn(record.value.checkin, person) ? record.value.checkin[person] : undefined;
  const changes = QUESTIONS.flatMap((question): YamlChange[] => {
    const answer = lineText(answers[question] ?? '');
    return answer === '' || answer === lineText(there?.[question] ?? '')
      ? []
      : [{ kind: 'set', path: ['checkin', person, question], value: answer }];
  });
  return ok(changes.length === 0 ? [] : [...forEverybody(file, person, people), ...changes]);
}

/** Makes a section, that of the check-in unless another is named, for everybody of the meeting where it is not there yet, so that what the others add later merges with it. */
export function forEverybody(
  file: YamlFile,
  person: string,
  people: readonly string[],
  section = 'checkin',
): readonly YamlChange[] {
  if ((file.value[section] ?? null) !== null) return [];
  const everybody = Object.fromEntries([...new Set([...people, person])].map(id => [id, null]));
  return [{ kind: 'set', path: [section], value: everybody }];
}
