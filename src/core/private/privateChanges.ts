import { fail, ok, type Result } from '../result';
import { say } from '../text';
import { valueAt } from '../yaml/applyChange';
import type { YamlChange } from '../yaml/edit';
import type { YamlFile, YamlPath } from '../yaml/read';
import { LIST_OF, type PrivatePlace } from './kinds';
import { privateRecord } from './privateModel';

/** Names one item of a private list; `text` guards against a list that changed meanwhile. */
export interface PrivateRef {
  readonly index: number;
  readonly text?: string;
}

/** Adds a note to the end of the list of a private file. */
export function addNote({ kind }: PrivatePlace, value: unknown): readonly YamlChange[] {
  return [{ kind: 'insert', list: [LIST_OF[kind]], value }];
}

/**
 * Finds an item of a private list, with what stands in the file. If its text stands elsewhere by now, the one item with
 * that text is it. No failure says the words of a note.
 * @returns a failure `gone` or `changed`
 */
export function findNote(
  file: YamlFile,
  about: PrivatePlace,
  { index, text }: PrivateRef,
): Result<{ readonly path: YamlPath; readonly text: string; readonly raw: unknown }> {
  const record = privateRecord('', about, file);
  const all: readonly { readonly index?: number; readonly text: string }[] =
    about.kind === 'inbox' ? record.caught : record.notes;
  const items = all.flatMap(item =>
    item.index === undefined ? [] : [{ index: item.index, text: item.text }],
  );
  const wanted = text?.trim();
  const fits = items.filter(item => wanted === undefined || item.text.trim() === wanted);
  const found =
    fits.find(item => item.index === index) ??
    (wanted !== undefined && fits.length === 1 ? fits[0] : undefined);
  if (found === undefined)
    return wanted === undefined
      ? fail('gone', say('It is no longer there.'))
      : fail('changed', say('Your private notes have changed meanwhile. Look again, then repeat.'));
  const list = valueAt(file.value, [LIST_OF[about.kind]]);
  const path: YamlPath = [LIST_OF[about.kind], found.index];
  return ok({ path, text: found.text, raw: Array.isArray(list) ? (list[found.index] as unknown) : list });
}
