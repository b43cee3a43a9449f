import type { CalendarDate } from '../mentoring/dates';
import type { GoalState, MeetingState, RoadGoal, RoadStage, RoadStep, Track } from './roadmapModel';

/** The shapes: solid has happened, open is to come. */
export type Glyph =
  | 'held'
  | 'planned'
  | 'missed'
  | 'cancelled'
  | 'now'
  | 'win'
  | 'p-done'
  | 'p-open'
  | 'p-late'
  | 's-done'
  | 's-open'
  | 's-late'
  | 'commit'
  | 'g-late'
  | 'on-track'
  | 'at-risk'
  | 'stuck'
  | 'done'
  | 'draft'
  | 'paused'
  | 'dropped'
  | 'unknown'
  /** Nothing is said, and so nothing is drawn. */
  | 'none';

/** Where somebody should look; never the only sign. */
export type Tone = 'go' | 'warn' | 'bad' | 'ok' | 'mute';

/** A line of text: `x`, `y` is where it starts, ends or has its middle on its base line, in CSS pixels. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  /** The size of its letters and the width it takes. */
  readonly size: number;
  readonly width: number;
}

/** Something that can be pointed at, focused and opened. */
export interface Mark {
  readonly key: string;
  readonly kind: 'stage' | 'meeting' | 'promise' | 'win' | 'goal' | 'step' | 'group' | 'track';
  /** What moves left and right together: Up and Down go to the next lane. */
  readonly lane: string;
  readonly part: 'head' | 'body';
  readonly x: number;
  readonly y: number;
  /** It can be given another day. */
  readonly isMovable: boolean;
}

/** A meeting, promise, win or step: its shape in the middle of its mark. */
export interface Point extends Mark {
  readonly kind: 'meeting' | 'promise' | 'win' | 'step';
  readonly glyph: Glyph;
  readonly scale: number;
  /** Of an overdue promise: how far its tail reaches. */
  readonly tailTo?: number;
  /** The tail ends before the next overdue one, and not at today. */
  readonly isStopped?: true;
  /** Whether the path has a gap here. */
  readonly hasGap?: boolean;
  readonly day?: Label;
}

/** A theme: a flag planted at its day. */
export interface Flag extends Mark {
  readonly kind: 'stage';
  readonly stage: RoadStage;
  readonly lines: readonly Label[];
  /** How wide the theme stands. */
  readonly width: number;
  readonly tense: 'past' | 'now' | 'ahead';
  readonly pole?: { readonly y1: number; readonly y2: number };
}

/** The promises of one person. */
export interface Lane {
  readonly person: string;
  readonly name: string;
  readonly y: number;
  readonly points: readonly Point[];
  /** How many more are to be kept, and have no day to stand at. */
  readonly undated: number;
}

/** Themes, promises and the path of one mentorship. */
export interface Band {
  readonly track: Track;
  readonly top: number;
  readonly bottom: number;
  readonly themesAt: number;
  /** Where the lines of the calendar begin. */
  readonly gridFrom: number;
  readonly flags: readonly Flag[];
  readonly lanes: readonly Lane[];
  readonly path: {
    readonly y: number;
    readonly from: number;
    readonly walkedTo: number;
    readonly to: number;
    readonly hasEnd: boolean;
    readonly endLabel?: Label;
  };
  readonly points: readonly Point[];
  /** The stems of its goals: where the goal begins, down to the end of the band. */
  readonly stems: readonly { readonly key: string; readonly x: number }[];
}

export interface Bar extends Mark {
  readonly kind: 'goal';
  readonly goal: RoadGoal;
  readonly state: GoalState;
  readonly glyph: Glyph;
  readonly tone: Tone;
  /** Left out for a goal without any day. */
  readonly track?: {
    readonly x1: number;
    readonly x2: number;
    readonly walkedTo?: number;
    readonly isOpenStart: boolean;
    readonly isOpenEnd: boolean;
    /** Of an overdue goal: how far its tail reaches, to today. */
    readonly tailTo?: number;
  };
  readonly steps: readonly (Point & { readonly step: RoadStep })[];
  /** Where something was committed for it; days that would lie on each other are one mark. */
  readonly commits: readonly number[];
  readonly glyphX: number;
  readonly label: Label;
  /** Where its stem begins, if it has one. */
  readonly stemFrom?: number;
}

/** A group of goals: a span and how many are done. */
export interface GroupMark extends Mark {
  readonly kind: 'group';
  readonly title: string;
  readonly isOpen: boolean;
  readonly done: number;
  readonly all: number;
  readonly needsLook: number;
  /** The shape of the worst of them. */
  readonly worst?: { readonly glyph: Glyph; readonly tone: Tone };
  readonly span?: { readonly x1: number; readonly x2: number; readonly doneTo: number };
}

/** Where a mentorship of several begins. */
export interface Heading extends Mark {
  readonly kind: 'track';
  readonly track: Track;
  readonly isOpen: boolean;
}

export type Row = { readonly top: number; readonly height: number } & (
  | { readonly is: 'goal'; readonly bar: Bar }
  | { readonly is: 'group'; readonly group: GroupMark }
  | { readonly is: 'heading'; readonly heading: Heading }
);

export interface AxisTick {
  readonly x: number;
  readonly isYear: boolean;
  readonly label?: Label;
}

/** The head stays while the body scrolls under it. */
export interface DrawingPart {
  readonly height: number;
  readonly bands: readonly Band[];
  readonly rows: readonly Row[];
}

/** The picture as numbers: all that is drawn, with its place in CSS pixels. */
export interface Drawing {
  /** Of the canvas, without the first column. */
  readonly width: number;
  /** The width of the first column; 0 where titles stand above their bars. */
  readonly gutter: number;
  readonly perDay: number;
  readonly isNarrow: boolean;
  readonly isDense: boolean;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly left: number;
  readonly years: readonly Label[];
  readonly ticks: readonly AxisTick[];
  readonly today?: { readonly x: number; readonly label: Label };
  /** How high years and months are, at the top of the head. */
  readonly axis: number;
  readonly head: DrawingPart;
  readonly body: DrawingPart;
  /** Everything that can be focused, lane by lane and in each from left to right. */
  readonly marks: readonly Mark[];
  /** How many goals there are, and how many the filter leaves. */
  readonly goals: { readonly all: number; readonly shown: number };
}

export const MEETING_GLYPH: Readonly<Record<MeetingState, Glyph>> = {
  held: 'held',
  planned: 'planned',
  unclosed: 'planned',
  missed: 'missed',
  cancelled: 'cancelled',
  now: 'now',
  unknown: 'unknown',
};
