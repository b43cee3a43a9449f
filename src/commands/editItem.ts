import type * as vscode from 'vscode';
import type { Item, ItemRef } from '../core/mentoring/itemChanges';
import { say } from '../core/text';
import type { NodeKind, TreeNode } from '../core/tree/node';
import type { YamlPath } from '../core/yaml/read';
import { t } from '../host/strings';
import { Args, invalid } from './args';
import { askText, BACK, notEmpty } from './ask';
import { askDayAt } from './dates';
import { focusedIn, itemTarget, nodeItem } from './itemTargets';
import type { CommandContext } from './registry';
import { showPlace } from './showFile';
import { done } from './done';
import { abort } from './abort';
import { namedFile, type ItemTarget, type Target } from './targets';

/** The rows of whole records that have a title. */
const TITLED: readonly NodeKind[] = ['mentorship', 'goal', 'meeting'];

/** Edit…: the words of a step, a topic or a promise; on the row of a whole record, its title. */
export async function editItem(run: CommandContext): Promise<vscode.Uri | undefined> {
  const [node] = await rows(run);
  if (node === undefined && run.args.has('view')) return undefined;
  if (node !== undefined && TITLED.includes(node.kind)) return retitle(run, node);
  if (node !== undefined && node.args.section === undefined) return undefined;
  const item = node === undefined ? await named(run) : nodeItem(run, node);
  const { target, ref } = item;
  const before = (await itemNow(run, item))?.text ?? ref.text ?? '';
  if (!run.byProgram && isLong(before)) return shown(run, target, pathOf(ref));
  const text = (run.byProgram ? run.args.text('text') : undefined) ?? (await askWords(t('Edit'), before));
  const words = { uri: target.uri.toString(), ...ref, to: text };
  return done(await run.engine.operations.editItem(run.notebook, words));
}

/** Set the Day…: by when a step or a promise is due; of all that are selected, which one undo takes back together. */
export async function setDue(run: CommandContext): Promise<vscode.Uri | undefined> {
  const given = run.args.date('due', run.engine);
  const nodes = (await rows(run)).filter(({ args }) => args.section !== undefined);
  const items = nodes.length === 0 ? [await itemTarget(run)] : nodes.map(node => nodeItem(run, node));
  const [first] = items;
  if (first === undefined) return undefined;
  if (items.some(({ ref }) => ref.section === 'agenda')) {
    if (run.byProgram) invalid('section', say('a list of what has a day, not agenda'));
    abort('no-item', say('A topic has no day of its own: it has that of its meeting.'));
  }
  const prompt = t('By which day? You can leave this empty.');
  const now = run.byProgram ? undefined : await itemNow(run, first);
  const value = now !== undefined && 'due' in now && typeof now.due === 'string' ? now.due : undefined;
  const due = given ?? (await askDayAt(run, { title: t('Set the Day'), prompt, value }));
  if (due === BACK) return undefined;
  const places = items.map(({ target, ref }) => ({ uri: target.uri.toString(), ...ref }));
  return done(await run.engine.operations.setDue(run.notebook, places, due === '' ? undefined : due));
}

const pathOf = ({ section, person, index }: ItemRef): YamlPath =>
  person === undefined ? [section, index] : [section, person, index];

async function rows(run: CommandContext): Promise<readonly TreeNode[]> {
  return run.nodes.length > 0 ? run.nodes : focusedIn(run);
}

/** Here `text` is what is to stand there, and no guard; without a row, the item at the caret or the one chosen. */
function named(run: CommandContext): Promise<ItemTarget> {
  const { args } = run;
  const keys = ['uri', 'folder', 'section', 'index', 'person'] as const;
  const values = Object.fromEntries(keys.map(key => [key, args.value(key)]));
  return itemTarget({ ...run, args: new Args(values) });
}

/** Asks for other words than these, which stand there to begin with. */
function askWords(title: string, value: string): Promise<string> {
  return askText({ title, prompt: t('What should it say?'), value, check: notEmpty });
}

/** The title of a goal, a meeting or a mentorship; its file keeps its name, and so do all that name it. */
async function retitle(run: CommandContext, node: TreeNode): Promise<vscode.Uri | undefined> {
  const target = namedFile({ ...run, args: new Args({ uri: node.args.uri }) }, 'uri');
  const record = await target?.open.store.record(target.path);
  if (target === undefined || record === undefined || !('title' in record.value)) return undefined;
  const before = record.value.title ?? '';
  if (isLong(before)) return shown(run, target, ['title']);
  const title = await askWords(t('Edit the Title'), before);
  return done(await run.engine.operations.retitle(run.notebook, { uri: target.uri.toString(), title }));
}

/** A text of several lines does not fit into the one line of a question, which would run them together. */
const isLong = (text: string) => /[\r\n]/.test(text.trim());

async function shown(run: CommandContext, target: Target, at: YamlPath): Promise<vscode.Uri> {
  await showPlace(run, target.uri, at);
  return target.uri;
}

/** The item as its file has it by now; the row may have cut its text. */
async function itemNow({ engine }: CommandContext, { target, ref }: ItemTarget): Promise<Item | undefined> {
  const record = await target.open.store.record(target.path);
  return record === undefined ? undefined : engine.listOf(record, ref)?.[ref.index];
}
