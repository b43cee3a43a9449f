// What each command is called with: the one place where its id and its arguments are written down, beside the manifest.
// Types alone, so that every layer may name a command. What is given is checked when the command takes it.
import type { CodePlaceRef } from './model/codePlaceRef';
import type { GoalStatus, MeetingStatus } from './model/states';
import type { YamlPath } from './yaml/read';

/** A file: its address, as a text or as VS Code has it, or its path in the folder of the workspace. */
export type FileGiven = string | { readonly scheme: string; readonly path: string };

/** A mentorship, by its id; the folder is needed only where there are several. */
interface OfMentorship {
  readonly folder?: FileGiven;
  readonly mentorship?: string;
}

/** Called by a key: the item is the row of that view that has the focus. */
interface ByKey {
  readonly view?: string;
}

/** An item of a list of a record; the text tells it again where it stands elsewhere by now. */
interface OfItem extends ByKey {
  readonly uri?: FileGiven;
  readonly section?: 'steps' | 'agenda' | 'actions';
  readonly index?: number;
  readonly person?: string;
  readonly text?: string;
}

/** A note's place in the code. */
type OfPlace = Omit<OfItem, 'section'> & {
  readonly section?: CodePlaceRef['section'];
  readonly place?: number;
};

/** A file to write to, and whether it may be there already. */
interface ToTarget {
  readonly target?: FileGiven;
  readonly overwrite?: boolean;
}

type OfMeeting = { readonly meeting?: FileGiven };
type OfGoal = { readonly goal?: FileGiven };
/** By a person, not by a program: what was done is shown. */
type Shown = { readonly show?: boolean };
/** Without `confirm: false` a person is asked. */
type Deleted = { readonly uri?: FileGiven; readonly confirm?: boolean };
type Nothing = Readonly<Record<never, never>>;

interface Feedback extends OfMentorship {
  readonly uri?: FileGiven;
  readonly from?: string;
  readonly to?: string;
  readonly title?: string;
  readonly situation?: string;
  readonly behaviour?: string;
  readonly impact?: string;
  readonly next?: string;
}

/** The arguments of each command, by its id. None is required here: without them a person is asked. */
export interface CommandArguments {
  'mentoring.addAction': OfMeeting & { person?: string; text?: string; due?: string; kind?: string };
  'mentoring.addAgendaItem': OfMeeting & { person?: string; text?: string; minutes?: number; goal?: string };
  'mentoring.addEvidence': OfGoal & {
    commit?: string;
    url?: string;
    path?: string;
    repo?: string;
    note?: string;
  };
  'mentoring.addPrivateNote': { uri?: FileGiven; text?: string; ask?: boolean };
  'mentoring.addSelectionToAgenda': OfMeeting & { text?: string; person?: string };
  'mentoring.addStep': OfGoal & { text?: string; due?: string };
  'mentoring.askFeedback': Feedback;
  'mentoring.attachPrivate': { uri?: FileGiven; to?: FileGiven };
  'mentoring.capture': OfMentorship & { text?: string };
  'mentoring.checkIn': OfMeeting & { person?: string; answers?: unknown };
  'mentoring.chooseMe': { unasked?: boolean };
  'mentoring.clearFilter': Nothing;
  'mentoring.closeSession': OfMeeting & Shown & { next?: string | null };
  'mentoring.copyAgenda': OfMeeting;
  'mentoring.deleteFile': Deleted;
  'mentoring.deleteGoal': Deleted;
  'mentoring.deleteItem': OfItem & { confirm?: boolean };
  'mentoring.deleteMeeting': Deleted;
  'mentoring.deleteMentorship': Deleted;
  'mentoring.deletePrivate': { uri?: FileGiven; index?: number };
  'mentoring.deletePromise': OfItem & { confirm?: boolean };
  'mentoring.deleteRecord': Deleted;
  'mentoring.deleteStep': OfItem & { confirm?: boolean };
  'mentoring.deleteTopic': OfItem & { confirm?: boolean };
  'mentoring.editItem': OfItem;
  'mentoring.endEachTime': OfMentorship & { person?: string; text?: string };
  'mentoring.exportCalendar': OfMentorship &
    OfMeeting &
    ToTarget & { from?: string; to?: string; agenda?: boolean };
  'mentoring.exportReport': OfMentorship &
    OfMeeting &
    ToTarget &
    Shown & { from?: string; to?: string; parts?: readonly string[] };
  'mentoring.exportRoadmap': OfMentorship &
    ToTarget & {
      format?: string;
      theme?: string;
      text?: string;
      person?: string;
      state?: string;
      skill?: string;
    };
  'mentoring.filter': { people?: readonly string[]; states?: readonly string[] };
  'mentoring.giveFeedback': Feedback;
  'mentoring.goToCode': OfPlace;
  'mentoring.insertGoalTrailer': { goal?: FileGiven; rootUri?: FileGiven };
  'mentoring.linkCodeToGoal': OfGoal;
  'mentoring.lookBack': OfMentorship;
  'mentoring.mergeAutomatically': { folder?: FileGiven; on?: boolean };
  'mentoring.mergeBothSides': { uri?: FileGiven };
  'mentoring.moveItem': OfItem & { by?: number };
  'mentoring.moveItemDown': OfItem;
  'mentoring.moveItemTo': OfItem & OfMeeting & { toPerson?: string };
  'mentoring.moveItemUp': OfItem;
  'mentoring.movePrivate': { folder?: FileGiven };
  'mentoring.newFromTemplate': Nothing;
  'mentoring.newGoal': OfMentorship & {
    title?: string;
    id?: string;
    template?: string;
    due?: string;
    owner?: string;
  };
  'mentoring.newMeeting': OfMentorship & {
    date?: string;
    title?: string;
    id?: string;
    minutes?: number;
    template?: string;
    theme?: string;
    takeAlong?: boolean;
  };
  'mentoring.open': { uri?: FileGiven; at?: YamlPath };
  'mentoring.openNotesAbove': Nothing;
  'mentoring.openOverview': { folder?: FileGiven };
  'mentoring.openReference': { uri?: FileGiven };
  'mentoring.openRoadmap': OfMentorship & { all?: boolean };
  'mentoring.pauseMentorship': OfMentorship & { until?: string };
  'mentoring.planMeetings': OfMentorship & { count?: number; theme?: string };
  'mentoring.prepare': OfMeeting & Shown;
  'mentoring.presentationMode': { on?: boolean };
  'mentoring.refresh': Nothing;
  'mentoring.replyToFeedback': { uri?: FileGiven; text?: string };
  'mentoring.reschedule': OfMeeting & { date?: string };
  'mentoring.saveAsTemplate': { uri?: FileGiven; name?: string };
  'mentoring.setDue': OfItem & { due?: string | null };
  'mentoring.setGoalStatus': OfGoal & { status?: GoalStatus };
  'mentoring.setMeetingStatus': OfMeeting & { status?: MeetingStatus };
  'mentoring.setSupport': OfMeeting & { support?: string };
  'mentoring.share': { folder?: FileGiven; message?: string; push?: boolean };
  'mentoring.sharePrivate': { uri?: FileGiven; index?: number };
  'mentoring.showCodeThen': OfPlace;
  'mentoring.showLog': Nothing;
  'mentoring.sortGoals': Nothing;
  'mentoring.startMentorship': {
    folder?: FileGiven;
    id?: string;
    title?: string;
    mentees?: readonly string[];
    mentors?: readonly string[];
    form?: string;
    cadence?: string;
    minutes?: number;
    started?: string;
    language?: string;
  };
  'mentoring.startSession': OfMeeting & Shown;
  'mentoring.takeUpEachTime': OfItem;
  'mentoring.toggleItem': OfItem;
  'mentoring.undo': Nothing;
  'mentoring.updateAnchors': OfPlace & { here?: boolean };
  'mentoring.validate': Nothing;
}

export type CommandId = keyof CommandArguments;

/** Every name that an argument of a command has. */
export type ArgumentName = { [Id in CommandId]: keyof CommandArguments[Id] }[CommandId];

/** What a row of a tree stands for, where a command is called as on that row. */
export interface RowGiven {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly unfolds: string;
  readonly name: string;
  readonly args: object;
  readonly target?: object;
  readonly reference?: object;
}

/** What a command can be called with: its arguments, a row of a tree, or a file as from a menu of VS Code. */
export type CommandCall<Id extends CommandId> = CommandArguments[Id] | RowGiven | Exclude<FileGiven, string>;
