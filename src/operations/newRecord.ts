import { uniqueId } from '../core/model/ids';
import { rulesFor } from '../core/model/keys';
import { pathOf } from '../core/model/recordPlace';
import { ok, type Result } from '../core/result';
import { say } from '../core/text';
import { renderYaml } from '../core/yaml/render';
import type { UndoStep } from '../store/history';
import { needs } from './needs';
import { folderAt, type MentorshipRef, type Notebook } from './notebook';

/** What a new record is called: by the id that was asked for, else by one made of its title. */
export interface NewName {
  readonly id?: string;
  readonly title: string;
  readonly prefix?: string;
}

/** A record that was made as a part of more, and how to take that back. */
export interface Made {
  readonly uri: string;
  readonly undo?: UndoStep;
}

/**
 * Makes the file of a new goal, meeting or feedback and remembers nothing: for what is a part of more. A name that
 * somebody took a moment ago is passed over.
 * @param finish a last touch to the text, such as comments
 * @returns a failure `invalid-argument` where the id that was asked for is not free, or one of the store
 */
export async function makeRecord(
  notebook: Notebook,
  { folder: uri, mentorship }: MentorshipRef,
  kind: 'goal' | 'meeting' | 'feedback',
  name: NewName,
  value: Record<string, unknown>,
  finish: (yaml: string) => Result<string> = ok,
): Promise<Result<Made>> {
  const folder = folderAt(notebook, uri);
  if (!folder.ok) return folder;
  const { store, uriOf } = folder.value;
  const place = (id: string) => pathOf(kind, id, mentorship);
  const refused = new Set<string>();
  const taken = (id: string) => store.entries.has(place(id)) || refused.has(id);
  if (name.id !== undefined && taken(name.id)) return needs('id', say('an id that is not taken'));
  const yaml = finish(renderYaml(value, rulesFor(kind)));
  if (!yaml.ok) return yaml;
  for (;;) {
    const id = name.id ?? uniqueId(name.title, kind, taken, name.prefix);
    const made = await store.create(place(id), yaml.value);
    if (made.ok) return ok({ uri: uriOf(place(id)), ...(made.value.undo && { undo: made.value.undo }) });
    if (made.error.code !== 'exists' || name.id !== undefined) return made;
    refused.add(id); // made a moment ago, here or by a pull, and not seen yet
  }
}
