import type { MeetingPhase } from '../mentoring/meetingTime';
import type { QuestionList } from './questions';
import type { ActionKind, AgendaStatus, ProgressState, Support, Unsure } from '../model/states';

/** What the session and check-in pages show: plain data, with all dates and names in the reader's words. */

export interface PersonModel {
  readonly id: string;
  readonly name: string;
  readonly isMe: boolean;
}

/** A place in the code that a topic or a promise points at; `index` names it there. */
export interface CodeModel {
  readonly index: number;
  /** `tokenizer.ts:142` */
  readonly label: string;
  readonly path: string;
  readonly line?: number;
  readonly text?: string;
}

export interface TopicModel {
  readonly person: string;
  readonly index: number;
  readonly text: string;
  readonly minutes?: number;
  readonly status: Unsure<AgendaStatus>;
  readonly goal?: { readonly id: string; readonly title: string };
  /** In which earlier meeting it stands, too, though it went on only once: `also on 12 Mar`. */
  readonly also?: string;
  readonly code: readonly CodeModel[];
}

export interface PromiseModel {
  /** The URI of the meeting that it was made in. */
  readonly meeting: string;
  readonly person: string;
  readonly index: number;
  readonly text: string;
  readonly isDone: boolean;
  readonly isLate: boolean;
  /** Its day, or the day it was kept: `19 Feb`. */
  readonly day?: string;
  readonly kind?: ActionKind;
  /** Absent where it has none. */
  readonly code?: readonly CodeModel[];
}

export interface GoalModel {
  readonly id: string;
  readonly title: string;
  readonly uri: string;
  /** What this meeting says of it. */
  readonly state?: ProgressState;
  readonly note: string;
  /** What was last said of it before. */
  readonly before?: ProgressState;
  /** This meeting is about it: it has a place under `progress`, or a topic. */
  readonly isListed: boolean;
  /** In how many meetings before this one it was not spoken about; absent where it was last time. */
  readonly silentFor?: number;
}

/** What somebody put into a list of their own: a decision, a win. */
export interface SaidModel {
  readonly person: string;
  readonly index: number;
  readonly text: string;
}

/** How much the mentor leads, and whether this is a moment to ask both if that may be less. */
export interface SupportModel {
  readonly now?: Support;
  readonly asks?: 'midpoint' | 'goals';
}

/** A commit of a goal since last time. */
export interface CommittedModel {
  readonly goal: string;
  readonly subject: string;
  /** Whose goal it is for, by its title, the day and who made it: `Cover the parser, 12 Feb, Ada`. */
  readonly about: string;
}

/** Feedback that was asked for, or given since last time. */
export interface FeedbackModel {
  readonly uri: string;
  readonly title: string;
  /** Who gives it to whom, and when: `Mo to Ada, 15 Jan`. */
  readonly about: string;
}

export interface AnswersModel {
  readonly useful: string;
  readonly next: string;
  readonly change: string;
}

/** The lists of a section, one for each person of the meeting, in the order of a session. */
export interface OfPerson<T> {
  readonly person: string;
  readonly items: readonly T[];
}

export interface SessionModel {
  readonly meeting: string;
  readonly title: string;
  /** `Friday 26 February`; absent where the meeting has no date. */
  readonly day?: string;
  /** `10:00 to 11:00` */
  readonly hours?: string;
  readonly minutes: number;
  readonly phase: MeetingPhase;
  readonly theme?: string;
  /** The rail of questions that its template suggests. */
  readonly rail?: 'grow' | 'sbi';
  readonly people: readonly PersonModel[];
  readonly agenda: readonly OfPerson<TopicModel>[];
  readonly last?: { readonly title: string; readonly day?: string };
  /** What was promised last time, and what is still open from before. */
  readonly owed: readonly OfPerson<PromiseModel>[];
  readonly goals: readonly GoalModel[];
  readonly feedback: readonly FeedbackModel[];
  readonly support: SupportModel;
  /** What was committed for the goals since last time, the newest first. */
  readonly committed: readonly CommittedModel[];
  readonly notes: string;
  readonly promises: readonly OfPerson<PromiseModel>[];
  readonly decisions: readonly SaidModel[];
  readonly wins: readonly SaidModel[];
  readonly answers: Readonly<Record<string, AnswersModel>>;
  /** The meeting after this one, where it is planned already. */
  readonly next?: { readonly title: string; readonly day: string };
  /** What I wrote that I want, bring and expect. */
  readonly reflection?: {
    readonly uri: string;
    readonly want: readonly string[];
    readonly bring: readonly string[];
    readonly expect: readonly string[];
  };
  /** What comes after it is closed. */
  readonly closing: ClosingModel;
  /** Goals of its theme on the roadmap. */
  readonly themeGoals: readonly string[];
  /** The theme that the roadmap has for it, where the meeting names none. */
  readonly suggestedTheme?: string;
  /** In the language of the notes. */
  readonly questions: readonly QuestionList[];
}

/** What closing a session would do. */
export interface ClosingModel {
  /** Where its open topics go: a meeting that is planned, one to be made, or nowhere. */
  readonly follows: 'planned' | 'new' | 'none';
  /** When that is: `2027-03-12T10:00`, and in words. */
  readonly date?: string;
  readonly day?: string;
  readonly title?: string;
  readonly theme?: string;
  /** The topics that go on. */
  readonly topics: readonly string[];
  /** So many questions of the template that nobody came to stay behind; absent where none does. */
  readonly left?: number;
}

/** One of the last meetings, as the check-in shows it. */
export interface EarlierModel {
  readonly meeting: string;
  readonly title: string;
  readonly day: string;
  readonly wasHeld: boolean;
  readonly answers: readonly {
    readonly name: string;
    readonly useful: string;
    readonly next: string;
    readonly change: string;
    /** What they said they would do became a promise, and it was kept. */
    readonly wasKept: boolean;
  }[];
}

export interface CheckInModel {
  readonly meeting: string;
  readonly title: string;
  readonly day?: string;
  readonly people: readonly PersonModel[];
  readonly answers: Readonly<Record<string, AnswersModel>>;
  readonly promises: readonly OfPerson<PromiseModel>[];
  readonly earlier: readonly EarlierModel[];
  /** How many more there are before those; left out where there are none. */
  readonly older?: number;
}

/** Something that somebody else has written since the reader last looked. */
export interface FreshModel {
  readonly text: string;
  readonly uri: string;
}

/** How the file behind a page stands in this window. */
export interface FileModel {
  /** An editor has changes of it that are not saved. */
  readonly isUnsaved: boolean;
  /** In KB, where it comes near to the largest that can be read. */
  readonly size?: number;
  /** Why it cannot be read now: what is shown is its last good state and cannot be changed. */
  readonly broken?: { readonly text: string; readonly line: number };
}
