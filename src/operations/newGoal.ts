import { newGoal as plainGoal } from '../core/mentoring/newRecords';
import { participants } from '../core/mentoring/people';
import { ok, type Result } from '../core/result';
import { say } from '../core/text';
import {
  goalFromTemplate,
  goalQuestions,
  withQuestions,
  type GoalAnswers,
} from '../core/templates/goalFromTemplate';
import type { TemplateInfo } from '../core/templates/catalogue';
import { needs } from './needs';
import { makeRecord } from './newRecord';
import { folderAt, mentorshipAt, type Done, type MentorshipRef, type Notebook } from './notebook';
import { templateNamed, templatesOf, wordingOf } from './templates';

/** A goal to be made. */
export interface NewGoal extends MentorshipRef, GoalAnswers {
  readonly id?: string;
  /** The name of a goal template; without one it is its title alone. */
  readonly template?: string;
}

/**
 * Makes a goal, with what its template asks and nobody answered as questions in comments.
 * @returns a failure `mentorship-gone`, or `invalid-argument` for an owner who does not take part, a template that is
 * not there or an id that is taken
 */
export async function newGoal(
  notebook: Notebook,
  { id, template: name, ...goal }: NewGoal,
): Promise<Result<Done>> {
  const notes = await mentorshipAt(notebook, goal);
  if (!notes.ok) return notes;
  const { title, owner } = goal;
  if (owner !== undefined && !participants({}, notes.value.record).includes(owner))
    return needs('owner', say('somebody of the mentorship'));
  const template = name === undefined ? ok(undefined) : await goalTemplate(notebook, goal, name);
  if (!template.ok) return template;
  const { value } = template.value ?? {};
  return notebook.history.record(say('New goal "{title}"', { title }), async done => {
    const made = await makeRecord(
      notebook,
      goal,
      'goal',
      { title, ...(id !== undefined && { id }) },
      value === undefined ? plainGoal(goal) : goalFromTemplate(value, goal),
      yaml => ok(value === undefined ? yaml : withQuestions(yaml, goalQuestions(value))),
    );
    if (made.ok) done(made.value.undo);
    return made;
  });
}

async function goalTemplate(
  notebook: Notebook,
  of: MentorshipRef,
  name: string,
): Promise<Result<TemplateInfo>> {
  const [folder, notes] = [folderAt(notebook, of.folder), await mentorshipAt(notebook, of)];
  if (!folder.ok) return folder;
  if (!notes.ok) return notes;
  const { store } = folder.value;
  const all = await templatesOf(
    notebook.templates,
    store,
    wordingOf(notebook.templates, store, notes.value.record),
  );
  const template = templateNamed(all, 'goal', name);
  return template === undefined ? needs('template', say('the name of a goal template')) : ok(template);
}
