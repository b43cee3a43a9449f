import { pathOf } from '../model/recordPlace';
import type { Agreement, CheckIn, Feedback, Meeting, Mentorship, Reflection } from '../model/schema';
import { isDone } from '../model/summary';
import type { YamlPath } from '../yaml/read';
import { dateOf, type CalendarDate, type WallTime } from './dates';
import { byUrgency, isOverdue } from './followThrough';
import { isNext } from './meetingTime';
import { dayOfFeedback, isAskedFor } from './feedbackChanges';
import { pauseOn, type Pause } from './pauses';
import { everybody, participants } from './people';
import { ranOut } from './cadenceRanOut';

/** Something that waits for a person: what, in which file, and where in it. */
export interface Waiting {
  readonly kind: 'promise' | 'checkin' | 'feedback' | 'reflection' | 'expectations' | 'agreed' | 'agenda';
  readonly path: string;
  /** Left out for a file that is not there yet. */
  readonly at?: YamlPath;
  /** Of a promise: what was promised, and for which day. Of feedback: what it is to be about. */
  readonly text?: string;
  readonly due?: CalendarDate;
  /** Of feedback: who has asked for it. */
  readonly asker?: string;
}

/** A record and the file that it stands in. */
export interface FiledRecord<T> {
  readonly path: string;
  readonly record: T;
}

/** What there is of one mentorship. */
export interface MentorshipFacts {
  readonly id: string;
  readonly mentorship: FiledRecord<Mentorship>;
  readonly reflections: readonly (FiledRecord<Reflection> & { readonly person: string })[];
  /** In any order. */
  readonly feedback: readonly FiledRecord<Feedback>[];
  /** In any order. A missing date is read from the file's name. */
  readonly meetings: readonly FiledRecord<Meeting>[];
}

/**
 * What waits for a person in a mentorship, in the order in which to take it up: what is late (overdue promises, the
 * check-in of the last meeting), the feedback that
 * somebody has asked for, then what the two agree on, then their agenda of the next meeting.
 *
 * Nothing waits in a mentorship that is paused or closed. A guest has only what they promised and the meetings they are in.
 * A reflection that is not there waits where another has one, an agreement only where there is one: both may be left out.
 * @param now the wall-clock time where the mentorship's times are meant
 */
export function waitingFor(person: string, facts: MentorshipFacts, now: WallTime): readonly Waiting[] {
  const today = dateOf(now);
  const mentorship = facts.mentorship.record;
  if (mentorship.status === 'closed' || pauseOn(mentorship, today) !== undefined) return [];
  const meetings = facts.meetings.map(meeting => ({ ...meeting, date: dateOfMeeting(meeting) }));
  const isMember = everybody(mentorship).includes(person);
  return [
    ...overduePromises(person, facts.meetings, today, mentorship.pauses),
    ...checkInOfLast(person, mentorship, meetings, today),
    ...feedbackAskedOf(person, facts.feedback),
    ...(isMember ? reflectionOf(person, facts) : []),
    ...(isMember ? agreementOf(person, facts.mentorship) : []),
    ...agendaOfNext(person, mentorship, meetings, now),
  ];
}

interface Dated extends FiledRecord<Meeting> {
  readonly date: CalendarDate;
}

function dateOfMeeting({ record }: FiledRecord<Meeting>): string {
  return record.date ?? '';
}

function overduePromises(
  person: string,
  meetings: readonly FiledRecord<Meeting>[],
  today: CalendarDate,
  pauses: readonly Pause[],
): readonly Waiting[] {
  return meetings
    .filter(({ record }) => record.status !== 'cancelled')
    .flatMap(({ path, record }) =>
      (own(record.actions, person) ?? []).flatMap(({ text, due, done }, index): Waiting[] =>
        text !== '' && !isDone(done) && isOverdue(due, today, pauses)
          ? [{ kind: 'promise', path, at: ['actions', person, index], text, due }]
          : [],
      ),
    )
    .sort(byUrgency);
}

function checkInOfLast(
  person: string,
  mentorship: Mentorship,
  meetings: readonly Dated[],
  today: CalendarDate,
): readonly Waiting[] {
  const last = meetings
    .filter(
      ({ record, date }) => record.status === 'held' && date !== '' && takesPart(person, record, mentorship),
    )
    .reduce<Dated | undefined>(
      (best, next) => (best === undefined || next.date > best.date ? next : best),
      undefined,
    );
  if (last === undefined || isAnswered(own(last.record.checkin, person))) return [];
  const all = meetings.map(({ record }) => record);
  if (isLongAgo(last.date, all, mentorship, today)) return [];
  return [{ kind: 'checkin', path: last.path, at: ['checkin', person] }];
}

/**
 * Whether a talk is so long ago that nobody is asked about it any more: the day of the next one has passed, be it planned
 * or due by the cadence. What is asked for after each talk would wait for ever, once for each pair that let it slip.
 * @param last the day of the last talk
 * @param meetings of the mentorship, in any order
 */
export function isLongAgo(
  last: WallTime,
  meetings: readonly Pick<Meeting, 'date' | 'status'>[],
  mentorship: Mentorship | undefined,
  today: CalendarDate,
): boolean {
  const isSince = ({ date, status }: Pick<Meeting, 'date' | 'status'>) =>
    status !== 'cancelled' && date !== undefined && date > last && dateOf(date) < today;
  return meetings.some(isSince) || ranOut(meetings, mentorship, today) !== undefined;
}

/** What was asked first comes first. */
function feedbackAskedOf(person: string, feedback: readonly FiledRecord<Feedback>[]): readonly Waiting[] {
  return feedback
    .filter(({ record }) => record.from === person && isAskedFor(record))
    .sort((a, b) => (dayOfFeedback(a.record) < dayOfFeedback(b.record) ? -1 : 1))
    .map(({ path, record: { title, to } }) => ({
      kind: 'feedback',
      path,
      at: ['situation'],
      ...(title !== undefined && { text: title }),
      ...(to !== undefined && { asker: to }),
    }));
}

function agendaOfNext(
  person: string,
  mentorship: Mentorship,
  meetings: readonly Dated[],
  now: WallTime,
): readonly Waiting[] {
  const next = meetings
    .filter(({ record }) => isNext(record, now, mentorship.minutes))
    .filter(({ record }) => takesPart(person, record, mentorship))
    .reduce<Dated | undefined>(
      (best, other) => (best === undefined || other.date < best.date ? other : best),
      undefined,
    );
  if (next === undefined || (own(next.record.agenda, person) ?? []).some(item => item.text !== '')) return [];
  return [{ kind: 'agenda', path: next.path, at: ['agenda', person] }];
}

function reflectionOf(person: string, { id, reflections }: MentorshipFacts): readonly Waiting[] {
  const mine = reflections.find(reflection => reflection.person === person);
  if (mine === undefined)
    return reflections.length === 0 ? [] : [{ kind: 'reflection', path: pathOf('reflection', person, id) }];
  const { want, bring, expect } = mine.record;
  const isFilled = [...want, ...bring, ...expect].some(line => line.trim() !== '');
  return isFilled ? [] : [{ kind: 'reflection', path: mine.path, at: ['want'] }];
}

function agreementOf(person: string, { path, record }: FiledRecord<Mentorship>): readonly Waiting[] {
  const { agreement } = record;
  if (!hasAgreement(agreement)) return [];
  return (['expectations', 'agreed'] as const)
    .filter(kind => (own<string>(agreement[kind], person) ?? '') === '')
    .map(kind => ({ kind, path, at: ['agreement', kind, person] }));
}

/** Whether the file has an agreement, be it only its keys. */
function hasAgreement(agreement: Agreement): boolean {
  const { purpose, boundaries, confidential, channels, expectations, agreed } = agreement;
  const texts = [purpose, boundaries, confidential, ...channels];
  const people = Object.keys(expectations).length + Object.keys(agreed).length;
  return people > 0 || texts.some(text => text !== undefined);
}

function takesPart(person: string, meeting: Meeting, mentorship: Mentorship): boolean {
  return participants(meeting, mentorship).includes(person);
}

function isAnswered(answers: CheckIn | undefined): boolean {
  return [answers?.useful, answers?.next, answers?.change].some(answer => (answer ?? '').trim() !== '');
}

/** What a map has for a person, and not what every object has: somebody may be called `constructor`. */
function own<T>(map: Readonly<Record<string, T>>, person: string): T | undefined {
  return Object.hasOwn(map, person) ? map[person] : undefined;
}
