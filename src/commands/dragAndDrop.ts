import * as vscode from 'vscode';
import type { GoalStatus } from '../core/model/states';
import type { NodeArgs, TreeNode } from '../core/tree/node';
import { showError } from '../host/notices';
import { pathBelow } from '../host/pathBelow';
import { runCommand } from '../host/runCommand';
import { t } from '../host/strings';
import type { Dropped } from '../views/dragAndDrop';
import { dropOrder } from './dropOrder';

/**
 * What is dropped on a row. Each drop is one of the commands that the keyboard has too: a topic or a promise goes to
 * another place in its list, to another person or to another meeting; a step to another place in its goal; a goal to
 * another state, where goals are grouped by it; a file from the Explorer becomes evidence of a goal.
 */
export async function drop({ rows, files }: Dropped, target: TreeNode): Promise<void> {
  try {
    if (rows !== undefined) await dropRows(rows, target);
    else await dropFiles(files, target.args);
  } catch (error) {
    void showError(error instanceof Error ? error.message : String(error));
  }
}

async function dropRows(rows: readonly NodeArgs[], target: TreeNode): Promise<void> {
  const on = target.args;
  const goals = rows.filter(row => row.section === undefined);
  if (target.takes !== undefined) await dropGoals(goals, target.takes, on);
  const items = rows.filter(row => row.section !== undefined);
  const sameList = (row: NodeArgs) =>
    row.uri === on.uri && row.section === on.section && row.person === on.person && on.index !== undefined;
  await reorder(items.filter(sameList), on.index ?? 0);
  for (const item of items.filter(row => !sameList(row))) await moveElsewhere(item, on);
}

async function dropGoals(goals: readonly NodeArgs[], status: GoalStatus, on: NodeArgs): Promise<void> {
  for (const { folder, mentorship, goal } of goals) {
    if (folder !== on.folder || mentorship !== on.mentorship)
      throw new Error(t('A goal stays in its mentorship.'));
    await runCommand('mentoring.setGoalStatus', { goal, status });
  }
}

async function reorder(items: readonly NodeArgs[], target: number): Promise<void> {
  const places = items.map(({ index }) => index ?? 0);
  for (const { item, by } of dropOrder(places, target)) {
    const row = items.find(({ index }) => index === item);
    if (row !== undefined) await runCommand('mentoring.moveItem', { ...place(row), by });
  }
}

async function moveElsewhere(item: NodeArgs, on: NodeArgs): Promise<void> {
  if (item.section === 'steps' || on.meeting === undefined) return;
  const toPerson = on.person ?? item.person;
  if (on.uri === item.uri && toPerson === item.person) return;
  await runCommand('mentoring.moveItemTo', {
    ...place(item),
    meeting: on.meeting,
    toPerson,
  });
}

async function dropFiles(list: string | undefined, { goal, folder }: NodeArgs): Promise<void> {
  if (list === undefined || goal === undefined) return;
  const uris = list.split(/\r?\n/).filter(line => line !== '' && !line.startsWith('#'));
  for (const uri of uris) await runCommand('mentoring.addEvidence', { goal, ...evidenceOf(uri, folder) });
}

/** The arguments that name an item, and nothing else of its row. */
function place({ uri, section, person, index, text }: NodeArgs) {
  return { uri, section, index, text, ...(person === undefined ? {} : { person }) };
}

/** A file of a workspace folder by its path, with the folder's name where it is not the goal's; else its address. */
function evidenceOf(uri: string, goalFolder: string | undefined): Record<string, string> {
  const parsed = vscode.Uri.parse(uri);
  const folder = vscode.workspace.getWorkspaceFolder(parsed);
  if (folder === undefined) return { url: uri };
  const path = pathBelow(folder.uri, parsed);
  return folder.uri.toString() === goalFolder ? { path } : { path, repo: folder.name };
}
