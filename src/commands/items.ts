import type * as vscode from 'vscode';
import { runCommand } from '../host/runCommand';
import { say } from '../core/text';
import type { TreeNode } from '../core/tree/node';
import { t } from '../host/strings';
import type { ItemAt } from '../operations/items';
import { invalid } from './args';
import { choose } from './ask';
import { editItem, setDue } from './editItem';
import { focusedIn, itemTarget, nodeItem } from './itemTargets';
import { moveItemTo } from './moveItemTo';
import type { Command, CommandContext } from './registry';
import { done } from './done';
import type { ItemTarget } from './targets';

/** A row names what it deletes. */
const DELETING = [
  'mentoring.deleteItem',
  'mentoring.deleteStep',
  'mentoring.deleteTopic',
  'mentoring.deletePromise',
] as const;

export const itemCommands: readonly Command[] = [
  { id: 'mentoring.toggleItem', required: ['uri', 'section', 'index'], run: each(toggle) },
  { id: 'mentoring.moveItem', required: ['uri', 'section', 'index', 'by'], run: each(moveBy, 'ascending') },
  { id: 'mentoring.moveItemUp', required: [], run: each((run, item) => move(run, item, -1), 'ascending') },
  { id: 'mentoring.moveItemDown', required: [], run: each((run, item) => move(run, item, 1), 'descending') },
  { id: 'mentoring.moveItemTo', required: ['uri', 'section', 'index'], run: each(moveItemTo) },
  { id: 'mentoring.editItem', required: ['uri', 'section', 'index', 'text'], run: editItem },
  { id: 'mentoring.setDue', required: ['uri', 'section', 'index', 'due'], run: setDue },
  ...DELETING.map((id): Command => ({ id, required: ['uri', 'section', 'index'], run: removeMeant })),
];

/**
 * Runs a command on each item that it was called on: those selected in a tree, else the one that is meant.
 * @param order in which the items of a list are taken, so that one does not push the next out of its place
 */
function each(
  work: (run: CommandContext, item: ItemTarget) => Promise<vscode.Uri | undefined>,
  order: 'ascending' | 'descending' = 'descending',
) {
  return async (run: CommandContext): Promise<vscode.Uri | undefined> => {
    const nodes = run.nodes.length > 0 ? run.nodes : await focusedIn(run);
    const pressed = run.args.has('view');
    const items = nodes.filter(node => node.args.section !== undefined).sort((a, b) => placeIn(order, a, b));
    if (items.length === 0) return pressed ? undefined : work(run, await itemTarget(run));
    let last: vscode.Uri | undefined;
    for (const node of items) last = await work(run, nodeItem(run, node));
    return last;
  };
}

function placeIn(order: 'ascending' | 'descending', a: TreeNode, b: TreeNode): number {
  const by = (a.args.index ?? 0) - (b.args.index ?? 0);
  return order === 'ascending' ? by : -by;
}

async function toggle(run: CommandContext, item: ItemTarget): Promise<vscode.Uri> {
  return done(await run.engine.operations.toggleItem(run.notebook, at(item)));
}

/** How an operation names an item. */
function at({ target, ref }: ItemTarget): ItemAt {
  return { uri: target.uri.toString(), ...ref };
}

async function moveBy(run: CommandContext, item: ItemTarget): Promise<vscode.Uri> {
  const by =
    run.args.number('by') ??
    (await choose(t('Move where?'), [
      { label: t('Up'), value: -1 },
      { label: t('Down'), value: 1 },
    ]));
  if (by === 0) invalid('by', say('a whole number that is not 0'));
  return move(run, item, by);
}

async function move(run: CommandContext, item: ItemTarget, by: number): Promise<vscode.Uri> {
  return done(await run.engine.operations.moveItem(run.notebook, { ...at(item), by }));
}

/** The Delete key works on every row that can be deleted: an item; or, after a question, a whole goal or meeting. */
async function removeMeant(run: CommandContext): Promise<undefined> {
  const nodes = run.nodes.length > 0 ? run.nodes : await focusedIn(run);
  run.views.takesAway(nodes);
  for (const own of nodes.filter(({ kind }) => kind.startsWith('private')))
    await runCommand('mentoring.deletePrivate', own);
  const records = nodes.filter(({ kind }) => ['goal', 'meeting', 'broken', 'unmerged'].includes(kind));
  for (const record of records) await runCommand('mentoring.deleteRecord', record);
  if (records.length === 0) await each(remove)({ ...run, nodes });
  return undefined;
}

/** No question: what was deleted comes back with Undo the Last Change. */
async function remove(run: CommandContext, item: ItemTarget): Promise<undefined> {
  done(await run.engine.operations.deleteItem(run.notebook, at(item)));
}
