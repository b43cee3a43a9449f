import type { CodePlace, Records, Goal, Meeting } from './schema';
import type { ActionKind, GoalStatus, MeetingStatus, ProgressState, Support, Unsure } from './states';
import type { RecordKind } from './kinds';
import type { YamlPath } from '../yaml/read';
import { spoken } from '../sameText';
import { hashOf } from '../contentStamp';
import { discussedGoals } from './discussedGoals';

/** What is kept in memory of a goal: enough for its row, its filters and the follow-through. */
export interface GoalSummary {
  readonly kind: 'goal';
  readonly title: string;
  readonly status: Unsure<GoalStatus>;
  readonly owner?: string;
  readonly start?: string;
  readonly due?: string;
  readonly steps: number;
  readonly stepsDone: number;
  /** Its days that are written and cannot be read. */
  readonly unread?: readonly ('start' | 'due')[];
  /** The last date at which a step was done. */
  readonly lastDone?: string;
  /** The names that its file had before; left out where there are none. */
  readonly formerly?: readonly string[];
  /** The file holds something to unfold: steps, code or evidence. */
  readonly hasParts: boolean;
  /** The files of code that it has notes on; left out where there are none. */
  readonly code?: readonly string[];
  /** How it goes by what was said between two meetings, with the day; left out where nothing was. */
  readonly said?: readonly GoalWord[];
}

/** A word about how a goal goes, and the day that it was said. */
export type GoalWord = readonly [day: string, state: Unsure<ProgressState>];

/** A promise that is not kept yet, with its place in its meeting's file. */
export interface OpenPromise {
  readonly person: string;
  /** Its index in the list of its person. */
  readonly index: number;
  readonly text: string;
  readonly due?: string;
  /** Its day is written and cannot be read. */
  readonly unreadDue?: true;
  readonly kind?: Unsure<ActionKind>;
  /** Absent where it has none. */
  readonly code?: readonly CodePlace[];
}

export interface MeetingSummary {
  readonly kind: 'meeting';
  readonly title: string;
  readonly date?: string;
  /** Its date is written and cannot be read: it is on no day, whatever its file is called. */
  readonly unreadDate?: true;
  readonly minutes?: number;
  readonly status: Unsure<MeetingStatus>;
  readonly theme?: string;
  /** How much the mentor leads from it on; left out where it does not say so. */
  readonly support?: Unsure<Support>;
  readonly people?: readonly string[];
  /** Whoever has a topic or a promise in it. */
  readonly sections: readonly string[];
  /** What the meeting says about goals: the goal's id and its state. */
  readonly progress: readonly (readonly [goal: string, state: Unsure<ProgressState> | undefined])[];
  readonly promises: readonly OpenPromise[];
  /** The goals that topics belong to; left out where there are none. */
  readonly topics?: readonly string[];
  /** The goals that were spoken about; left out where there are none. */
  readonly spoken?: readonly string[];
  /** How many topics there are, and how many of them were discussed; left out where there are none. */
  readonly agenda?: readonly [discussed: number, count: number];
  /** The topics that went on in another meeting, and of a planned one those that are open, as `topicHash` has them. */
  readonly carried?: readonly number[];
  readonly open?: readonly number[];
  /** The files of code that it has notes on; left out where there are none. */
  readonly code?: readonly string[];
}

/** Kinds of which there are few are kept whole. */
export type SmallKind = Exclude<RecordKind, 'goal' | 'meeting'>;
export type SmallSummary = {
  readonly [K in SmallKind]: { readonly kind: K; readonly record: Records[K]; readonly unread?: Unread };
}[SmallKind];

/** The places of a record at which a day or a length of time is written that cannot be read, such as `steps/0/due`. */
export type Unread = readonly string[];

export type Summary = GoalSummary | MeetingSummary | SmallSummary;

/** A whole record with its kind, and what of its days cannot be read, where there is such a thing. */
export type AnyRecord = {
  readonly [K in RecordKind]: { readonly kind: K; readonly value: Records[K]; readonly unread?: Unread };
}[RecordKind];

/** Whether a day that cannot be read is written at a place; the only item of a list may stand without its number. */
export function isUnread({ unread = [] }: { readonly unread?: Unread }, ...path: YamlPath): boolean {
  const alone = path.findLast(step => typeof step === 'number') === 0;
  return (
    unread.includes(path.join('/')) ||
    (alone && unread.includes(path.filter(step => typeof step !== 'number').join('/')))
  );
}

/** What to keep of a record in memory. */
export function summarise(record: AnyRecord): Summary {
  switch (record.kind) {
    case 'goal':
      return summariseGoal(record.value, record);
    case 'meeting':
      return {
        ...summariseMeeting(record.value, record),
        ...(isUnread(record, 'date') && { unreadDate: true }),
      };
    default:
      return {
        kind: record.kind,
        record: record.value,
        ...(record.unread && { unread: record.unread }),
      } as SmallSummary;
  }
}

/** An item counts as done by a date or by `true`. */
export function isDone(done: string | boolean | undefined): boolean {
  return done !== undefined && done !== false;
}

function summariseGoal(goal: Goal, record: AnyRecord): GoalSummary {
  const unread = (['start', 'due'] as const).filter(key => isUnread(record, key));
  const finished = goal.steps.filter(step => isDone(step.done));
  const dates = finished.flatMap(step => (typeof step.done === 'string' ? [step.done] : [])).sort();
  return {
    kind: 'goal',
    title: goal.title,
    status: goal.status,
    owner: goal.owner,
    start: goal.start,
    due: goal.due,
    ...(unread.length > 0 && { unread }),
    steps: goal.steps.length,
    stepsDone: finished.length,
    lastDone: dates.at(-1),
    hasParts: goal.steps.length + goal.code.length + goal.evidence.length > 0,
    ...codeOf(goal.code),
    ...(goal.formerly.length > 0 && { formerly: goal.formerly }),
    ...saidOf(goal),
  };
}

/** A word without a day is nowhere among the others, and counts for nothing. */
function saidOf({ progress }: Pick<Goal, 'progress'>): Pick<GoalSummary, 'said'> {
  const said = Object.values(progress).flatMap(words =>
    words.flatMap(({ date, state }): GoalWord[] =>
      date === undefined || state === undefined ? [] : [[date, state]],
    ),
  );
  return said.length === 0 ? {} : { said };
}

function summariseMeeting(meeting: Meeting, record: AnyRecord): MeetingSummary {
  const promises = Object.entries(meeting.actions).flatMap(([person, actions]) =>
    actions.flatMap((action, index) =>
      isDone(action.done) || action.text === ''
        ? []
        : [
            {
              person,
              index,
              text: action.text,
              due: action.due,
              kind: action.kind,
              ...(action.code.length > 0 && { code: action.code }),
              ...(isUnread(record, 'actions', person, index, 'due') && { unreadDue: true as const }),
            },
          ],
    ),
  );
  const items = Object.values(meeting.agenda).flat();
  const topics = items.flatMap(({ goal }) => goal ?? []);
  const agenda = items.filter(({ text }) => text !== '');
  const goalsSpoken = discussedGoals(meeting);
  const carried = hashesOf(meeting, 'carried');
  const open = meeting.status === 'planned' ? hashesOf(meeting, 'open') : undefined;
  return {
    kind: 'meeting',
    title: meeting.title,
    date: meeting.date,
    minutes: meeting.minutes,
    status: meeting.status,
    theme: meeting.theme,
    ...(meeting.support !== undefined && { support: meeting.support }),
    people: meeting.people,
    sections: sectionsOf(meeting),
    progress: Object.entries(meeting.progress).map(([goal, progress]) => [goal, progress.state] as const),
    promises,
    ...(topics.length > 0 && { topics }),
    ...(goalsSpoken.length > 0 && { spoken: goalsSpoken }),
    ...(agenda.length > 0 && {
      agenda: [agenda.filter(({ status }) => status === 'discussed').length, agenda.length] as const,
    }),
    ...(carried && { carried }),
    ...(open && { open }),
    ...codeOf([...items, ...Object.values(meeting.actions).flat()].flatMap(({ code }) => code)),
  };
}

/** Tells topics apart by whose they are and how they read, but for capitals and blanks. */
export function topicHash(person: string, text: string): number {
  return hashOf(`${person}\n${spoken(text)}`);
}

/** The topics of a meeting in one state; undefined where there are none. */
function hashesOf({ agenda }: Meeting, state: 'carried' | 'open'): readonly number[] | undefined {
  const hashes = Object.entries(agenda).flatMap(([person, items]) =>
    items.flatMap(({ status, text }) => (status === state && text !== '' ? [topicHash(person, text)] : [])),
  );
  return hashes.length > 0 ? hashes : undefined;
}

/** The files of code that places lie in, each once; undefined where there are none. */
export function filesOf(places: readonly CodePlace[]): readonly string[] | undefined {
  const code = [...new Set(places.flatMap(({ path }) => path ?? []))];
  return code.length > 0 ? code : undefined;
}

function codeOf(places: readonly CodePlace[]): { readonly code?: readonly string[] } {
  const code = filesOf(places);
  return code === undefined ? {} : { code };
}

function sectionsOf({ agenda, actions }: Meeting): readonly string[] {
  return [...new Set([...Object.keys(agenda), ...Object.keys(actions)])].sort();
}
