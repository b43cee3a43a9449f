import type { CodeAnchor } from '../core/anchors/place';
import { placeChanges, withPlacesNow } from '../core/codeNotes/placeChanges';
import type { CodeNote } from '../core/codeNotes/codeNotes';
import type { OpenTopic } from '../core/mentoring/carryOver';
import type { Result } from '../core/result';
import { ok } from '../core/result';
import { say } from '../core/text';
import { write } from './edit';
import { fileAt, type Notebook } from './notebook';

/**
 * Topics on their way to another meeting, with their places saying where the code is by now. Where it reads otherwise, is
 * gone or not surely known, they keep what they say: what stood there then is what is to be talked about.
 * @param folder the URI of the folder of their notes
 */
export function withCodeNow(
  { codeNow }: Notebook,
  folder: string,
  topics: readonly OpenTopic[],
): Promise<readonly OpenTopic[]> {
  return Promise.all(
    topics.map(async topic =>
      codeNow === undefined || topic.code === undefined
        ? topic
        : withPlacesNow(topic, await Promise.all(topic.code.map(place => codeNow(folder, place)))),
    ),
  );
}

/** A note on code, and where its code is now. */
export interface AnchoredNote {
  readonly note: Pick<CodeNote, 'uri' | 'ref'>;
  readonly anchor: CodeAnchor;
}

/**
 * Writes down where the code of notes is now; one undo takes all of it back. It ends at the first that is refused: what
 * was written before stays.
 * @returns how many said something else before
 */
export function placeCode(notebook: Notebook, notes: readonly AnchoredNote[]): Promise<Result<number>> {
  const label = notes.length === 1 ? say('Place in the code') : say('Places in the code');
  return notebook.history.record(label, async done => {
    let changed = 0;
    for (const { note, anchor } of notes) {
      const file = fileAt(notebook, note.uri);
      if (!file.ok) return file;
      const written = await write(file.value, readable => placeChanges(readable, note.ref, anchor));
      if (!written.ok) return written;
      done(written.value.undo);
      if (written.value.undo !== undefined) changed += 1;
    }
    return ok(changed);
  });
}
