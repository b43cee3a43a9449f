import * as vscode from 'vscode';
import type { ItemRef, Section } from '../core/mentoring/itemChanges';
import { ok } from '../core/result';
import { say } from '../core/text';
import type { TreeNode } from '../core/tree/node';
import { t } from '../host/strings';
import type { ViewId } from '../views/views';
import { Args, invalid } from './args';
import { choose, type Option } from './ask';
import { change } from './change';
import { moveItemTo } from './moveItemTo';
import type { Command, Run } from './registry';
import { need, stop } from './stop';
import { namedFile, type ItemTarget, type Target } from './targets';

export const itemCommands: readonly Command[] = [
  { id: 'mentoring.toggleItem', required: ['uri', 'section', 'index'], run: each(toggle) },
  { id: 'mentoring.moveItem', required: ['uri', 'section', 'index', 'by'], run: each(moveBy, 'ascending') },
  { id: 'mentoring.moveItemUp', required: [], run: each((run, item) => move(run, item, -1), 'ascending') },
  { id: 'mentoring.moveItemDown', required: [], run: each((run, item) => move(run, item, 1), 'descending') },
  { id: 'mentoring.moveItemTo', required: ['uri', 'section', 'index'], run: each(moveItemTo) },
  ...['deleteItem', 'deleteStep', 'deleteTopic', 'deletePromise'].map(id => ({
    id: `mentoring.${id}`, // a row names what it deletes
    required: ['uri', 'section', 'index'],
    run: removeMeant,
  })),
];

const SECTIONS: readonly Section[] = ['steps', 'agenda', 'actions'];

/**
 * Runs a command on each item that it was called on: those selected in a tree, else the one that is meant.
 * @param order in which the items of a list are taken, so that one does not push the next out of its place
 */
function each(
  work: (run: Run, item: ItemTarget) => Promise<vscode.Uri | undefined>,
  order: 'ascending' | 'descending' = 'descending',
) {
  return async (run: Run): Promise<vscode.Uri | undefined> => {
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

/** A key pressed in one of our views names the view; its focused row is meant. */
async function focusedIn(run: Run): Promise<readonly TreeNode[]> {
  const view = run.args.choice<ViewId>('view', [
    'mentoring.goals',
    'mentoring.meetings',
    'mentoring.actions',
  ]);
  return view === undefined ? [] : run.views.focused(view);
}

function nodeItem(run: Run, node: TreeNode): ItemTarget {
  const { section, index, person, text, uri } = node.args;
  const target = namedFile({ ...run, args: new Args({ uri }) }, 'uri');
  if (target === undefined || section === undefined || index === undefined)
    stop('gone', say('It is no longer there.'));
  return { target, ref: { section, index, person, text } };
}

/** The item that is meant: the one named, the one at the caret, else the one that is chosen. */
async function itemTarget(run: Run): Promise<ItemTarget> {
  const { args } = run;
  if (args.has('uri') && args.has('section') && args.has('index')) {
    const target = namedFile(run, 'uri');
    const section = args.choice('section', SECTIONS);
    const index = args.number('index', 0);
    const person = args.text('person');
    if (target === undefined || section === undefined || index === undefined)
      stop('gone', say('It is no longer there.'));
    if (section !== 'steps' && person === undefined) invalid('person', say('the person whose list it is'));
    return { target, ref: { section, index, person, text: args.text('text') } };
  }
  if (args.has('uri')) invalid('index', say('the section and the index of an item'));
  const editor = vscode.window.activeTextEditor;
  const place = editor && run.notes.place(editor.document.uri);
  const entry = place?.open.store.entries.get(place.path);
  if (editor === undefined || place === undefined || entry === undefined) {
    stop('no-item', say('Select an item in the Mentoring views, or put the caret on one in its file.'));
  }
  const target = { ...place, uri: editor.document.uri, entry };
  return { target, ref: await itemAtCaret(run, target, editor) };
}

async function itemAtCaret(run: Run, target: Target, editor: vscode.TextEditor): Promise<ItemRef> {
  // As the editor has it: its line ends, and so its offsets, may be others than those on disk.
  const reading = run.engine.readRecord(target.entry.kind, target.path, editor.document.getText());
  if (!reading.ok) stop('unreadable', say('{path} cannot be read.', { path: target.path }));
  const items = run.engine.itemsOf(reading.value);
  const caret = editor.document.offsetAt(editor.selection.active);
  const here = items.find(({ span }) => caret >= span.start && caret <= span.end);
  if (here !== undefined) return here.ref;
  if (items.length === 0) stop('no-item', say('There is no item in this file yet.'));
  return choose(
    t('Which item?'),
    items.map(({ ref }): Option<ItemRef> => ({
      label: ref.text ?? '',
      description: ref.person ?? '',
      value: ref,
    })),
    true,
  );
}

/** Ticks or unticks. A tick of this session that is taken away again leaves the very bytes from before it. */
async function toggle(run: Run, { target, ref }: ItemTarget): Promise<vscode.Uri> {
  const { engine, history } = run;
  const today = engine.wallTime(new Date()).slice(0, 10);
  const record = await target.open.store.record(target.path);
  const list = (record && engine.listOf(record, ref)) ?? [];
  const item = list[ref.index];
  const key = engine.tickKey(target.uri.toString(), ref, list);
  const ticked = item !== undefined && engine.isTicked(ref.section, item);
  if (ticked && item.text === (ref.text ?? item.text) && (await history.takeBack(key))) return target.uri;
  const label = say('Mark Done / Not Done');
  return change(run, target, label, readable => engine.toggleItem(readable, ref, today), key);
}

async function moveBy(run: Run, item: ItemTarget): Promise<vscode.Uri> {
  const by =
    run.args.number('by') ??
    (await choose(t('Move where?'), [
      { label: t('Up'), value: -1 },
      { label: t('Down'), value: 1 },
    ]));
  if (by === 0) invalid('by', say('a whole number that is not 0'));
  return move(run, item, by);
}

function move(run: Run, { target, ref }: ItemTarget, by: number): Promise<vscode.Uri> {
  return change(run, target, say('Move'), readable => run.engine.moveItem(readable, ref, by));
}

/** The Delete key works on every row that can be deleted: an item; or, after a question, a whole goal or meeting. */
async function removeMeant(run: Run): Promise<undefined> {
  const nodes = run.nodes.length > 0 ? run.nodes : await focusedIn(run);
  const records = nodes.filter(({ kind }) => ['goal', 'meeting', 'broken', 'unmerged'].includes(kind));
  for (const record of records) await vscode.commands.executeCommand('mentoring.deleteRecord', record);
  if (records.length === 0) await each(remove)({ ...run, nodes });
  return undefined;
}

/** No question: what was deleted comes back with Undo the Last Change. */
async function remove(run: Run, { target, ref }: ItemTarget): Promise<undefined> {
  await change(run, target, say('Delete "{text}"', { text: ref.text ?? '' }), readable => {
    const found = run.engine.findItem(readable, ref);
    return found.ok ? ok(need(run.engine.deleteItem(readable, ref))) : found;
  });
}
