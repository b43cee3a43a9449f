import type { Entry } from '../model/entry';
import { isDone } from '../model/summary';
import type { MentorshipNotes, TreeContext } from '../tree/context';
import type { CheckInModel } from './pageModels';
import { meetingContextOf, dayOf, meetingsBefore, personOf, whenOf } from './meetingContext';
import { promisesIn } from './promises';
import { answersOf } from './sessionModel';

/** How many earlier meetings stand beside a check-in. */
const EARLIER = 8;

/** What the check-in page shows of a meeting; undefined where there is nothing that can be read. */
export async function checkInModel(
  context: TreeContext,
  notes: MentorshipNotes,
  entry: Entry,
): Promise<CheckInModel | undefined> {
  const record = await notes.folder.record(entry.path);
  if (record?.kind !== 'meeting') return undefined;
  const hand = meetingContextOf(context, notes, entry, record.value);
  const { people, meeting } = hand;
  const uri = notes.folder.uriOf(entry.path);
  const { day } = whenOf(hand);
  return {
    meeting: uri,
    title: meeting.title,
    ...(day !== undefined && { day }),
    people: people.map(person => personOf(hand, person)),
    answers: Object.fromEntries(people.map(person => [person, answersOf(meeting, person)])),
    promises: people.map(person => ({
      person,
      items: promisesIn(hand, uri, person, meeting.actions[person] ?? []),
    })),
    ...(await earlierThan(context, notes, entry, meeting.date)),
  };
}

async function earlierThan(
  context: TreeContext,
  notes: MentorshipNotes,
  entry: Entry,
  date: string | undefined,
): Promise<Pick<CheckInModel, 'earlier' | 'older'>> {
  const all = meetingsBefore(notes, date).filter(
    ({ entry: { path }, summary }) => path !== entry.path && summary.status !== 'planned',
  );
  const older = all.length - EARLIER;
  const earlier = await Promise.all(
    all.slice(0, EARLIER).map(async ({ entry: other, summary }) => {
      const record = await notes.folder.record(other.path);
      const meeting = record?.kind === 'meeting' ? record.value : undefined;
      const hand = meeting && meetingContextOf(context, notes, other, meeting);
      const answers = (hand?.people ?? []).flatMap(person => {
        if (hand === undefined) return [];
        const said = answersOf(hand.meeting, person);
        if (said.useful + said.next + said.change === '') return [];
        const wasKept = (hand.meeting.actions[person] ?? []).some(
          action => isDone(action.done) && isSame(action.text, said.next),
        );
        return [{ name: personOf(hand, person).name, ...said, wasKept }];
      });
      return {
        meeting: notes.folder.uriOf(other.path),
        title: summary.title,
        day: hand === undefined || summary.date === undefined ? '' : dayOf(hand, summary.date),
        wasHeld: summary.status === 'held',
        answers,
      };
    }),
  );
  return { earlier, ...(older > 0 && { older }) };
}

/** Whether a promise is what a line of an answer said, but for capitals and the full stop. */
function isSame(promise: string, answer: string): boolean {
  const plain = (text: string) =>
    text
      .trim()
      .toLowerCase()
      .replace(/[.\s]+$/, '');
  return answer.split('\n').some(line => plain(line) === plain(promise));
}
