import { isDate } from '../core/model/values';
import { pathOf } from '../core/model/recordPlace';
import { rulesFor } from '../core/model/keys';
import { fail, type Result } from '../core/result';
import {
  addStage as addition,
  moveDay as newDay,
  rename as newWords,
  swapStages as swap,
  type RoadmapRef,
} from '../core/roadmap/roadmapChanges';
import { say } from '../core/text';
import { typedLine } from '../core/typedText';
import { renderYaml } from '../core/yaml/render';
import { edit } from './edit';
import { mentorshipAt, type Done, type Notebook } from './notebook';
import { createFile } from './records';

/** Gives what stands on the roadmap another day; only what is open can be moved: else a failure `over`. */
export function moveDay(
  notebook: Notebook,
  { uri, what, date }: { readonly uri: string; readonly what: RoadmapRef; readonly date: string },
): Promise<Result<Done>> {
  if (!isDate(date)) return Promise.resolve(notADay());
  return edit(notebook, say('Move'), uri, reading => newDay(reading, what, date));
}

/** Gives what stands on the roadmap other words. */
export function rename(
  notebook: Notebook,
  { uri, what, text }: { readonly uri: string; readonly what: RoadmapRef; readonly text: string },
): Promise<Result<Done>> {
  return edit(notebook, say('Rename'), uri, reading => newWords(reading, what, text));
}

/** Lets a theme change places with the one before or after it. */
export function swapStages(
  notebook: Notebook,
  stage: { readonly uri: string; readonly index: number; readonly text: string; readonly by: -1 | 1 },
): Promise<Result<Done>> {
  const { uri, by, ...which } = stage;
  return edit(notebook, say('Move'), uri, reading => swap(reading, { kind: 'stage', ...which }, by));
}

/** Adds a theme to the roadmap of a mentorship, whose file is made where there is none. */
export async function addStage(
  notebook: Notebook,
  stage: {
    readonly folder: string;
    readonly mentorship: string;
    readonly theme: string;
    readonly date: string;
  },
): Promise<Result<Done>> {
  const { folder, mentorship, date } = stage;
  const typed = typedLine(stage.theme);
  if (!typed.ok) return typed;
  if (!isDate(date)) return notADay();
  const notes = await mentorshipAt(notebook, { folder, mentorship });
  if (!notes.ok) return notes;
  const theme = typed.value;
  const label = say('Add "{text}"', { text: theme });
  const path = pathOf('roadmap', mentorship, mentorship);
  const uri = notes.value.folder.uriOf(path);
  if (notebook.find(uri) !== undefined)
    return edit(notebook, label, uri, reading => addition(reading, theme, date));
  const text = renderYaml({ stages: [{ theme, target: date }] }, rulesFor('roadmap'));
  return createFile(notebook, label, { folder, path, text });
}

function notADay() {
  return fail('not-a-day', say('This is not a day.'));
}
