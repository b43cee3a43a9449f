import type { Standing } from '../mentoring/carryOver';
import { byUrgency, isOverdue } from '../mentoring/followThrough';
import { addMinutes, dateOf, dayWords, timeOf, type WallTime } from '../mentoring/dates';
import { phaseOf } from '../mentoring/meetingTime';
import { participants } from '../mentoring/people';
import { silentFor } from '../mentoring/notDiscussed';
import { goalStates } from '../mentoring/progress';
import type { Entry } from '../model/entry';
import type { Action, Meeting, Reflection } from '../model/schema';
import { isDone, type MeetingSummary } from '../model/summary';
import { goalOf, meetingOf, type MentorshipNotes, type TreeContext } from '../tree/context';
import { closingOf, themeOf } from './closing';
import { questionLists } from './questions';
import type {
  AnswersModel,
  GoalModel,
  OfPerson,
  PersonModel,
  PromiseModel,
  SaidModel,
  SessionModel,
  TopicModel,
} from './model';

const USUAL_MINUTES = 60;

/** What is put together of one meeting. */
export interface MeetingAtHand {
  readonly context: TreeContext;
  readonly notes: MentorshipNotes;
  readonly entry: Entry;
  readonly meeting: Meeting;
  /** Who takes part, in the order of a session. */
  readonly people: readonly string[];
}

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
  const hand = atHand(context, notes, entry, record.value);
  const { meeting, people } = hand;
  const previous = meetingsBefore(notes, meeting.date).find(({ summary }) => summary.status === 'held');
  const goals = goalsOf(hand);
  const rail = meeting.template === undefined ? undefined : RAILS[meeting.template];
  const next = nextOf(hand);
  const reflection = await reflectionOf(hand);
  return {
    meeting: notes.folder.uriOf(entry.path),
    title: meeting.title,
    ...whenOf(hand),
    minutes: minutesOf(hand),
    phase: phaseOf(meeting, notes.now),
    ...(meeting.theme !== undefined && { theme: meeting.theme }),
    ...(rail !== undefined && { rail }),
    people: people.map(person => personOf(hand, person)),
    agenda: people.map(person => ({ person, items: topicsOf(hand, person, goals) })),
    ...(previous !== undefined && { last: namedDay(hand, previous.summary) }),
    owed: await owedIn(hand, previous?.entry),
    goals,
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
const RAILS: Readonly<Record<string, 'grow' | 'sbi' | undefined>> = { stuck: 'grow', feedback: 'sbi' };

export function atHand(
  context: TreeContext,
  notes: MentorshipNotes,
  entry: Entry,
  meeting: Meeting,
): MeetingAtHand {
  const sections = [meeting.agenda, meeting.actions, meeting.checkin, meeting.wins, meeting.decisions];
  const people = participants(meeting, notes.record, sections.flatMap(Object.keys));
  return { context, notes, entry, meeting, people };
}

export function personOf({ context, notes }: MeetingAtHand, id: string): PersonModel {
  return { id, name: context.name(notes.folder, id), isMe: id === notes.folder.me };
}

function minutesOf({ meeting, notes }: MeetingAtHand): number {
  return meeting.minutes ?? notes.record?.minutes ?? USUAL_MINUTES;
}

/** `Friday 26 February` and `10:00 to 11:00`. */
export function whenOf(hand: MeetingAtHand): { readonly day?: string; readonly hours?: string } {
  const { context, meeting } = hand;
  if (meeting.date === undefined) return {};
  const from = timeOf(meeting.date);
  const to = timeOf(addMinutes(meeting.date, minutesOf(hand))) ?? '';
  return {
    day: longDay(context, meeting.date),
    ...(from !== undefined && { hours: context.t('{from} to {to}', { from, to }) }),
  };
}

/** A day with its weekday and month in full, as the reader's language has it. */
function longDay({ locale }: TreeContext, date: WallTime): string {
  const english = locale === 'en' || locale === 'en-US';
  return new Intl.DateTimeFormat(english ? 'en-GB' : locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
    .format(new Date(`${dateOf(date)}T00:00Z`))
    .replace(',', '');
}

export function dayOf({ context }: MeetingAtHand, date: WallTime): string {
  return dayWords(dateOf(date), context.today, context.locale);
}

function namedDay(hand: MeetingAtHand, meeting: MeetingSummary) {
  return {
    title: meeting.title,
    ...(meeting.date !== undefined && { day: dayOf(hand, meeting.date) }),
  };
}

interface Before {
  readonly entry: Entry;
  readonly summary: MeetingSummary;
}

/** The meetings of a mentorship that come before a day and time, the latest first. */
export function meetingsBefore(notes: MentorshipNotes, date: WallTime | undefined): readonly Before[] {
  return notes.meetings
    .flatMap(entry => {
      const summary = meetingOf(entry);
      const isBefore = summary?.date !== undefined && (date === undefined || summary.date < date);
      return isBefore ? [{ entry, summary }] : [];
    })
    .sort((a, b) => ((a.summary.date ?? '') < (b.summary.date ?? '') ? 1 : -1));
}

function nextOf(hand: MeetingAtHand): SessionModel['next'] {
  const { notes, meeting, entry } = hand;
  const ahead = notes.meetings.flatMap(other => {
    const summary = other.path === entry.path ? undefined : meetingOf(other);
    return summary?.status === 'planned' && (summary.date ?? '') > (meeting.date ?? '') ? [summary] : [];
  });
  const [first] = ahead.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  return first?.date === undefined ? undefined : { title: first.title, day: dayOf(hand, first.date) };
}

function topicsOf(
  { meeting }: MeetingAtHand,
  person: string,
  goals: readonly GoalModel[],
): readonly TopicModel[] {
  return (meeting.agenda[person] ?? []).flatMap((item, index) => {
    if (item.text === '') return [];
    const goal = goals.find(({ id }) => id === item.goal);
    return [
      {
        person,
        index,
        text: item.text,
        ...(item.minutes !== undefined && { minutes: item.minutes }),
        status: item.status,
        ...(goal !== undefined && { goal: { id: goal.id, title: goal.title } }),
        code: item.code.flatMap((place, at) =>
          place.path === undefined
            ? []
            : [
                {
                  index: at,
                  label: `${place.path.slice(place.path.lastIndexOf('/') + 1)}${place.line === undefined ? '' : `:${place.line}`}`,
                  path: place.path,
                  ...(place.line !== undefined && { line: place.line }),
                  ...(place.text !== undefined && { text: place.text }),
                },
              ],
        ),
      },
    ];
  });
}

export function promisesIn(
  hand: MeetingAtHand,
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
        isLate: !done && isOverdue(action.due, today),
        ...(day !== undefined && { day: dayOf(hand, day) }),
        ...(action.kind !== undefined && { kind: action.kind }),
      },
    ];
  });
}

/** All promises of the meeting before, and those of earlier ones that are still open, the most urgent first. */
async function owedIn(
  hand: MeetingAtHand,
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
          .map(({ entry, promise: { index, text, due, kind } }) => ({
            meeting: notes.folder.uriOf(entry.path),
            person,
            index,
            text,
            isDone: false,
            isLate: isOverdue(due, today),
            ...(due !== undefined && { day: dayOf(hand, due) }),
            ...(kind !== undefined && { kind }),
          })),
      ],
    }))
    .filter(({ items }) => items.length > 0);
}

/** The goals that are worked on or spoken about: those of this meeting first. */
function goalsOf({ notes, meeting }: MeetingAtHand): readonly GoalModel[] {
  const before = meetingsBefore(notes, meeting.date).map(({ summary }) => summary);
  const states = goalStates(before);
  const topics = Object.values(meeting.agenda).flatMap(items => items.map(item => item.goal));
  const listed = new Set([...Object.keys(meeting.progress), ...topics]);
  const order = Object.keys(meeting.progress);
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return notes.goals
    .flatMap(goal => {
      const summary = goalOf(goal);
      const isListed = listed.has(goal.id);
      if (summary === undefined || !(isListed || summary.status === 'active')) return [];
      const silent = silentFor(
        { id: goal.id, ...(summary.start !== undefined && { start: summary.start }) },
        before,
      );
      const said = meeting.progress[goal.id];
      const state = states.get(goal.id);
      return [
        {
          id: goal.id,
          title: summary.title,
          uri: notes.folder.uriOf(goal.path),
          ...(said?.state !== undefined && { state: said.state }),
          note: said?.note ?? '',
          ...(state !== undefined && { before: state }),
          isListed,
          ...(silent > 0 && { silentFor: silent }),
        },
      ];
    })
    .sort((a, b) => Number(b.isListed) - Number(a.isListed) || place(a.id) - place(b.id));
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

async function reflectionOf({ notes }: MeetingAtHand): Promise<SessionModel['reflection']> {
  const mine = notes.reflections.find(({ person }) => person === notes.folder.me);
  const record = mine && (await notes.folder.record(mine.path));
  if (mine === undefined || record?.kind !== 'reflection') return undefined;
  const { want, bring, expect }: Reflection = record.value;
  const isEmpty = [...want, ...bring, ...expect].every(line => line === '');
  return isEmpty ? undefined : { uri: notes.folder.uriOf(mine.path), want, bring, expect };
}
