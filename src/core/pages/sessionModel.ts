import type { Standing } from '../mentoring/standingQuestions';
import { phaseIn } from '../tree/phase';
import type { Entry } from '../model/entry';
import type { Meeting, Reflection } from '../model/schema';
import type { MeetingSummary } from '../model/summary';
import { stepBackFor, supportNow } from '../mentoring/supportLevel';
import { known } from '../model/states';
import { alsoIn, goalOf, meetingOf, type MentorshipNotes, type TreeContext } from '../tree/context';
import { closingOf, themeOf } from './closing';
import { codeModels } from './code';
import { committedSince } from './committed';
import { feedbackIn } from './feedbackModel';
import { goalsOf } from './goalModels';
import {
  meetingContextOf,
  dayOf,
  meetingsBefore,
  minutesOf,
  personOf,
  whenOf,
  type MeetingContext,
} from './meetingContext';
import type { AnswersModel, GoalModel, SaidModel, SessionModel, TopicModel } from './pageModels';
import { owedIn, promisesIn } from './promises';
import { questionLists } from './questions';

/**
 * What the session page shows of a meeting.
 * @param standing the questions of its template, which do not go on in the next one
 * @returns undefined where there is nothing that can be read, not even a last good state
 */
export async function sessionModel(
  context: TreeContext,
  notes: MentorshipNotes,
  entry: Entry,
  standing?: Standing,
): Promise<SessionModel | undefined> {
  const record = await notes.folder.record(entry.path);
  if (record?.kind !== 'meeting') return undefined;
  const hand = meetingContextOf(context, notes, entry, record.value);
  const { meeting, people } = hand;
  const previous = meetingsBefore(notes, meeting.date).find(({ summary }) => summary.status === 'held');
  const goals = goalsOf(hand);
  const rail = RAILS.get(meeting.template ?? '');
  const next = nextOf(hand);
  const reflection = await reflectionOf(hand);
  return {
    meeting: notes.folder.uriOf(entry.path),
    title: meeting.title,
    ...whenOf(hand),
    minutes: minutesOf(hand),
    phase: phaseIn(notes, entry.path, meeting),
    ...(meeting.theme !== undefined && { theme: meeting.theme }),
    ...(rail !== undefined && { rail }),
    people: people.map(person => personOf(hand, person)),
    agenda: people.map(person => ({ person, items: topicsOf(hand, person, goals) })),
    ...(previous !== undefined && { last: namedDay(hand, previous.summary) }),
    owed: await owedIn(hand, previous?.entry),
    goals,
    feedback: feedbackIn(hand),
    support: supportOf(hand),
    committed: committedSince(hand, previous?.summary.date),
    notes: meeting.notes ?? '',
    promises: people.map(person => ({
      person,
      items: promisesIn(hand, notes.folder.uriOf(entry.path), person, meeting.actions[person] ?? []),
    })),
    decisions: saidIn(people, meeting.decisions),
    wins: saidIn(people, meeting.wins),
    answers: Object.fromEntries(people.map(person => [person, answersOf(meeting, person)])),
    ...(next !== undefined && { next }),
    ...(reflection !== undefined && { reflection }),
    closing: closingOf(hand, standing),
    ...themeOf(hand),
    questions: questionLists(notes.record?.language ?? context.locale),
  };
}

/** Templates that come with a rail of questions. */
const RAILS: ReadonlyMap<string, 'grow' | 'sbi'> = new Map([
  ['stuck', 'grow'],
  ['feedback', 'sbi'],
]);

function supportOf({ notes, meeting }: MeetingContext): SessionModel['support'] {
  const meetings = notes.meetings.flatMap(entry => meetingOf(entry) ?? []);
  const goals = notes.goals.flatMap(entry => goalOf(entry) ?? []);
  const agreed = notes.record?.support;
  const now = known(meeting.support) ?? supportNow(meetings, agreed);
  const asks = stepBackFor(meeting, meetings, goals, agreed);
  return { ...(now !== undefined && { now }), ...(asks !== undefined && { asks }) };
}

function namedDay(hand: MeetingContext, meeting: MeetingSummary) {
  return {
    title: meeting.title,
    ...(meeting.date !== undefined && { day: dayOf(hand, meeting.date) }),
  };
}

function nextOf(hand: MeetingContext): SessionModel['next'] {
  const { notes, meeting, entry } = hand;
  const ahead = notes.meetings.flatMap(other => {
    const summary = other.path === entry.path ? undefined : meetingOf(other);
    return summary?.status === 'planned' && (summary.date ?? '') > (meeting.date ?? '') ? [summary] : [];
  });
  const [first] = ahead.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  return first?.date === undefined ? undefined : { title: first.title, day: dayOf(hand, first.date) };
}

function topicsOf(
  { context, notes, entry, meeting }: MeetingContext,
  person: string,
  goals: readonly GoalModel[],
): readonly TopicModel[] {
  return (meeting.agenda[person] ?? []).flatMap((item, index) => {
    if (item.text === '') return [];
    const goal = goals.find(({ id }) => id === item.goal);
    const also = alsoIn(context, notes, entry, person, item);
    return [
      {
        person,
        index,
        text: item.text,
        ...(item.minutes !== undefined && { minutes: item.minutes }),
        status: item.status,
        ...(goal !== undefined && { goal: { id: goal.id, title: goal.title } }),
        ...(also !== undefined && { also }),
        code: codeModels(item.code),
      },
    ];
  });
}

function saidIn(
  people: readonly string[],
  lists: Readonly<Record<string, readonly { readonly text: string }[]>>,
): readonly SaidModel[] {
  return people.flatMap(person =>
    (lists[person] ?? []).flatMap(({ text }, index) => (text === '' ? [] : [{ person, index, text }])),
  );
}

export function answersOf(meeting: Meeting, person: string): AnswersModel {
  const { useful = '', next = '', change = '' } = meeting.checkin[person] ?? {};
  return { useful, next, change };
}

async function reflectionOf({ notes }: MeetingContext): Promise<SessionModel['reflection']> {
  const mine = notes.reflections.find(({ person }) => person === notes.folder.me);
  const record = mine && (await notes.folder.record(mine.path));
  if (mine === undefined || record?.kind !== 'reflection') return undefined;
  const { want, bring, expect }: Reflection = record.value;
  const isEmpty = [...want, ...bring, ...expect].every(line => line === '');
  return isEmpty ? undefined : { uri: notes.folder.uriOf(mine.path), want, bring, expect };
}
