import * as vscode from 'vscode';
import { say } from '../core/text';
import { gitFolder, type GitFolder } from '../host/git';
import { confirm, sayBriefly } from '../host/notices';
import { t } from '../host/strings';
import { Args, invalid } from './args';
import { choose } from './ask';
import type { Command, CommandContext } from './registry';
import { cancel, abort } from './abort';
import { mentorshipOf, record } from './targets';

export const trailerCommands: readonly Command[] = [
  { id: 'mentoring.insertGoalTrailer', required: ['goal'], run: insertGoalTrailer },
];

/** Puts the trailer of a goal under the message of the next commit. */
async function insertGoalTrailer(run: CommandContext): Promise<vscode.Uri> {
  const { engine } = run;
  const own = { ...run, args: new Args({ goal: run.args.value('goal') }) }; // a button in Source Control hands over itself
  const target = await record(own, 'goal', 'goal', t('Which goal is the commit for?'), ({ summary }) =>
    summary?.kind === 'goal' ? summary.status === 'active' : false,
  );
  const notes = await mentorshipOf(run, target);
  const git = await repositoryMeant(run, target.open.folder.uri);
  const { context } = await run.notes.context();
  const all = engine.namedGoals(context.mentorships);
  const goal = all.find(({ key }) => key === engine.goalKey(notes.folder, notes.id, target.entry.id));
  if (goal === undefined) return abort('gone', say('It is no longer there.'));
  const home = await gitFolder(target.open.folder.uri);
  if (!run.byProgram && home?.root.toString() !== git.root.toString()) await warnOnce(run, goal.id, git);
  git.message.value = engine.withTrailer(git.message.value, engine.trailerFor(goal, all));
  if (!run.byProgram) sayBriefly(t('The goal stands under the commit message.'));
  return target.uri;
}

/** The repository of the button that was pressed, the only one, else the one that is chosen. */
async function repositoryMeant(run: CommandContext, notes: vscode.Uri): Promise<GitFolder> {
  const pressed = run.args.value('rootUri');
  if (pressed !== undefined && !(pressed instanceof vscode.Uri))
    invalid('rootUri', say('the root of a repository'));
  const folders = pressed instanceof vscode.Uri ? [pressed] : (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri); // prettier-ignore
  const all = new Map<string, GitFolder>();
  for (const folder of folders) {
    const git = await gitFolder(folder);
    if (git !== undefined) all.set(git.root.toString(), git);
  }
  const first = all.values().next().value;
  if (first === undefined)
    return abort(
      'no-repository',
      say('There is no git repository in this workspace, or git cannot be asked.'),
    );
  if (run.byProgram) return (await gitFolder(notes)) ?? first;
  return choose(
    t('In which repository do you commit?'),
    [...all.values()].map(git => ({ label: git.root.path.split('/').at(-1) ?? '', value: git })),
  );
}

/** Where the notes lie elsewhere, who reads the code now reads the name of a goal: that is said once for each repository. */
async function warnOnce({ memory }: CommandContext, id: string, { root }: GitFolder): Promise<void> {
  const key = JSON.stringify(['trailer', root.toString()]);
  if (memory.get<boolean>(key) === true) return;
  const words = t('The name of the goal, "{id}", becomes readable there.', { id });
  const detail = t(
    'The notes lie in another repository than this code. Everybody who can read the commits of the code reads the name of the goal in them.',
  );
  if (!(await confirm(words, detail, t('Insert')))) cancel();
  await memory.update(key, true);
}
