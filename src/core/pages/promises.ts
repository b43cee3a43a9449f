import { dateOf } from '../mentoring/dates';
import { byUrgency, isOverdue } from '../mentoring/followThrough';
import type { Entry } from '../model/entry';
import type { Action } from '../model/schema';
import { known } from '../model/states';
import { isDone, type OpenPromise } from '../model/summary';
import { codeModels } from './code';
import { dayOf, meetingsBefore, type MeetingContext } from './meetingContext';
import type { OfPerson, PromiseModel } from './pageModels';

/** The promises of somebody's list in a meeting, each with its place there. */
export function promisesIn(
  hand: MeetingContext,
  meeting: string,
  person: string,
  actions: readonly Action[],
): readonly PromiseModel[] {
  const today = dateOf(hand.notes.now);
  return actions.flatMap((action, index) => {
    if (action.text === '') return [];
    const done = isDone(action.done);
    const day = done && typeof action.done === 'string' ? action.done : action.due;
    return [
      {
        meeting,
        person,
        index,
        text: action.text,
        isDone: done,
        isLate: !done && isOverdue(action.due, today, hand.notes.record?.pauses),
        ...(day !== undefined && { day: dayOf(hand, day) }),
        ...about(action),
      },
    ];
  });
}

/** What kind of promise it is and which code it is about, as far as it says so. */
function about({ kind, code = [] }: Pick<OpenPromise, 'kind' | 'code'>): Pick<PromiseModel, 'kind' | 'code'> {
  const [kindNow, places] = [known(kind), codeModels(code)];
  return {
    ...(kindNow !== undefined && { kind: kindNow }),
    ...(places.length > 0 && { code: places }),
  };
}

/** All promises of the meeting before, and those of earlier ones that are still open, the most urgent first. */
export async function owedIn(
  hand: MeetingContext,
  previous: Entry | undefined,
): Promise<readonly OfPerson<PromiseModel>[]> {
  const { notes, meeting } = hand;
  const record = previous && (await notes.folder.record(previous.path));
  const last = record?.kind === 'meeting' ? record.value : undefined;
  const today = dateOf(notes.now);
  const older = meetingsBefore(notes, meeting.date)
    .filter(({ entry, summary }) => entry.path !== previous?.path && summary.status !== 'cancelled')
    .flatMap(({ entry, summary }) => summary.promises.map(promise => ({ entry, promise })))
    .sort((a, b) => byUrgency(a.promise, b.promise));
  const people = [
    ...new Set([
      ...hand.people,
      ...Object.keys(last?.actions ?? {}),
      ...older.map(({ promise }) => promise.person),
    ]),
  ];
  return people
    .map(person => ({
      person,
      items: [
        ...(previous === undefined
          ? []
          : promisesIn(hand, notes.folder.uriOf(previous.path), person, last?.actions[person] ?? [])),
        ...older
          .filter(({ promise }) => promise.person === person)
          .map(({ entry, promise: { index, text, due, kind, code } }) => ({
            meeting: notes.folder.uriOf(entry.path),
            person,
            index,
            text,
            isDone: false,
            isLate: isOverdue(due, today, hand.notes.record?.pauses),
            ...(due !== undefined && { day: dayOf(hand, due) }),
            ...about({ kind, code }),
          })),
      ],
    }))
    .filter(({ items }) => items.length > 0);
}
