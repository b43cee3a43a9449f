import * as vscode from 'vscode';
import type { ItemRef, Section } from '../core/mentoring/itemChanges';
import { say } from '../core/text';
import type { TreeNode } from '../core/tree/node';
import { t } from '../host/strings';
import type { ViewId } from '../views/views';
import { Args, invalid } from './args';
import { choose, type Option } from './ask';
import type { CommandContext } from './registry';
import { abort } from './abort';
import { namedFile, type ItemTarget, type Target } from './targets';

const SECTIONS: readonly Section[] = ['steps', 'agenda', 'actions'];

/** The view in which a key was pressed, where one was. */
export function viewOf({ args }: Pick<CommandContext, 'args'>): ViewId | undefined {
  return args.choice<ViewId>('view', ['mentoring.goals', 'mentoring.meetings', 'mentoring.actions']);
}

/** A key pressed in one of our views names the view; its focused row is meant. */
export async function focusedIn(run: CommandContext): Promise<readonly TreeNode[]> {
  const view = viewOf(run);
  return view === undefined ? [] : run.views.focused(view);
}

/** The item of a row. */
export function nodeItem(run: CommandContext, node: TreeNode): ItemTarget {
  const { section, index, person, text, uri } = node.args;
  const target = namedFile({ ...run, args: new Args({ uri }) }, 'uri');
  if (target === undefined || section === undefined || index === undefined)
    abort('gone', say('It is no longer there.'));
  return { target, ref: { section, index, person, text } };
}

/** The item that is meant: the one named, the one at the caret, else the one that is chosen. */
export async function itemTarget(run: CommandContext): Promise<ItemTarget> {
  const { args } = run;
  if (args.has('uri') && args.has('section') && args.has('index')) {
    const target = namedFile(run, 'uri');
    const section = args.choice('section', SECTIONS);
    const index = args.number('index', 0);
    const person = args.name('person', run.engine);
    if (target === undefined || section === undefined || index === undefined)
      abort('gone', say('It is no longer there.'));
    if (section !== 'steps' && person === undefined) invalid('person', say('the person whose list it is'));
    return { target, ref: { section, index, person, text: args.text('text') } };
  }
  if (args.has('uri')) invalid('index', say('the section and the index of an item'));
  const editor = vscode.window.activeTextEditor;
  const place = editor && run.notes.place(editor.document.uri);
  const entry = place?.open.store.entries.get(place.path);
  if (editor === undefined || place === undefined || entry === undefined) {
    abort('no-item', say('Select an item in the Mentoring views, or put the caret on one in its file.'));
  }
  const target = { ...place, uri: editor.document.uri, entry };
  return { target, ref: await itemAtCaret(run, target, editor) };
}

async function itemAtCaret(run: CommandContext, target: Target, editor: vscode.TextEditor): Promise<ItemRef> {
  // As the editor has it: its line ends, and so its offsets, may be others than those on disk.
  const reading = run.engine.readRecord(target.entry.kind, target.path, editor.document.getText());
  if (!reading.ok) abort('unreadable', say('{path} cannot be read.', { path: target.path }));
  const items = run.engine.itemsOf(reading.value);
  const caret = editor.document.offsetAt(editor.selection.active);
  const here = items.find(({ span }) => caret >= span.start && caret <= span.end);
  if (here !== undefined) return here.ref;
  if (items.length === 0) abort('no-item', say('There is no item in this file yet.'));
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
