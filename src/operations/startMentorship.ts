import { nameOf } from '../core/mentoring/people';
import {
  startMentorship as recordsOf,
  type NewPerson,
  type NewRecord,
} from '../core/templates/mentorshipFiles';
import { uniqueId } from '../core/model/ids';
import { rulesFor } from '../core/model/keys';
import { pathOf } from '../core/model/recordPlace';
import type { MentorshipForm } from '../core/model/states';
import { ok, type Result } from '../core/result';
import { say } from '../core/text';
import type { TemplateLanguage } from '../core/templates/builtIn';
import { renderYaml } from '../core/yaml/render';
import type { UndoStep } from '../store/history';
import { needs } from './needs';
import { folderAt, type Done, type Notebook, type NotebookFolder } from './notebook';
import { templateNamed, templatesOf, wordingOf } from './templates';

/** A mentorship to be made. */
export interface NewMentorship {
  /** The workspace folder's URI. */
  readonly folder: string;
  readonly id?: string;
  /** Left out, the names of its people. */
  readonly title?: string;
  readonly mentees: readonly NewPerson[];
  readonly mentors: readonly NewPerson[];
  readonly form: MentorshipForm;
  /** Such as `2 weeks`. */
  readonly cadence: string;
  readonly minutes: number;
  /** When the kick-off meeting is, with a time or without. */
  readonly started: string;
  readonly timezone?: string;
  /** In which language its records are worded; left out, that of the notes. */
  readonly language?: TemplateLanguage;
}

/** A mentorship that was made. */
export interface Started extends Done {
  readonly title: string;
}

/**
 * Makes everything that a mentorship begins with: all files or none, and one undo takes them back.
 * @returns a failure `folder-gone`, `invalid-argument` for an id that is taken, or one of the store
 */
export async function startMentorship(notebook: Notebook, start: NewMentorship): Promise<Result<Started>> {
  const folder = folderAt(notebook, start.folder);
  if (!folder.ok) return folder;
  const { store, uriOf } = folder.value;
  const usual = wordingOf(notebook.templates, store);
  const language = start.language ?? usual;
  const catalogue = await templatesOf(notebook.templates, store, language);
  const taken = (id: string) => [...store.entries.values()].some(({ mentorship }) => mentorship === id);
  if (start.id !== undefined && taken(start.id)) return needs('id', say('an id that is not taken'));
  const title = start.title ?? namesOf([...start.mentees, ...start.mentors], language);
  const id = start.id ?? uniqueId(title, 'mentorship', taken);
  const records = recordsOf({
    ...start,
    id,
    title,
    language,
    writeLanguage: language !== usual,
    kickOff: templateNamed(catalogue, 'meeting', 'kick-off')?.value ?? {},
  });
  return notebook.history.record(say('New mentorship'), async done => {
    const made = await createAll(folder.value, id, records);
    if (!made.ok) return made;
    made.value.forEach(done);
    return ok({ uri: uriOf(pathOf('mentorship', id)), title });
  });
}

/** What was made before one failed is taken away again. */
async function createAll(
  { store }: NotebookFolder,
  mentorship: string,
  records: readonly NewRecord[],
): Promise<Result<readonly (UndoStep | undefined)[]>> {
  const undo: (UndoStep | undefined)[] = [];
  for (const { kind, id, value } of records) {
    const path = pathOf(kind, id, mentorship);
    if (kind === 'person' && store.entries.has(path)) continue; // known already, in their own words
    const written = await store.create(path, renderYaml(value, rulesFor(kind)));
    if (!written.ok) {
      for (const step of undo.toReversed()) await step?.apply();
      return written;
    }
    undo.push(written.value.undo);
  }
  return ok(undo);
}

function namesOf(people: readonly NewPerson[], language: string): string {
  const names = new Map(people.map(({ id, name }) => [id, name ?? nameOf(id, new Map())]));
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names.values());
}
