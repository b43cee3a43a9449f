import {
  dateOf,
  dayWords,
  daysBetween,
  timeOf,
  isExact,
  onTheWall,
  wallTime,
  type CalendarDate,
  type WallTime,
} from '../mentoring/dates';
import { isOverdue } from '../mentoring/followThrough';
import {
  commitsByGoal,
  NO_COMMITS,
  type FoundCommits,
  type GoalCommit,
  type NamedGoal,
} from '../mentoring/goalCommits';
import { meantZone, type LocalZone } from '../mentoring/localZone';
import { nameOf } from '../mentoring/people';
import { goalStates } from '../mentoring/progress';
import { ranOut, type RanOut } from '../mentoring/cadenceRanOut';
import { topicsTwice, type TopicsTwice } from '../mentoring/topicsTwice';
import { PLAIN, type ViewOptions } from './viewOptions';
import { Entries } from '../model/entries';
import { syncCopies, type SyncCopy } from '../model/syncCopies';
import type { Entry } from '../model/entry';
import type { AgendaItem, Mentorship } from '../model/schema';
import type { ProgressState, Unsure } from '../model/states';
import { oneForm } from '../sameText';
import {
  topicHash,
  type AnyRecord,
  type GoalSummary,
  type MeetingSummary,
  type Unread,
} from '../model/summary';
import type { Translate } from '../text';
import { oneLine } from './node';
import { personNames } from './personNames';

/** The notes of one workspace folder, as the trees need them. */
export interface NotesFolder {
  /** The workspace folder's URI. */
  readonly uri: string;
  readonly name: string;
  readonly entries: ReadonlyMap<string, Entry>;
  /** The reader's own id in this folder, where it is known. */
  readonly me?: string;
  /** Whether the session of a meeting runs at this moment; left out where nobody can tell. */
  runs?(path: string): boolean;
  uriOf(path: string): string;
  record(path: string): Promise<AnyRecord | undefined>;
}

/** A mentorship with everything that was read of it. */
export interface MentorshipNotes {
  readonly folder: NotesFolder;
  readonly id: string;
  readonly title: string;
  readonly record?: Mentorship;
  /** The places in its file whose days or times cannot be read. */
  readonly unread?: Unread;
  readonly entry?: Entry;
  readonly goals: readonly Entry[];
  readonly meetings: readonly Entry[];
  readonly reflections: readonly Entry[];
  /** Feedback that was given or asked for. */
  readonly feedback: readonly Entry[];
  /** Broken files of it that are neither goals nor meetings. */
  readonly brokenOthers: readonly Entry[];
  /** What a sync service or a hand made of its goals and meetings a second time; none of them counts. */
  readonly copies: readonly (readonly [entry: Entry, copy: SyncCopy])[];
  readonly states: ReadonlyMap<string, Unsure<ProgressState>>;
  /** The commits that name a goal, by its id. */
  readonly commitsOf: (goal: string) => FoundCommits;
  /** The open topics of its meetings that an earlier one has, too. */
  readonly topicsTwice: TopicsTwice;
  /** Its cadence has run out, with nothing planned. */
  readonly ranOut?: RanOut;
  /** The time zone in which its times are meant. */
  readonly zone: string;
  /** The wall-clock time there. */
  readonly now: WallTime;
}

/** Everything the trees are made of, put together once for each change. */
export interface TreeContext {
  readonly t: Translate;
  readonly locale: string;
  readonly now: Date;
  readonly here: LocalZone;
  readonly today: CalendarDate;
  readonly mentorships: readonly MentorshipNotes[];
  /** Broken files outside of all mentorships. */
  readonly brokenElsewhere: readonly (readonly [NotesFolder, Entry])[];
  /** Several folders hold mentorships, so that each says in which it stands. */
  readonly severalFolders: boolean;
  /** What the trees are narrowed to, and how goals are ordered. */
  readonly arrangement: ViewOptions;
  name(folder: NotesFolder, person: string): string;
}

/** Puts together what the trees show. `now` is the moment that counts as now for all of them, `here` where they are read. */
export function treeContext(
  opened: readonly NotesFolder[],
  now: Date,
  here: LocalZone,
  locale: string,
  t: Translate,
  arrangement: ViewOptions = PLAIN,
  commits: readonly GoalCommit[] = [],
): TreeContext {
  const folders = opened.map(folder => inTheirZones(withMe(folder), here));
  const names = new Map(folders.map(folder => [folder, personNames(folder)]));
  const clock = wallClock(now, here);
  let found: ReadonlyMap<string, FoundCommits> | undefined;
  const commitsAt: CommitsAt = key => {
    if (commits.length === 0) return NO_COMMITS;
    found ??= commitsByGoal(commits, namedGoals(mentorships));
    return found.get(key) ?? NO_COMMITS;
  };
  const mentorships = folders.flatMap(folder => mentorshipsOf(folder, clock, commitsAt));
  const closed = (notes: MentorshipNotes) => Number(notes.record?.status === 'closed');
  const elsewhere: (readonly [NotesFolder, Entry])[] = [];
  for (const folder of folders)
    for (const entry of folder.entries.values())
      if (entry.broken !== undefined && entry.mentorship === undefined) elsewhere.push([folder, entry]);
  return {
    t,
    locale,
    now,
    here,
    today: dateOf(wallTime(now, here.zone)),
    mentorships: [...mentorships].sort((a, b) => closed(a) - closed(b)),
    brokenElsewhere: elsewhere,
    arrangement,
    severalFolders: new Set(mentorships.map(notes => notes.folder)).size > 1,
    name: (folder, person) => oneLine(nameOf(person, names.get(folder) ?? new Map<string, string>())),
  };
}

type CommitsAt = (key: string) => FoundCommits;

/** Tells a goal from those of other folders and mentorships. */
export const goalKey = (folder: NotesFolder, mentorship: string, goal: string) =>
  JSON.stringify([folder.uri, mentorship, goal]);

/** The goals of all mentorships as commits name them. */
export function namedGoals(mentorships: readonly MentorshipNotes[]): readonly NamedGoal[] {
  return mentorships.flatMap(({ folder, id: mentorship, goals }) =>
    goals.map(entry => ({
      key: goalKey(folder, mentorship, entry.id),
      mentorship,
      id: entry.id,
      formerly: goalOf(entry)?.formerly ?? [],
    })),
  );
}

/** Notes in which the reader is called as everybody is: their own setting may say it in other letters. */
function withMe(folder: NotesFolder): NotesFolder {
  const me = folder.me && oneForm(folder.me);
  return me === folder.me ? folder : { ...folder, me };
}

/** Notes in which an exact moment is what the clock says where its mentorship's times are meant. */
function inTheirZones(folder: NotesFolder, here: LocalZone): NotesFolder {
  const exact = [...folder.entries.values()].filter(entry => isExact(meetingOf(entry)?.date ?? ''));
  if (exact.length === 0) return folder;
  const zones = new Map<string | undefined, string | undefined>();
  for (const { summary, mentorship } of folder.entries.values())
    if (summary?.kind === 'mentorship') zones.set(mentorship, summary.record.timezone);
  const there = <T extends { readonly date?: string }>(dated: T, { mentorship }: Entry): T =>
    dated.date === undefined
      ? dated
      : { ...dated, date: onTheWall(dated.date, meantZone(zones.get(mentorship), here)) };
  const entries = new Entries();
  for (const [path, entry] of folder.entries) entries.set(path, entry);
  for (const entry of exact)
    if (entry.summary?.kind === 'meeting')
      entries.set(entry.path, { ...entry, summary: there(entry.summary, entry) });
  return {
    uri: folder.uri,
    name: folder.name,
    me: folder.me,
    entries,
    runs: path => folder.runs?.(path) === true,
    uriOf: path => folder.uriOf(path),
    record: async path => {
      const record = await folder.record(path);
      const entry = entries.get(path);
      return record?.kind !== 'meeting' || entry === undefined
        ? record
        : { ...record, value: there(record.value, entry) };
    },
  };
}

/** The zone in which times are meant, and what the clock on the wall says there. */
type Clock = (timezone: string | undefined) => Pick<MentorshipNotes, 'zone' | 'now'>;

/** Asked for every mentorship, and slow to find out. */
function wallClock(now: Date, here: LocalZone): Clock {
  const known = new Map<string | undefined, ReturnType<Clock>>();
  return timezone => {
    const zone = meantZone(timezone, here);
    const there = known.get(timezone) ?? { zone, now: wallTime(now, zone) };
    known.set(timezone, there);
    return there;
  };
}

function mentorshipsOf(folder: NotesFolder, clock: Clock, commitsAt: CommitsAt): MentorshipNotes[] {
  const copies = syncCopies(folder.entries.values());
  const byId = new Map<string, Map<Entry['kind'], Entry[]>>();
  for (const entry of folder.entries.values()) {
    if (entry.mentorship === undefined) continue;
    const kinds = byId.get(entry.mentorship) ?? new Map<Entry['kind'], Entry[]>();
    const known = kinds.get(entry.kind);
    if (known === undefined) kinds.set(entry.kind, [entry]);
    else known.push(entry);
    byId.set(entry.mentorship, kinds);
  }
  return [...byId]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, kinds]) => notesOf(folder, id, kinds, copies, clock, commitsAt));
}

function notesOf(
  folder: NotesFolder,
  id: string,
  kinds: ReadonlyMap<Entry['kind'], readonly Entry[]>,
  copies: ReadonlyMap<string, SyncCopy>,
  clock: Clock,
  commitsAt: CommitsAt,
): MentorshipNotes {
  const [entry] = kinds.get('mentorship') ?? [];
  const record = entry?.summary?.kind === 'mentorship' ? entry.summary.record : undefined;
  const ofKind = (kind: Entry['kind']) => kinds.get(kind) ?? [];
  const isOwn = ({ path }: Entry) => !copies.has(path);
  const meetings = ofKind('meeting').filter(isOwn);
  const goals = ofKind('goal').filter(isOwn);
  const others = [...kinds].flatMap(([kind, of]) => (kind === 'goal' || kind === 'meeting' ? [] : of));
  const { zone, now } = clock(record?.timezone);
  const known = () => meetings.flatMap(meeting => meetingOf(meeting) ?? []);
  let states: ReadonlyMap<string, Unsure<ProgressState>> | undefined;
  let twice: TopicsTwice | undefined;
  let late: RanOut | 'no' | undefined;
  return {
    folder,
    id,
    title: oneLine(record?.title ?? nameOf(id, new Map())),
    record,
    ...(entry?.summary?.kind === 'mentorship' && entry.summary.unread && { unread: entry.summary.unread }),
    entry,
    goals,
    meetings,
    reflections: kinds.get('reflection') ?? [],
    feedback: kinds.get('feedback') ?? [],
    brokenOthers: others.filter(other => other.broken !== undefined),
    copies: [...ofKind('goal'), ...ofKind('meeting')].flatMap(each => {
      const copy = copies.get(each.path);
      return copy === undefined ? [] : [[each, copy] as const];
    }),
    commitsOf: goal => commitsAt(goalKey(folder, id, goal)),
    // Each is asked for where it is shown, and worked out once: many mentorships are never asked.
    get states() {
      const own = new Map(goals.map(goal => [goal.id, goalOf(goal)?.said ?? []]));
      return (states ??= goalStates(known(), own));
    },
    get topicsTwice() {
      return (twice ??= topicsTwice(meetings));
    },
    get ranOut() {
      const isReadable = meetings.every(meeting => meetingOf(meeting) !== undefined);
      late ??= (isReadable ? ranOut(known(), record, dateOf(now)) : undefined) ?? 'no';
      return late === 'no' ? undefined : late;
    },
    zone,
    now,
  };
}

export function goalOf(entry: Entry): GoalSummary | undefined {
  return entry.summary?.kind === 'goal' ? entry.summary : undefined;
}

export function meetingOf(entry: Pick<Entry, 'summary'>): MeetingSummary | undefined {
  return entry.summary?.kind === 'meeting' ? entry.summary : undefined;
}

/** `due 15 Mar`, or `overdue, 22 Feb` when the day has passed; of what has no day nothing, or that it cannot be read. */
export function dueWords(
  context: TreeContext,
  notes: MentorshipNotes,
  due: string | undefined,
  unread: boolean,
): string | undefined {
  if (due === undefined) return unread ? context.t('due date cannot be read') : undefined;
  const day = dayWords(dateOf(due), context.today, context.locale);
  return isOverdue(due, context.today, notes.record?.pauses)
    ? context.t('overdue, {day}', { day })
    : context.t('due {day}', { day });
}

/** When a meeting is: `today 10:00`, `tomorrow 10:00`, `Tue 2 Mar`, `12 Mar`. */
export function whenWords(context: TreeContext, date: WallTime, today: CalendarDate): string {
  const days = daysBetween(today, dateOf(date));
  const time = timeOf(date);
  if (days === 0) return time === undefined ? context.t('today') : context.t('today {time}', { time });
  if (days === 1) return time === undefined ? context.t('tomorrow') : context.t('tomorrow {time}', { time });
  return dayWords(dateOf(date), today, context.locale, days > 0 && days < 14);
}

/** The parts that are there, with commas between. */
export function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter(part => part !== undefined && part !== '').join(', ');
}

/** Where a topic of a meeting stands, too, though it went on only once: the day of the earlier meeting, else its title. */
export function alsoIn(
  context: TreeContext,
  notes: MentorshipNotes,
  entry: Entry,
  person: string,
  { text, status }: Pick<AgendaItem, 'text' | 'status'>,
): string | undefined {
  const twice = status === 'open' ? notes.topicsTwice.get(entry.path) : undefined;
  const other = twice?.get(topicHash(person, text));
  const meeting = other && meetingOf(other);
  if (meeting?.date === undefined)
    return meeting && context.t('also in "{title}"', { title: oneLine(meeting.title) });
  return context.t('also on {day}', { day: dayWords(dateOf(meeting.date), context.today, context.locale) });
}
