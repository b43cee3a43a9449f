import type * as vscode from 'vscode';
import { say } from '../core/text';
import { showWarning } from '../host/notices';
import { runCommand } from '../host/runCommand';
import { localized, t } from '../host/strings';
import { Args } from './args';
import { askText, choose, separator, type Option } from './ask';
import { done } from './done';
import { newGoal } from './newGoal';
import { describeTemplate, newMeeting } from './newMeeting';
import type { Command, CommandContext } from './registry';
import { showRecord } from './showFile';
import { unwrap, abort } from './abort';
import { activeRecord, mentorship, namedFile, openFolder, type Target } from './targets';

export const templateCommands: readonly Command[] = [
  { id: 'mentoring.newFromTemplate', required: [], run: newFromTemplate },
  { id: 'mentoring.saveAsTemplate', required: ['uri', 'name'], run: saveAsTemplate },
];

type Making = (run: CommandContext) => Promise<vscode.Uri | undefined>;

/** Everything there is to make, in one list: built in and the team's own. */
async function newFromTemplate(run: CommandContext): Promise<vscode.Uri | undefined> {
  const start: Option<Making> = {
    label: t('Mentorship'),
    description: t('people, agreement, reflections, roadmap, first meeting'),
    value: () => Promise.resolve(runCommand('mentoring.startMentorship')),
  };
  const { context } = await run.notes.context();
  if (context.mentorships.length === 0) return start.value(run);
  const notes = await mentorship(run);
  const { store } = openFolder(run, notes.folder);
  const { operations } = run.engine;
  const { templates: source } = run.notebook;
  const wording = operations.wordingOf(source, store, notes.record);
  const { templates, problems } = await operations.templatesOf(source, store, wording);
  const of = (kind: 'goal' | 'meeting', make: Making): Option<Making>[] =>
    templates
      .filter(template => template.kind === kind)
      .map(template => ({
        label: template.title,
        description: describeTemplate(template),
        value: later =>
          make({
            ...later,
            args: new Args({ folder: notes.folder.uri, mentorship: notes.id, template: template.name }),
          }),
      }));
  for (const { path, text } of problems) run.log.info(`${path}: ${localized(text)}`);
  if (problems.length > 0) {
    void showWarning(
      t('{path} cannot be used as it is. The others can; the log says more.', {
        path: problems[0]?.path ?? '',
      }),
    );
  }
  const chosen = await choose<Making>(
    t('New from Template'),
    [
      separator(t('Meetings')),
      ...of('meeting', newMeeting),
      separator(t('Goals')),
      ...of('goal', newGoal),
      separator(t('More')),
      start,
    ],
    true,
  );
  return chosen(run);
}

/** Makes a template of a goal or a meeting: roles instead of people, nothing of what was done. */
async function saveAsTemplate(run: CommandContext): Promise<vscode.Uri> {
  const { engine } = run;
  const target = namedFile(run, 'uri') ?? (run.nodes.length === 0 ? activeRecord(run) : undefined);
  const kind = target?.entry.kind;
  if (target === undefined || (kind !== 'goal' && kind !== 'meeting')) {
    return abort(
      'no-record',
      say('Open a goal or a meeting, or select one in the Mentoring views, then save it as a template.'),
    );
  }
  const { operations } = engine;
  const file = unwrap(operations.fileAt(run.notebook, target.uri.toString()));
  const given = run.args.text('name');
  const name = given ?? (await askName(target, text => operations.isTemplateTaken(file, text)));
  const wanted = { uri: file.uri, name, ...(given === undefined && { title: name }) };
  const uri = done(await operations.saveAsTemplate(run.notebook, wanted));
  if (!run.byProgram) await showRecord(uri);
  return uri;
}

function askName({ entry }: Target, taken: (name: string) => boolean): Promise<string> {
  const title =
    entry.summary?.kind === 'goal' || entry.summary?.kind === 'meeting' ? entry.summary.title : entry.id;
  return askText({
    title: t('Save as Template'),
    prompt: t('What is the template called?'),
    value: title,
    check: text =>
      text.trim() === ''
        ? t('Write a name.')
        : taken(text.trim())
          ? t('There is a template of that name. Choose another.')
          : undefined,
  });
}
