import type { YamlPath } from './read';

/** One change of a record, named by where it happens and not by characters. */
export type YamlChange =
  | { readonly kind: 'set'; readonly path: YamlPath; readonly value: unknown }
  | {
      readonly kind: 'insert';
      readonly list: YamlPath;
      readonly index?: number;
      readonly value: unknown;
      /** How the item was written elsewhere, by writtenItem: then it goes there in these characters, with its comments. */
      readonly written?: string;
    }
  | { readonly kind: 'remove'; readonly path: YamlPath }
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
