import type { GoalCommit } from '../mentoring/goalCommits';
import { addDays, dateOf, timeOf, type CalendarDate, type WallTime } from '../mentoring/dates';
import { phaseOf } from '../mentoring/meetingTime';
import { silentFor } from '../mentoring/notDiscussed';
import { fallsDue, type Pause } from '../mentoring/pauses';
import { ranOut } from '../mentoring/cadenceRanOut';
import { supportNow } from '../mentoring/supportLevel';
import { isOddYear } from '../mentoring/years';
import type { Mentorship, Stage } from '../model/schema';
import type { ProgressState, Unsure } from '../model/states';
import { isDone, isUnread, type Unread } from '../model/summary';
import { oneLine } from '../tree/node';
import { commitDays } from './commits';
import { doneOn, type GoalFacts, type MeetingFacts } from './roadmapFacts';
import { earliest, endedOn, latest, spanOfGoal } from './goalSpan';
import type {
  Due,
  GoalState,
  MeetingState,
  RoadGoal,
  RoadMeeting,
  RoadPromise,
  RoadWin,
  Track,
} from './roadmapModel';
import { peopleOf } from './roadmapPeople';
import { saidAboutGoals } from './lastSaid';
import { placeStages } from './stages';

/** A file of a mentorship and what the roadmap takes from it. */
export interface TrackFile<T> {
  readonly id: string;
  readonly path: string;
  readonly facts: T;
  /** The facts are the last good ones. */
  readonly isBroken?: boolean;
  /** Of a goal: the commits that name it, the newest first. */
  readonly commits?: readonly GoalCommit[];
}

/** Everything that one mentorship's roadmap is made of. */
export interface TrackSource {
  readonly folder: string;
  readonly id: string;
  readonly title: string;
  readonly record?: Mentorship;
  /** The wall-clock time where its meetings are meant. */
  readonly now: WallTime;
  readonly roadmap: string;
  readonly stages: readonly Stage[];
  /** The places in the files of the mentorship and of the roadmap whose days cannot be read. */
  readonly unread?: { readonly mentorship?: Unread; readonly roadmap?: Unread };
  readonly goals: readonly TrackFile<GoalFacts>[];
  /** A missing date is read from the file's name before it comes here; without one a meeting is not drawn. */
  readonly meetings: readonly TrackFile<MeetingFacts>[];
  /** Whether the session of a meeting runs at this moment. */
  readonly runs?: (path: string) => boolean;
  readonly broken?: Track['broken'];
  readonly name: (person: string) => string;
}

/** The shortest time that a roadmap spans, in days: everything on one day still needs room. */
const SHORTEST = 42;

/** Puts the records of one mentorship together as its roadmap shows them. */
export function trackOf(source: TrackSource): Track {
  const { record, folder, id } = source;
  const key = `${folder}#${id}`;
  const today = dateOf(source.now);
  const meetings = meetingsOf(source, key);
  const promises = source.meetings.flatMap(meeting => promisesOf(meeting, key, source.record?.pauses));
  const started = record?.started;
  const goals = goalsOf(source, key, today);
  const stages = placeStages(source.stages, {
    ...source,
    unread: source.unread?.roadmap,
    key,
    today,
    meetings,
  });
  const wins = source.meetings.flatMap(meeting => winsOf(meeting, key));
  const all = [
    ...meetings.map(({ title, date }) => ({ title, date })),
    ...goals.flatMap(({ title, span, due }) =>
      span === undefined
        ? []
        : [...new Set([span.from, span.to, due ?? span.to])].map(date => ({ title, date })),
    ),
    ...promises.flatMap(({ text, due }) => (due === undefined ? [] : [{ title: text, date: due }])),
    ...stages.map(({ theme, date }) => ({ title: theme, date })),
    ...[started, record?.ends].flatMap(date => (date === undefined ? [] : [{ title: source.title, date }])),
  ];
  const beyond = all.filter(({ date }) => isOddYear(date, today));
  const days = all.filter(({ date }) => !isOddYear(date, today)).map(({ date }) => date);
  const isOver = record?.status === 'closed';
  const late = ranOut(
    source.meetings.map(({ facts }) => facts),
    record,
    today,
  );
  if (!isOver) days.push(today);
  for (const { commits } of goals)
    days.push(...commits.map(({ date }) => date).filter(date => !isOddYear(date, today)));
  const from = earliest(days) ?? today;
  const to = latest([...days, addDays(from, SHORTEST)]) ?? today;
  return {
    key,
    folder,
    id,
    title: source.title,
    started,
    ends: record?.ends,
    cadence: record?.cadence,
    support: supportNow(
      source.meetings.map(({ facts }) => facts),
      record?.support,
    ),
    isOver,
    ...(late && { ranOut: late }),
    today,
    from,
    to,
    people: peopleOf(source, promises, goals),
    stages,
    meetings,
    goals: goals.map(goal => ({ ...goal, stage: stageOf(goal, source.stages, stages) })),
    promises,
    wins,
    beyond,
    undrawn: source.meetings.filter(({ facts }) => isUnread(facts, 'date')).length,
    ...(isUnread({ unread: source.unread?.mentorship }, 'cadence') && { isCadenceUnread: true as const }),
    roadmap: source.roadmap,
    broken: source.broken ?? [],
  };
}

function meetingsOf(source: TrackSource, track: string): readonly RoadMeeting[] {
  return source.meetings
    .flatMap(({ id, path, facts, isBroken }): RoadMeeting[] => {
      if (facts.date === undefined) return [];
      return [
        {
          key: `${track}/meeting/${id}`,
          path,
          title: oneLine(facts.title),
          date: dateOf(facts.date),
          time: timeOf(facts.date),
          minutes: facts.minutes,
          state: stateOfMeeting(facts, source, source.runs?.(path) === true),
          theme: facts.theme,
          isBroken: isBroken === true,
        },
      ];
    })
    .sort((a, b) => order(a.date + (a.time ?? ''), b.date + (b.time ?? '')) || order(a.path, b.path));
}

function stateOfMeeting(meeting: MeetingFacts, { now, record }: TrackSource, runs: boolean): MeetingState {
  if (runs && meeting.status === 'planned') return 'now';
  const phase = phaseOf(meeting, now, record?.minutes);
  return phase === 'upcoming' ? 'planned' : phase;
}

/** The day that something is due, and when it falls due where a pause moves that. */
function dueIn(due: CalendarDate | undefined, pauses: readonly Pause[] = []): Due {
  const falls = due === undefined ? undefined : fallsDue(due, pauses);
  return { due, ...(falls !== undefined && falls !== due?.slice(0, 10) && { falls }) };
}

function promisesOf(
  { id, path, facts }: TrackFile<MeetingFacts>,
  track: string,
  pauses: readonly Pause[] | undefined,
): readonly RoadPromise[] {
  if (facts.status === 'cancelled') return []; // nothing is owed of it
  return Object.entries(facts.actions).flatMap(([person, actions]) =>
    actions.flatMap((action, index): RoadPromise[] =>
      action.text === ''
        ? []
        : [
            {
              key: `${track}/promise/${id}/${person}/${index}`,
              path,
              at: ['actions', person, index],
              person,
              index,
              text: oneLine(action.text),
              ...dueIn(action.due, pauses),
              ...(isUnread(facts, 'actions', person, index, 'due') && { isUnread: true as const }),
              isDone: isDone(action.done),
              doneOn: doneOn(action.done),
              meeting: oneLine(facts.title),
            },
          ],
    ),
  );
}

function winsOf({ id, path, facts }: TrackFile<MeetingFacts>, track: string): readonly RoadWin[] {
  const wins = Object.entries(facts.wins).flatMap(([person, texts]) =>
    texts.flatMap(({ text }) => (text === '' ? [] : [{ person, text: oneLine(text) }])),
  );
  if (wins.length === 0 || facts.date === undefined) return [];
  return [{ key: `${track}/win/${id}`, path, at: ['wins'], date: dateOf(facts.date), wins }];
}

function goalsOf(source: TrackSource, track: string, today: CalendarDate): readonly RoadGoal[] {
  const said = saidAboutGoals(source);
  const talks = source.meetings.map(meeting => meeting.facts);
  const goals = source.goals.map(({ id, path, facts, isBroken, commits }): RoadGoal => {
    const last = said.get(id);
    const state = stateOfGoal(facts, last?.state);
    const ended = endedOn(facts, state);
    const key = `${track}/goal/${id}`;
    return {
      key,
      path,
      id,
      title: oneLine(facts.title),
      owner: facts.owner ?? source.record?.mentees[0],
      state,
      ...dueIn(facts.due, source.record?.pauses),
      ...(isUnread(facts, 'due') && { isUnread: true as const }),
      ended,
      span: spanOfGoal(facts, state, {
        today,
        started: source.record?.started,
        mentioned: last?.since,
        mentionedLast: last?.on,
      }),
      skills: facts.skills,
      steps: facts.steps.flatMap((step, index) =>
        step.text === ''
          ? []
          : [
              {
                key: `${key}/step/${index}`,
                path,
                at: ['steps', index],
                index,
                text: oneLine(step.text),
                ...dueIn(step.due, source.record?.pauses),
                ...(isUnread(facts, 'steps', index, 'due') && { isUnread: true as const }),
                isDone: isDone(step.done),
                doneOn: doneOn(step.done),
              },
            ],
      ),
      stepsDone: facts.steps.filter(step => step.text !== '' && isDone(step.done)).length,
      hasCode: facts.hasCode,
      commits: commitDays({ key, path }, commits),
      note: last?.note === undefined ? undefined : oneLine(last.note),
      silentFor: silentFor({ id, ...(facts.start !== undefined && { start: facts.start }) }, talks),
      isBroken: isBroken === true,
    };
  });
  return goals.sort(byTime);
}

/** By where they lie in time; those without any day last; equal ones by title. */
function byTime(a: RoadGoal, b: RoadGoal): number {
  const day = ({ span }: RoadGoal) => (span === undefined ? '9999-12-31' : span.from);
  const end = ({ span }: RoadGoal) => span?.to ?? '';
  return order(day(a), day(b)) || order(end(a), end(b)) || order(a.title, b.title) || order(a.path, b.path);
}

function stateOfGoal({ status }: GoalFacts, said: Unsure<ProgressState> | undefined): GoalState {
  return status === 'active' ? (said ?? 'active') : status;
}

/** The theme of a goal: the first that names it, else the one that stands when the goal starts. */
function stageOf(
  goal: RoadGoal,
  written: readonly Stage[],
  placed: readonly { readonly index: number; readonly date: CalendarDate }[],
): number | undefined {
  const named = written.findIndex(({ goals }) => goals.includes(goal.id));
  if (named >= 0) return named;
  const { span } = goal;
  if (span === undefined) return undefined;
  return placed.reduce<number | undefined>(
    (best, { index, date }) => (date <= span.from ? index : best),
    undefined,
  );
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
