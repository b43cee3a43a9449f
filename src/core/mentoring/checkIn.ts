import type { CheckIn } from '../model/schema';
import { fail, ok, type Result } from '../result';
import { say } from '../text';
import type { YamlChange } from '../yaml/edit';
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
    const answer = answers[question]?.trim() ?? '';
    return answer === '' || answer === there?.[question]
      ? []
      : [{ kind: 'set', path: ['checkin', person, question], value: answer }];
  });
  const isMissing = (file.value['checkin'] ?? null) === null;
  if (changes.length === 0 || !isMissing) return ok(changes);
  const everybody = Object.fromEntries([...new Set([...people, person])].map(id => [id, null]));
  return ok([{ kind: 'set', path: ['checkin'], value: everybody }, ...changes]);
}
