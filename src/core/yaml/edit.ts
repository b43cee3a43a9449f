import { fail, ok } from '../result';
import type { Result } from '../result';
import { say } from '../text';
import { applyChange } from './applyChange';
import { EditedText } from './composeEdits';
import { firstSafe, isExpected } from './guard';
import { Unsupported, sourceOf } from './layout';
import type { Source } from './layout';
import { parseYaml } from './read';
import type { YamlPath } from './read';
import { nextStep } from './steps';
import type { Step } from './steps';

/** One change of a record, named by where it happens and not by characters. */
export type YamlChange =
  | { readonly kind: 'set'; readonly path: YamlPath; readonly value: unknown }
  | { readonly kind: 'insert'; readonly list: YamlPath; readonly index?: number; readonly value: unknown }
  /** With `keepComments` the comments in an item stay where it was: it goes on elsewhere, they cannot go along. */
  | { readonly kind: 'remove'; readonly path: YamlPath; readonly keepComments?: boolean }
  | { readonly kind: 'move'; readonly item: YamlPath; readonly to: number };

/** What an edit has to know about the kind of record. */
export interface EditRules {
  /** The canonical order of the keys of the map at this path. */
  keyOrder?(path: YamlPath): readonly string[] | undefined;
  /** The key that the text of an item goes to when the plain item at this path becomes a map. */
  plainKey?(path: YamlPath): string | undefined;
  /** Whether a blank line stands before this key of the map at this path, unless it is the first. */
  blankBetween?(path: YamlPath, key: string): boolean;
}

/** Characters to replace: offsets in UTF-16 units of the text before, end exclusive. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What came of an edit. */
export interface EditedYaml {
  readonly edits: TextEdit[];
  readonly text: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Applies edits that are sorted and do not overlap. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/**
 * Changes a text by structure: the changes one after the other, each in as few characters as it takes. Gives the edits
 * against the text as it was (sorted, not overlapping), the text after them and its value.
 *
 * Every step is read again and compared with what the change means, and every comment is looked for that is not in
 * something removed. Failure codes: 'unreadable' (with the reader's words), 'not-found', 'wrong-type', and 'cannot-edit'
 * where no safe way was found.
 */
export function editYaml(
  text: string,
  changes: readonly YamlChange[],
  rules: EditRules = {},
): Result<EditedYaml> {
  const read = parseYaml(text, true);
  if (!read.ok) return fail('unreadable', read.error.text);
  const edited = new EditedText(text);
  let source = sourceOf(read.value.file, read.value.lexemes);
  for (const change of changes) {
    const expected = applyChange(source.file.value, change, rules);
    if (!expected.ok) return expected;
    const emptied = change.kind === 'remove' ? change.path.slice(0, -1) : undefined;
    for (let left = MAX_STEPS, isDone = false; !isDone; left--) {
      const step = left > 0 ? planned(source, change, rules) : undefined;
      const taken = step && firstSafe(source, step, emptied);
      if (!taken) return cannotEdit();
      edited.apply(taken.edits);
      source = taken.source;
      isDone = step.isLast;
    }
    if (!isExpected(source.file.value, expected.value, emptied)) return cannotEdit();
  }
  return ok({ edits: edited.edits(), text: source.text, value: source.file.value });
}

/** A change that needs more steps than this (each makes one plain value a list or a map) is not one of this product. */
const MAX_STEPS = 20;

function planned(source: Source, change: YamlChange, rules: EditRules): Step | undefined {
  try {
    return nextStep(source, change, rules);
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
}

const cannotEdit = (): Result<never> =>
  fail('cannot-edit', say('This place cannot be changed safely here. Open the file and change it by hand.'));
