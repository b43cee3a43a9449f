import type { CommandId } from '../commandArguments';
import type { CodePlaceRef } from '../codeNotes/placeRef';
import type { GoalStatus } from '../model/states';
import type { YamlPath } from '../yaml/read';

const LONGEST = 200;

/** The first line of a text, cut where it is very long: a row has one line. */
export function oneLine(text: string): string {
  const line = text.trim().split(/\r?\n/, 1)[0] ?? '';
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** A title of so many letters leaves room for a word beside it, in a sidebar of 300 pixels and a row three levels deep. */
const BESIDE = 24;

/**
 * What a row shows of its title where a word beside it matters more than the end of the title: VS Code would cut the
 * word. The whole title stays in the row's name and in its hover.
 * @returns nothing where the title is short enough, or no word matters
 */
export function besideWord(title: string, matters: boolean): Pick<TreeNode, 'short'> {
  const letters = [...title];
  if (!matters || letters.length <= BESIDE) return {};
  const kept = letters.slice(0, BESIDE - 1).join('');
  const words = kept.replace(/\s+\S*$/, '');
  return { short: `${(words.length > BESIDE / 2 ? words : kept).trimEnd()}…` };
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

/** What stands in a row; the views turn it into the `viewItem` that menus go by. */
export type NodeKind =
  | 'mentorship'
  | 'unplanned'
  | 'paused'
  | 'silenceWrite'
  | 'silencePause'
  | 'silenceEnd'
  | 'goal'
  | 'step'
  | 'code'
  | 'evidence'
  | 'commit'
  | 'group'
  | 'person'
  | 'goalGroup'
  | 'meeting'
  | 'agendaPerson'
  | 'agendaItem'
  | 'promises'
  | 'promise'
  | 'waiting'
  | 'feedback'
  | 'feedbackAsked'
  | 'feedbackForMe'
  | 'checkin'
  | 'checkinPerson'
  | 'broken'
  | 'unmerged'
  // what only the reader has: `core/private/rows.ts` makes these rows
  | 'onlyYou'
  | 'privateTopic'
  | 'privateNote'
  | 'privateText'
  | 'privateGone'
  | 'caught';

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
