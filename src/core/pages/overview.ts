import { dateOf, dayWords, longDayWords, type CalendarDate } from '../mentoring/dates';
import { byUrgency, isOverdue, owedFrom, type Owed } from '../mentoring/followThrough';
import { pauseOn } from '../mentoring/pauses';
import { everybody } from '../mentoring/people';
import type { Waiting } from '../mentoring/waiting';
import type { MentorshipStatus, Unsure } from '../model/states';
import { joined, meetingOf, whenWords, type MentorshipNotes, type TreeContext } from '../tree/context';
import { meetingsAhead, whenHere } from '../tree/nextMeeting';
import { waitingIn, waitingWords } from '../tree/waitingRows';
import type { YamlPath } from '../yaml/read';
import { careIn, type GoalCare } from './overviewGoals';
import { talksOf, type Talks } from './overviewTalks';

/** What the overview shows: a line for each mentorship that is not closed, what needs a look first. */
export interface OverviewModel {
  /** In full: `Monday 1 March 2027`. */
  readonly today: string;
  /** Who the reader is, by name; several where folders call them otherwise, none where it is not known. */
  readonly me: readonly string[];
  /** The reader's next meeting in any of them. */
  readonly next?: NextTalk;
  /** The folders that lines stand for, where there are several. */
  readonly folders: readonly { readonly uri: string; readonly name: string }[];
  readonly rows: readonly OverviewRow[];
  /** How many are closed: they have no line. */
  readonly closed: number;
}

export interface NextTalk {
  /** The file of the meeting. */
  readonly uri: string;
  readonly folder: string;
  readonly mentorship: string;
  /** Who it is with. */
  readonly name: string;
  readonly when: string;
  readonly isNow: boolean;
}

/**
 * A line of the overview. A line `other` is of a mentorship that the reader takes no part in: it holds who, when and the
 * status, and nothing else ever gets into it.
 */
export type OverviewRow = OwnRow | OtherRow;

/** Who and when. */
interface RowFacts {
  readonly key: string;
  /** The workspace folder's URI. */
  readonly folder: string;
  readonly mentorship: string;
  readonly name: string;
  /** The folder's name, where there are several. */
  readonly place?: string;
  /** When the next meeting is; left out where nothing is planned. */
  readonly next?: string;
  /** When they talked last. */
  readonly last?: string;
  /** How often they meet: `2 weeks`. */
  readonly every?: string;
  /** Where they pause: that, and until when. */
  readonly pause?: string;
}

export interface OtherRow extends RowFacts {
  readonly group: 'other';
  readonly status: string;
}

export interface OwnRow extends RowFacts {
  readonly group: 'care' | 'way';
  readonly form?: string;
  /** Everybody in it, to be found by. */
  readonly people: readonly string[];
  readonly ranOut: boolean;
  readonly goals: readonly GoalCare[];
  readonly mine?: Debts;
  readonly theirs?: Debts;
  readonly waits: readonly OverviewWait[];
}

/** Open promises of one side. */
export interface Debts {
  readonly isLate: boolean;
  /** `1 overdue`, else `2 open, 12 Mar`. */
  readonly words: string;
}

export interface OverviewWait {
  readonly kind: Waiting['kind'];
  readonly path: string;
  readonly at?: YamlPath;
  readonly words: string;
}

/** What is looked at first: the kinds in this order, and within one what has lasted longest. */
const CARE = ['broken', 'ranOut', 'mine', 'stuck', 'late', 'at-risk', 'theirs', 'waits'] as const;

interface Care {
  readonly kind: (typeof CARE)[number];
  /** Since which day, as far as that is known. */
  readonly since: CalendarDate | undefined;
}

/** Puts together the overview of all folders. The meetings in which something may wait are read whole. */
export async function overviewModel(context: TreeContext): Promise<OverviewModel> {
  const open = context.mentorships.filter(({ record }) => record?.status !== 'closed');
  const found = await Promise.all(open.map(notes => rowOf(context, notes)));
  const folders = new Map(open.map(({ folder }) => [folder.uri, folder]));
  const known = [...folders.values()].flatMap(folder =>
    folder.me === undefined ? [] : [context.name(folder, folder.me)],
  );
  const next = meetingsAhead(context).find(({ notes }) => notes.folder.me !== undefined);
  return {
    today: longDayWords(context.today, '0001-01-01', context.locale),
    me: [...new Set(known)],
    ...(next !== undefined && {
      next: {
        uri: next.uri,
        folder: next.notes.folder.uri,
        mentorship: next.notes.id,
        name: nameOfRow(context, next.notes),
        when: whenHere(context, next),
        isNow: next.phase === 'now',
      },
    }),
    folders: folders.size < 2 ? [] : [...folders.values()].map(({ uri, name }) => ({ uri, name })),
    rows: found.sort(byCare).map(({ row }) => row),
    closed: context.mentorships.length - open.length,
  };
}

interface Found {
  readonly row: OverviewRow;
  /** What comes first of all that needs a look. */
  readonly care: Care | undefined;
}

/** The lines that need a look by what needs it, the others by name; those without the reader stay last. */
function byCare(a: Found, b: Found): number {
  const group = ({ row }: Found) => ['care', 'way', 'other'].indexOf(row.group);
  const kind = ({ care }: Found) => (care === undefined ? CARE.length : CARE.indexOf(care.kind));
  const since = ({ care }: Found) => care?.since ?? '9999';
  return (
    group(a) - group(b) ||
    kind(a) - kind(b) ||
    (since(a) < since(b)
      ? -1
      : since(a) > since(b)
        ? 1
        : a.row.name.localeCompare(b.row.name, undefined, { numeric: true }))
  );
}

function isMine({ folder: { me }, record }: MentorshipNotes): boolean {
  return me !== undefined && everybody(record).includes(me);
}

/** The reader calls their own mentorship by its title; of another the title may say more than who it is about. */
function nameOfRow(context: TreeContext, notes: MentorshipNotes): string {
  if (isMine(notes) || notes.record === undefined) return notes.title;
  const names = everybody(notes.record).map(person => context.name(notes.folder, person));
  return names.length === 0
    ? context.t('Nobody yet')
    : new Intl.ListFormat(context.locale, { type: 'conjunction' }).format(names);
}

async function rowOf(context: TreeContext, notes: MentorshipNotes): Promise<Found> {
  const { folder, id, record } = notes;
  const talks = talksOf(notes);
  const pause = pauseOn(record, dateOf(notes.now));
  const facts: RowFacts = {
    key: `${folder.uri}#${id}`,
    folder: folder.uri,
    mentorship: id,
    name: nameOfRow(context, notes),
    ...(context.severalFolders && { place: folder.name }),
    ...(talks.next !== undefined && { next: whenWords(context, talks.next, dateOf(notes.now)) }),
    ...(talks.last !== undefined && { last: dayWords(dateOf(talks.last), context.today, context.locale) }),
    ...(record?.cadence !== undefined && { every: lengthWords(context, record.cadence) }),
    ...(pause !== undefined && { pause: pauseWords(context, pause) }),
  };
  if (!isMine(notes))
    return {
      row: { ...facts, group: 'other', status: facts.pause ?? statusWords(context, record?.status) },
      care: undefined,
    };
  return ownRow(context, notes, facts, talks);
}

async function ownRow(
  context: TreeContext,
  notes: MentorshipNotes,
  facts: RowFacts,
  talks: Talks,
): Promise<Found> {
  const { t } = context;
  const { folder, record, ranOut } = notes;
  const form = formWords(context, notes);
  const goals = careIn(context, notes);
  const owed = notes.meetings
    .flatMap(entry => {
      const meeting = meetingOf(entry);
      return meeting === undefined ? [] : owedFrom(entry.path, notes.id, meeting);
    })
    .sort(byUrgency);
  const mine = owed.filter(({ person }) => person === folder.me);
  const theirs = owed.filter(({ person }) => person !== folder.me);
  const waits = await waitingIn(notes);
  const late = (kind: 'mine' | 'theirs', all: readonly Owed[]): readonly Care[] => {
    const first = all.find(({ due }) => isOverdue(due, context.today, record?.pauses));
    return first === undefined ? [] : [{ kind, since: first.due }];
  };
  const care = [
    ...(ranOut === undefined ? [] : [{ kind: 'ranOut' as const, since: ranOut.last }]),
    ...late('mine', mine),
    ...goals.map(({ goal, since }) => ({ kind: goal.look, since })),
    ...late('theirs', theirs),
    ...(waits.length === 0 ? [] : [{ kind: 'waits' as const, since: talks.next ?? talks.last }]),
  ];
  const [first] = [...care].sort((a, b) => CARE.indexOf(a.kind) - CARE.indexOf(b.kind));
  const row: OwnRow = {
    ...facts,
    ...(ranOut !== undefined && { last: t('{count} days ago', { count: ranOut.days }) }),
    group: first === undefined ? 'way' : 'care',
    ...(form !== undefined && { form }),
    people: everybody(record).map(person => context.name(folder, person)),
    ranOut: ranOut !== undefined,
    goals: goals.map(({ goal }) => goal),
    ...(mine.length > 0 && { mine: debtsOf(context, notes, mine) }),
    ...(theirs.length > 0 && { theirs: debtsOf(context, notes, theirs) }),
    waits: waits.map(waiting => waitOf(context, notes, waiting)),
  };
  return { row, care: first };
}

/** @param owed at least one, by urgency */
function debtsOf(context: TreeContext, notes: MentorshipNotes, owed: readonly Owed[]): Debts {
  const { t, today, locale } = context;
  const late = owed.filter(({ due }) => isOverdue(due, today, notes.record?.pauses)).length;
  if (late > 0) return { isLate: true, words: t('{count} overdue', { count: late }) };
  const due = owed[0]?.due;
  const day =
    due === undefined ? undefined : dateOf(due) === today ? t('today') : dayWords(dateOf(due), today, locale);
  return { isLate: false, words: joined(t('{count} open', { count: owed.length }), day) };
}

function waitOf(context: TreeContext, notes: MentorshipNotes, waiting: Waiting): OverviewWait {
  const { kind, path, at } = waiting;
  const entry = notes.folder.entries.get(path);
  const date = entry && meetingOf(entry)?.date;
  const { t, today, locale } = context;
  const words =
    date !== undefined && kind === 'checkin'
      ? t('Check-in of {day}', { day: dayWords(dateOf(date), today, locale) })
      : date !== undefined && kind === 'agenda'
        ? t('Topics for {day}', { day: whenWords(context, dateOf(date), dateOf(notes.now)) })
        : waitingWords(context, notes, waiting);
  return { kind, path, ...(at !== undefined && { at }), words };
}

function formWords({ t }: TreeContext, { record }: MentorshipNotes): string | undefined {
  switch (record?.form) {
    case 'peer':
      return t('peers');
    case 'group':
      return t('group');
    case 'reverse':
      return t('reverse');
    default:
      return undefined;
  }
}

function statusWords({ t }: TreeContext, status: Unsure<MentorshipStatus> | undefined): string {
  switch (status) {
    case 'active':
      return t('active');
    case 'seeking':
      return t('seeking');
    default:
      return t('cannot be read');
  }
}

function pauseWords({ t, today, locale }: TreeContext, { until }: { readonly until?: CalendarDate }): string {
  return until === undefined ? t('paused') : t('paused until {day}', { day: dayWords(until, today, locale) });
}

/** A cadence behind "every": `2 weeks`, `month`. */
function lengthWords({ t }: TreeContext, cadence: string): string {
  const [number = '', unit = ''] = cadence.split(/ +/);
  const count = Number(number);
  switch (unit.replace(/s$/, '')) {
    case 'day':
      return count === 1 ? t('day') : t('{count} days', { count });
    case 'week':
      return count === 1 ? t('week') : t('{count} weeks', { count });
    default:
      return count === 1 ? t('month') : t('{count} months', { count });
  }
}
