import { dateOf } from '../core/mentoring/dates';
import type { Readable } from '../core/mentoring/itemChanges';
import { participants } from '../core/mentoring/people';
import { sayProgress } from '../core/mentoring/progress';
import { GOING, type GoalStatus, type ProgressState } from '../core/model/states';
import { fail, ok, type Result } from '../core/result';
import { say } from '../core/text';
import { edit, editAll, type Edit } from './edit';
import { needs } from './needs';
import { statusChanges } from './status';
import { fileAt, notesOf, type Done, type Notebook } from './notebook';

/** How a goal that is worked on goes, where that is not a status of its own. */
export type Going = (typeof GOING)[number];

/**
 * Says where goals stand; one undo takes all of it back. A status is written as such. How a goal goes is a word of this
 * day, by the one who says so.
 * @param person who says how they go; left out, the reader, else whose goal it is
 */
export async function setGoalStatus(
  notebook: Notebook,
  {
    goals,
    status,
    person,
  }: { readonly goals: readonly string[]; readonly status: GoalStatus | Going; readonly person?: string },
): Promise<Result<Done>> {
  const edits: Edit[] = [];
  for (const uri of goals) {
    const planned = isGoing(status)
      ? await progressOf(notebook, uri, status, person)
      : ok({ uri, plan: (goal: Readable) => statusChanges(goal, 'goal', status) });
    if (!planned.ok) return planned;
    edits.push(planned.value);
  }
  return editAll(notebook, say('Status of the goal'), edits);
}

function isGoing(status: GoalStatus | Going): status is Going {
  return GOING.some(known => known === status);
}

async function progressOf(
  notebook: Notebook,
  uri: string,
  state: ProgressState,
  says: string | undefined,
): Promise<Result<Edit>> {
  const file = fileAt(notebook, uri);
  if (!file.ok) return file;
  const found = await notesOf(notebook, file.value);
  if (!found.ok) return found;
  const { folder, record } = found.value;
  const people = participants({}, record);
  const { summary } = file.value.entry;
  const owner = (summary?.kind === 'goal' ? summary.owner : undefined) ?? people[0];
  const person = says ?? (folder.me !== undefined && people.includes(folder.me) ? folder.me : owner);
  if (person === undefined)
    return fail('nobody', say('Nobody takes part in this mentorship yet. Name the people in its file.'));
  const today = dateOf(found.value.now);
  return ok({ uri, plan: goal => sayProgress(goal, person, people, today, state) });
}

/** What shows progress: one of commit, url and path, and words about it. */
export interface NewEvidence {
  readonly commit?: string;
  readonly url?: string;
  readonly path?: string;
  readonly repo?: string;
  readonly note?: string;
}

/**
 * Adds evidence to a goal. It is for the others, too: what lies on this machine alone, or outside of the folder, they
 * would not find.
 * @returns a failure `outside`, or `invalid-argument` for what is no web address or no path in its folder
 */
export async function addEvidence(
  notebook: Notebook,
  { goal, ...evidence }: NewEvidence & { readonly goal: string },
): Promise<Result<Done>> {
  const { url, path } = evidence;
  if (url !== undefined && /^(file|vscode-[\w-]+):/i.test(url)) {
    return fail(
      'outside',
      say(
        '{url} lies in no folder of this workspace, where the others would find it. Copy it into one, or give a web address.',
        { url },
      ),
    );
  }
  if (url !== undefined && !/^https?:\/\//i.test(url)) return needs('url', say('a web address'));
  if (path !== undefined && (/^([/\\]|[a-z]:)/i.test(path) || path.split(/[/\\]/).includes('..')))
    return needs('path', say('a path within its folder'));
  return edit(notebook, say('Evidence'), goal, () =>
    ok([{ kind: 'insert', list: ['evidence'], value: evidence }]),
  );
}

/**
 * Adds a place in code to a goal.
 * @param code as it is written
 */
export function linkCode(
  notebook: Notebook,
  { goal, code }: { readonly goal: string; readonly code: Readonly<Record<string, unknown>> },
): Promise<Result<Done>> {
  return edit(notebook, say('Code of the goal'), goal, () =>
    ok([{ kind: 'insert', list: ['code'], value: code }]),
  );
}
