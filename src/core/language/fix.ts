import type { CommandId } from '../commandArguments';
import type { YamlChange, TextEdit } from '../yaml/edit';
import type { Text } from '../text';
import type { Finding } from './finding';

/** A way to mend something, on the user's word. Exactly one of the ways is there. */
export interface Fix {
  readonly title: Text;
  /** What it mends. */
  readonly finding: Finding;
  /** It is what was almost surely meant: the one to take where all are mended at once. */
  readonly isBest?: boolean;
  /** Characters of the file itself to replace: sorted, not overlapping. */
  readonly edits?: readonly TextEdit[];
  /** Where somebody goes on writing: an offset into the text of the only edit. */
  readonly caret?: number;
  /** A new file with its text. */
  readonly create?: { readonly path: string; readonly text: string };
  /** A change of another file, by structure. */
  readonly change?: { readonly path: string; readonly changes: readonly YamlChange[] };
  /** Where the file belongs. */
  readonly moveTo?: string;
  /** A command of ours with its arguments; the adapter adds the folder and the file. */
  readonly command?: { readonly id: CommandId; readonly args: Readonly<Record<string, unknown>> };
}
