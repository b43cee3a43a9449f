import * as vscode from 'vscode';
import type { GoalCommit } from '../../core/mentoring/goalCommits';
import { say } from '../../core/text';
import { clock } from '../../host/clock';
import type { Engine } from '../../host/lazyBundles';
import { noIcons } from '../../host/noIcons';
import { t } from '../../host/strings';
import { callCommand } from './callCommand';
import type { PageServices } from './kind';
import { refuse } from './meetingAt';

/** Shows what a commit changed; of several, the one that the reader picks. */
export async function showCommits(services: PageServices, commits: readonly GoalCommit[]): Promise<unknown> {
  const [only] = commits;
  if (only === undefined) return refuse(say('It is no longer there.'));
  const { engine } = await services.notes.open();
  const picked =
    commits.length === 1
      ? only
      : await pick(engine, commits, engine.wallTime(clock.now(), services.notes.here.zone).slice(0, 10));
  if (picked === undefined) return undefined;
  const { root, id } = picked;
  const row = { id: '', kind: 'commit', label: '', unfolds: 'no', name: '', args: {} };
  return callCommand('mentoring.openReference', {
    ...row,
    reference: { folder: root, commit: { root, id } },
  });
}

async function pick(
  engine: Engine,
  commits: readonly GoalCommit[],
  today: string,
): Promise<GoalCommit | undefined> {
  const items = commits.map(commit => ({
    label: noIcons(commit.subject),
    description: noIcons(`${engine.dayWords(commit.day, today, vscode.env.language)}, ${commit.author}`),
    commit,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: t('Which commit?'),
    matchOnDescription: true,
  });
  return picked?.commit;
}
