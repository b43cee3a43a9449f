import type { CalendarDate } from '../mentoring/dates';
import type { RanOut } from '../mentoring/cadenceRanOut';
import type { ProgressState } from '../model/states';
import type { YamlPath } from '../yaml/read';

/** What the roadmap shows of a goal: the status of its file, and where that is active, what was last said about it. */
export type GoalState = 'active' | ProgressState | 'draft' | 'paused' | 'dropped' | 'unknown';

/** A planned meeting is `now` around its time, and `unclosed` after it until somebody says how it went. */
export type MeetingState = 'held' | 'planned' | 'missed' | 'cancelled' | 'now' | 'unclosed' | 'unknown';

/** Where something stands: a file from its workspace folder, and a place in it. */
export interface FilePlace {
  readonly path: string;
  readonly at?: YamlPath;
}

/** Something on the roadmap. Its key stays the same while it does, so that focus and zoom survive a change. */
interface Item extends FilePlace {
  readonly key: string;
}

/** The day that something is due. */
export interface Due {
  readonly due?: CalendarDate;
  /** When it falls due, where that day lies in a pause. */
  readonly falls?: CalendarDate;
}

export interface RoadStep extends Item, Due {
  readonly index: number;
  readonly text: string;
  /** Its day is written and cannot be read. */
  readonly isUnread?: true;
  readonly isDone: boolean;
  readonly doneOn?: CalendarDate;
}

/** What was committed for a goal on one day. */
export interface RoadCommits extends Item {
  readonly date: CalendarDate;
  /** The first lines of the messages, the oldest first. */
  readonly subjects: readonly string[];
}

/** Where a goal lies on the line of time; an end that no file names is a guess, and drawn as one. */
export interface GoalSpan {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly startIsKnown: boolean;
  readonly endIsKnown: boolean;
}

export interface RoadGoal extends Item, Due {
  readonly id: string;
  readonly title: string;
  readonly owner?: string;
  readonly state: GoalState;
  /** The day it is due is written and cannot be read. */
  readonly isUnread?: true;
  /** The day a finished goal was finished. */
  readonly ended?: CalendarDate;
  /** Left out where nothing in the files says when. */
  readonly span?: GoalSpan;
  readonly skills: readonly string[];
  readonly steps: readonly RoadStep[];
  readonly stepsDone: number;
  /** It has places in the code. */
  readonly hasCode: boolean;
  /** The commits that name it, day by day. */
  readonly commits: readonly RoadCommits[];
  /** What was last said about it. */
  readonly note?: string;
  /** Held meetings since it was last spoken about. */
  readonly silentFor?: number;
  /** The theme that it belongs to, by its number in the roadmap. */
  readonly stage?: number;
  /** The file cannot be read as it stands; what is shown is its last good state. */
  readonly isBroken: boolean;
}

export interface RoadStage extends Item {
  readonly index: number;
  readonly theme: string;
  /** Left out for a theme without a day: it stands where its turn would come. */
  readonly target?: CalendarDate;
  /** Its day is written and cannot be read. */
  readonly isUnread?: true;
  readonly date: CalendarDate;
  /** What became of its meeting; `planned` without one. */
  readonly state: MeetingState;
}

export interface RoadMeeting extends Item {
  readonly title: string;
  readonly date: CalendarDate;
  readonly time?: string;
  readonly minutes?: number;
  readonly state: MeetingState;
  readonly theme?: string;
  readonly isBroken: boolean;
}

export interface RoadPromise extends Item, Due {
  readonly person: string;
  readonly index: number;
  readonly text: string;
  /** Its day is written and cannot be read. */
  readonly isUnread?: true;
  readonly isDone: boolean;
  readonly doneOn?: CalendarDate;
  /** The title of the meeting in which it was made. */
  readonly meeting: string;
}

/** What went well at one meeting, of everybody. */
export interface RoadWin extends Item {
  readonly date: CalendarDate;
  readonly wins: readonly { readonly person: string; readonly text: string }[];
}

export interface RoadPerson {
  readonly id: string;
  readonly name: string;
  /** Whose promises stand above the path and whose below. */
  readonly side: 'above' | 'below';
}

/** One mentorship on the roadmap: plain data, as it goes to the page. */
export interface Track {
  /** Tells it from all other mentorships of the window. */
  readonly key: string;
  /** The URI of the workspace folder that the paths start from. */
  readonly folder: string;
  readonly id: string;
  readonly title: string;
  readonly started?: CalendarDate;
  readonly ends?: CalendarDate;
  readonly cadence?: string;
  readonly support?: string;
  readonly isOver: boolean;
  /** Its cadence has run out, with nothing planned. */
  readonly ranOut?: RanOut;
  readonly today: CalendarDate;
  /** The first and the last day that anything of it stands on. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly people: readonly RoadPerson[];
  readonly stages: readonly RoadStage[];
  readonly meetings: readonly RoadMeeting[];
  readonly goals: readonly RoadGoal[];
  readonly promises: readonly RoadPromise[];
  readonly wins: readonly RoadWin[];
  /** How many meetings are not drawn, for their dates cannot be read. */
  readonly undrawn: number;
  /** What stands at an edge, for its day lies far beyond it: its year is mistyped. */
  readonly beyond: readonly { readonly title: string; readonly date: CalendarDate }[];
  /** How often they meet is written and cannot be read. */
  readonly isCadenceUnread?: true;
  /** The file of the roadmap, whether it is there or not. */
  readonly roadmap: string;
  /** Why the roadmap's or the mentorship's own file cannot be read, where one of them cannot. */
  readonly broken: readonly { readonly path: string; readonly line: number }[];
}
