import { rulesFor } from '../core/model/keys';
import { locate } from '../core/model/recordPlace';
import type { Failure, Result } from '../core/result';
import { say } from '../core/text';
import type { MergeChoice } from '../core/yaml/merge/choices';
import { mergeYaml, type Merged, type MergeSides } from '../core/yaml/merge/merge';
import { folderAt, type Notebook } from './notebook';

/** What somebody has chosen where both sides changed the same, by the ids of the conflicts. */
export type MergeChoices = ReadonlyMap<string, MergeChoice>;

/** A note in which two versions met. */
export interface TwoVersions {
  /** The URI of its workspace folder. */
  readonly folder: string;
  /** From the workspace folder. */
  readonly path: string;
  /** The file as it stands. */
  readonly text: string;
  readonly sides: MergeSides;
}

/** What comes of merging a note; a failure `ours-unreadable` or `theirs-unreadable` where a version cannot be read. */
export function mergedNote({ path, sides }: TwoVersions, choices: MergeChoices): Result<Merged> {
  const kind = locate(path)?.kind;
  return mergeYaml(sides, kind && rulesFor(kind), choices);
}

/**
 * Writes what comes of merging notes in the place of what stands there, which may be unreadable; nothing else writes
 * such a file. One undo takes all of it back.
 * @returns for each note why it was not written; undefined where it was
 */
export function mergeBothSides(
  { history, folders }: Pick<Notebook, 'history' | 'folders'>,
  notes: readonly (TwoVersions & { readonly choices: MergeChoices })[],
): Promise<readonly (Failure | undefined)[]> {
  return history.record(say('Merge both sides'), async done => {
    const failures: (Failure | undefined)[] = [];
    for (const note of notes) {
      const folder = folderAt({ folders }, note.folder);
      const merged = folder.ok ? mergedNote(note, note.choices) : folder;
      const written =
        folder.ok && merged.ok
          ? await folder.value.store.replace(note.path, note.text, merged.value.text)
          : undefined;
      if (written?.ok === true) done(written.value.undo);
      const refused = [folder, merged, written].find(result => result?.ok === false);
      failures.push(refused?.ok === false ? refused.error : undefined);
    }
    return failures;
  });
}
