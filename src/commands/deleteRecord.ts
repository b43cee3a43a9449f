import * as vscode from 'vscode';
import { say } from '../core/text';
import { confirm } from '../host/notices';
import { t } from '../host/strings';
import { Args } from './args';
import { choose, separator, type Option } from './ask';
import { offerToMend } from './mendReferences';
import type { Command, CommandContext } from './registry';
import { cancel, unwrap, abort } from './abort';
import { activeRecord, meetingDay, namedFile, openFolder, type Target } from './targets';

/** A row names what it deletes: each kind of record has an entry of its own, and all of them do the same. */
const IDS = [
  'mentoring.deleteRecord',
  'mentoring.deleteGoal',
  'mentoring.deleteMeeting',
  'mentoring.deleteMentorship',
  'mentoring.deleteFile',
] as const;

export const deleteCommands = IDS.map((id): Command => ({ id, required: ['uri'], run: deleteRecords }));

/** One record; or of the rows that are selected, each whole record, one after the other. */
async function deleteRecords(run: CommandContext): Promise<undefined> {
  const records = run.nodes.filter(({ args }) => args.section === undefined && args.uri !== undefined);
  if (records.length < 2) return deleteRecord(run);
  for (const node of records) await deleteRecord({ ...run, nodes: [node], args: new Args({ ...node.args }) });
  return undefined;
}

/** Called from the palette with no note in front: which one is to go? */
async function chosen(run: CommandContext): Promise<Target> {
  const { context } = await run.notes.context();
  const { mentorships } = context;
  const { titleOf } = run.engine.operations;
  const options = mentorships.flatMap((notes): readonly Option<Target>[] => {
    const open = openFolder(run, notes.folder);
    const { entry: whole } = notes;
    const entries = [...(whole === undefined ? [] : [whole]), ...notes.goals, ...notes.meetings];
    const rows = entries.map((entry): Option<Target> => {
      const uri = vscode.Uri.joinPath(open.folder.uri, entry.path);
      const target = { open, path: entry.path, uri, entry };
      const what = entry === whole ? t('the whole mentorship') : dateOf(run, target);
      return { label: entry === whole ? notes.title : titleOf(target), description: what, value: target };
    });
    return mentorships.length > 1 ? [separator(notes.title), ...rows] : rows;
  });
  if (options.length === 0)
    return abort('nothing-there', say('There is no mentorship yet. Make one with Start a Mentorship.'));
  return choose(t('Delete what?'), options, true);
}

function dateOf(run: CommandContext, { entry: { summary } }: Target): string {
  return summary?.kind === 'meeting' ? meetingDay(run, summary.date) : t('goal');
}

/** Removes the file of a record, to the trash where there is one; of a mentorship, all its files. */
async function deleteRecord(run: CommandContext): Promise<undefined> {
  const { operations } = run.engine;
  const target = namedFile(run, 'uri') ?? activeRecord(run) ?? (await chosen(run));
  const uri = target.uri.toString();
  const title = operations.titleOf(target);
  unwrap(await operations.canDelete(run.notebook, uri));
  const ask = !run.byProgram && run.args.flag('confirm') !== false;
  const count = ask ? unwrap(operations.filesAt(run.notebook, uri)).length : 1;
  if (ask) await askFirst(target.path, title, count);
  run.views.takesAway(run.nodes);
  let deleted = await operations.deleteRecord(run.notebook, { uri, forGood: !ask });
  if (!deleted.ok && deleted.error.code === 'no-trash' && ask) {
    await askForGood(title, count);
    run.views.takesAway(run.nodes);
    deleted = await operations.deleteRecord(run.notebook, { uri, forGood: true });
  }
  unwrap(deleted);
  if (!run.byProgram)
    offerToMend(run, [{ from: target.uri }]).catch((error: unknown) =>
      run.log.error('References could not be looked for', error),
    );
  return undefined;
}

async function askFirst(path: string, title: string, count: number): Promise<void> {
  const yes = t('Delete');
  const detail =
    count === 1
      ? t('{path} goes to the trash where there is one. Undo the Last Change brings it back.', { path })
      : t(
          'All {count} files of this mentorship go to the trash where there is one. Undo the Last Change brings them back.',
          { count },
        );
  if (!(await confirm(t('Delete "{title}"?', { title }), detail, yes))) cancel();
}

/** There is no trash where the notes are: then it is asked once more. */
async function askForGood(title: string, count: number): Promise<void> {
  const detail =
    count === 1
      ? t(
          'There is no trash here. Only Undo the Last Change can bring it back, as long as this window is open.',
        )
      : t(
          'There is no trash here. Only Undo the Last Change can bring its {count} files back, as long as this window is open.',
          { count },
        );
  if (!(await confirm(t('Delete "{title}" permanently?', { title }), detail, t('Delete Permanently'))))
    cancel();
}
