import { fail } from '../result';
import type { Result } from '../result';
import { say } from '../text';
import type { YamlPath } from './read';

/** One change of a record, named by where it happens and not by characters. */
export type YamlChange =
  | { readonly kind: 'set'; readonly path: YamlPath; readonly value: unknown }
  | { readonly kind: 'insert'; readonly list: YamlPath; readonly index?: number; readonly value: unknown }
  | { readonly kind: 'remove'; readonly path: YamlPath }
  | { readonly kind: 'move'; readonly item: YamlPath; readonly to: number };

/** What an edit has to know about the kind of record. */
export interface EditRules {
  /** The canonical order of the keys of the map at this path. */
  keyOrder?(path: YamlPath): readonly string[] | undefined;
  /** The key that the text of an item goes to when the plain item at this path becomes a map. */
  plainKey?(path: YamlPath): string | undefined;
  /** Whether the keys of the map at this path stand apart by a blank line. */
  blankBetween?(path: YamlPath): boolean;
}

/** Characters to replace: offsets in UTF-16 units of the text before, end exclusive. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
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

export function editYaml(
  text: string,
  changes: readonly YamlChange[],
  rules: EditRules = {},
): Result<{
  readonly edits: TextEdit[];
  readonly text: string;
  readonly value: Readonly<Record<string, unknown>>;
}> {
  void [text, changes, rules];
  return fail(
    'cannot-edit',
    say('This place cannot be changed safely here. Open the file and change it by hand.'),
  );
}
