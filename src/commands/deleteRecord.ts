import * as vscode from 'vscode';
import { say } from '../core/text';
import { confirm } from '../host/notices';
import { t } from '../host/strings';
import { Args } from './args';
import { choose, separator, type Option } from './ask';
import { offerToMend } from './mendReferences';
import type { Command, Run } from './registry';
import { cancel, need, stop } from './stop';
import { activeRecord, namedFile, openFolder, type Target } from './targets';

/** A row names what it deletes: each kind of record has an entry of its own, and all of them do the same. */
const IDS = ['deleteRecord', 'deleteGoal', 'deleteMeeting', 'deleteMentorship', 'deleteFile'];

export const deleteCommands: readonly Command[] = IDS.map(id => ({
  id: `mentoring.${id}`,
  required: ['uri'],
  run: deleteRecords,
}));

/** One record; or of the rows that are selected, each whole record, one after the other. */
async function deleteRecords(run: Run): Promise<undefined> {
  const records = run.nodes.filter(({ args }) => args.section === undefined && args.uri !== undefined);
  if (records.length < 2) return deleteRecord(run);
  for (const node of records) await deleteRecord({ ...run, nodes: [node], args: new Args({ ...node.args }) });
  return undefined;
}

/** Called from the palette with no note in front: which one is to go? */
async function chosen(run: Run): Promise<Target> {
  const { context } = await run.notes.context();
  const { mentorships } = context;
  const options = mentorships.flatMap((notes): readonly Option<Target>[] => {
    const open = openFolder(run, notes.folder);
    const { entry: whole } = notes;
    const entries = [...(whole === undefined ? [] : [whole]), ...notes.goals, ...notes.meetings];
    const rows = entries.map((entry): Option<Target> => {
      const uri = vscode.Uri.joinPath(open.folder.uri, entry.path);
      const target = { open, path: entry.path, uri, entry };
      const what = entry === whole ? t('the whole mentorship') : dateOf(target);
      return { label: entry === whole ? notes.title : titleOf(target), description: what, value: target };
    });
    return mentorships.length > 1 ? [separator(notes.title), ...rows] : rows;
  });
  if (options.length === 0)
    return stop('nothing-there', say('There is no mentorship yet. Make one with Start a Mentorship.'));
  return choose(t('Delete what?'), options, true);
}

function dateOf({ entry: { summary } }: Target): string {
  return summary?.kind === 'meeting' ? (summary.date?.replace('T', ' ') ?? '') : t('goal');
}

/** Removes the file of a record, to the trash where there is one; of a mentorship, all its files. */
async function deleteRecord(run: Run): Promise<undefined> {
  const target = namedFile(run, 'uri') ?? activeRecord(run) ?? (await chosen(run));
  const { store } = target.open;
  const paths = pathsOf(target);
  const mayRemoveAll = async () => {
    for (const path of paths) need(await store.canRemove(path));
  };
  await mayRemoveAll();
  const ask = !run.byProgram && run.args.flag('confirm') !== false;
  if (ask) await askFirst(target, paths.length);
  if (ask) await mayRemoveAll(); // a question takes its time
  let forGood = !ask;
  await run.history.record(say('Delete "{text}"', { text: titleOf(target) }), async done => {
    for (const path of paths) {
      let removed = await store.remove(path, forGood);
      if (!removed.ok && removed.error.code === 'no-trash') {
        await askForGood(target, paths.length);
        forGood = true;
        removed = await store.remove(path, forGood);
      }
      done(need(removed));
    }
  });
  if (!run.byProgram)
    offerToMend(run, [{ from: target.uri }]).catch((error: unknown) =>
      run.log.error('References could not be looked for', error),
    );
  return undefined;
}

function pathsOf({ entry, open, path }: Target): readonly string[] {
  if (entry.kind !== 'mentorship') return [path];
  return [...open.store.entries.values()]
    .filter(other => other.mentorship === entry.mentorship)
    .map(other => other.path);
}

function titleOf({ entry: { summary, id } }: Target): string {
  return summary?.kind === 'goal' || summary?.kind === 'meeting' ? summary.title : id;
}

async function askFirst(target: Target, count: number): Promise<void> {
  const { path } = target;
  const title = titleOf(target);
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
async function askForGood(target: Target, count: number): Promise<void> {
  const title = titleOf(target);
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
