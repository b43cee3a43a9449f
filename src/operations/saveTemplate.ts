import { slug, isSlug } from '../core/model/ids';
import { rulesFor } from '../core/model/keys';
import { pathOf } from '../core/model/recordPlace';
import { fail, ok, type Result } from '../core/result';
import { say } from '../core/text';
import { toTemplate } from '../core/templates/toTemplate';
import { renderYaml } from '../core/yaml/render';
import { unreadable } from './edit';
import { needs } from './needs';
import { fileAt, notesOf, type Done, type Notebook, type RecordFile } from './notebook';

/** Whether there is a template of a name already, for this kind of record. */
export function isTemplateTaken(file: Pick<RecordFile, 'folder' | 'entry'>, name: string): boolean {
  const kind = file.entry.kind === 'goal' ? 'goal' : 'meeting';
  return file.folder.store.entries.has(pathFor(kind, name));
}

const pathFor = (kind: 'goal' | 'meeting', name: string) => pathOf(`${kind}-template`, slug(name, kind));

/**
 * Makes a template of a goal or a meeting: roles instead of people, nothing of what was done.
 * @param name what its file is called
 * @param title of the template; left out, the name, or its own where the name has the form of an id
 * @returns a failure `no-record`, `gone`, `unreadable`, or `invalid-argument` for a name that is taken
 */
export async function saveAsTemplate(
  notebook: Notebook,
  { uri, name, title }: { readonly uri: string; readonly name: string; readonly title?: string },
): Promise<Result<Done>> {
  const file = fileAt(notebook, uri);
  if (!file.ok) return file;
  const { path, entry, folder } = file.value;
  const { kind } = entry;
  if (kind !== 'goal' && kind !== 'meeting')
    return fail('no-record', say('Only a goal or a meeting can become a template.'));
  const reading = await folder.store.read(path);
  if (reading === undefined) return fail('gone', say('{path} is no longer there.', { path }));
  if (!reading.ok) return unreadable(path, reading.error.text);
  if (isTemplateTaken(file.value, name)) return needs('name', say('a name that no template has'));
  const notes = await notesOf(notebook, file.value);
  if (!notes.ok) return notes;
  const { mentees = [], mentors = [] } = notes.value.record ?? {};
  const value = toTemplate(kind, reading.value.file.value, mentees, mentors);
  const called = title ?? (isSlug(name) ? undefined : name);
  if (called !== undefined) value['title'] = called;
  return notebook.history.record(say('New template "{name}"', { name }), async done => {
    const made = await folder.store.create(
      pathFor(kind, name),
      renderYaml(value, rulesFor(`${kind}-template`)),
    );
    if (!made.ok) return made;
    done(made.value.undo);
    return ok({ uri: folder.uriOf(pathFor(kind, name)) });
  });
}
