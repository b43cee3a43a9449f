import type { CommandId } from '../commandArguments';
import type { CodePlaceRef } from '../model/codePlaceRef';
import type { GoalStatus } from '../model/states';
import type { YamlPath } from '../yaml/read';

const LONGEST = 200;

/** The first line of a text, cut where it is very long: a row has one line. */
export function oneLine(text: string): string {
  const line = text.trim().split(/\r?\n/, 1)[0] ?? '';
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** So many letters fit into a row of a sidebar of 300 pixels: of a list, two levels deep, and deeper or beside a box. */
const ROOM = { list: 35, usual: 31, deep: 25 } as const;
/** A title is never cut to fewer letters: it has to be known by them. */
const FEWEST = { list: 16, usual: 16, deep: 14 } as const;
/** Nor is it longer beside a word. */
const MOST = 24;
/** The words beside a title are smaller than it is. */
const SMALL = 0.9;

/**
 * What a row shows of its title where the words beside it matter more than its end: VS Code would cut the words. The whole
 * title stays in the row's name and in its hover.
 * @param words those beside the title; the first of them, up to a comma, have to be seen. Undefined where none matter.
 * @returns nothing where the title is short enough, or no words matter
 */
export function besideWord(
  title: string,
  words: string | undefined,
  room: keyof typeof ROOM = 'usual',
): Pick<TreeNode, 'short'> {
  const first = words?.split(', ', 1)[0] ?? '';
  if (first === '') return {};
  const left = Math.floor(ROOM[room] - SMALL * [...first].length);
  const most = Math.min(MOST, Math.max(FEWEST[room], left));
  const letters = [...title];
  if (letters.length <= most) return {};
  const kept = letters.slice(0, most - 1).join('');
  const whole = kept.replace(/\s+\S*$/, '');
  return { short: `${(whole.length > most / 2 ? whole : kept).trimEnd()}…` };
}

/**
 * What tells an item of a list from the others while it moves: which one it is of those with its text, and the text.
 * The number stands first, so that no text looks like another with a number.
 * @param texts the texts of all items of its list
 */
export function itemKey(texts: readonly string[], index: number): string {
  const text = texts[index] ?? '';
  const before = texts.slice(0, index).filter(other => other === text).length;
  return `${before} ${text}`;
}

/** What can stand in a row; the views turn it into the `viewItem` that menus go by. */
export const NODE_KINDS = [
  'mentorship',
  'unplanned',
  'paused',
  'silenceWrite',
  'silencePause',
  'silenceEnd',
  'goal',
  'step',
  'code',
  'evidence',
  'commit',
  'group',
  'person',
  'goalGroup',
  'meeting',
  'agendaPerson',
  'agendaItem',
  'promises',
  'promise',
  'waiting',
  'feedback',
  'feedbackAsked',
  'feedbackForMe',
  'checkin',
  'checkinPerson',
  'broken',
  'unmerged',
  // what only the reader has: `core/private/rows.ts` makes these rows
  'onlyYou',
  'privateTopic',
  'privateNote',
  'privateText',
  'privateGone',
  'caught',
] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** The argument object that a row hands to the commands: the same names as in a call by argument object. */
export interface NodeArgs {
  readonly folder?: string;
  readonly mentorship?: string;
  readonly uri?: string;
  readonly goal?: string;
  readonly meeting?: string;
  readonly section?: 'steps' | 'agenda' | 'actions';
  readonly index?: number;
  readonly person?: string;
  readonly text?: string;
}

/** A place in a file to open: a path into its YAML, or an offset where there is nothing to go by. */
export interface NodeTarget {
  readonly uri: string;
  readonly at?: YamlPath;
  readonly offset?: number;
}

/** A code place or a piece of evidence to open, as the file names it. */
export interface NodeReference {
  readonly folder: string;
  /** Where the path starts, if not in `folder`: the name of a workspace folder, or the address of a repository. */
  readonly repo?: string;
  readonly path?: string;
  readonly line?: number;
  readonly url?: string;
  /** A commit of the repository whose root has this URI, to be shown with what it changed. */
  readonly commit?: { readonly root: string; readonly id: string };
  /** The place of a note on code, which is looked for before it is opened: its line may be elsewhere by now. */
  readonly code?: CodePlaceRef;
}

/** What the pointer sees when it rests on a row; plain texts, to be escaped by who shows them. */
export interface Tooltip {
  readonly title: string;
  readonly lines: readonly string[];
  /** Commands of ours that it leads to. */
  readonly links?: readonly {
    readonly words: string;
    readonly command: CommandId;
    readonly args: NodeArgs;
  }[];
  /** A last, quiet line: where it comes from. */
  readonly source?: string;
}

/** One row of a tree, as data. */
export interface TreeNode {
  /** Stays the same while the thing it stands for does, so that selection and unfolding survive. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** What is shown of the label where the end of the row must not be cut. */
  readonly short?: string;
  readonly description?: string;
  readonly icon?: { readonly id: string; readonly color?: string };
  /** A checkbox, and whether it is ticked. */
  readonly checked?: boolean;
  readonly unfolds: 'no' | 'folded' | 'unfolded';
  /** What a screen reader says: first what is seen, as it is seen, then the kind and the state in words. */
  readonly name: string;
  readonly args: NodeArgs;
  /** A meeting that has not been held yet. */
  readonly isAhead?: true;
  /** A topic that comes up each time. */
  readonly isEachTime?: true;
  /** The state that a goal gets which is dropped here. */
  readonly takes?: GoalStatus;
  readonly target?: NodeTarget;
  /** Where a click and Enter lead in place of the file. */
  readonly leadsTo?: CommandId;
  readonly reference?: NodeReference;
  readonly tooltip?: () => Promise<Tooltip>;
  readonly children?: () => Promise<readonly TreeNode[]>;
}
