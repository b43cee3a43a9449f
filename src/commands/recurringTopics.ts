import type * as vscode from 'vscode';
import { say } from '../core/text';
import type { MentorshipNotes } from '../core/tree/context';
import { sayBriefly } from '../host/notices';
import { t } from '../host/strings';
import { invalid } from './args';
import { choose } from './ask';
import { done } from './done';
import { itemTarget, nodeItem } from './itemTargets';
import type { Command, CommandContext } from './registry';
import { abort } from './abort';
import { mentorship, mentorshipOf, mentorshipRef, type ItemTarget } from './targets';

export const eachTimeCommands: readonly Command[] = [
  { id: 'mentoring.takeUpEachTime', required: ['uri', 'section', 'index', 'person'], run: takeUp },
  { id: 'mentoring.endEachTime', required: ['mentorship', 'person', 'text'], run: end },
];

/** A topic of a meeting stands on every new agenda from now on. */
async function takeUp(run: CommandContext): Promise<vscode.Uri> {
  const { target, ref } = await topicMeant(run);
  const topic = { uri: target.uri.toString(), ref };
  const uri = done(await run.engine.operations.takeUpEachTime(run.notebook, topic));
  if (!run.byProgram) sayBriefly(t('Each new meeting has it from now on.'));
  return uri;
}

/** It is on no new agenda any more; those that have it keep it. */
async function end(run: CommandContext): Promise<vscode.Uri> {
  const [node] = run.nodes;
  const item = node?.args.section === 'agenda' ? nodeItem(run, node) : undefined;
  const notes = item === undefined ? await mentorship(run) : await mentorshipOf(run, item.target);
  const meant = item === undefined ? undefined : { person: item.ref.person ?? '', text: item.ref.text ?? '' };
  const topic = { ...mentorshipRef(notes), ...(meant ?? (await whichEachTime(run, notes))) };
  const uri = done(await run.engine.operations.endEachTime(run.notebook, topic));
  if (!run.byProgram) sayBriefly(t('New meetings come without it.'));
  return uri;
}

async function topicMeant(run: CommandContext): Promise<ItemTarget> {
  const [node] = run.nodes;
  const item = node === undefined ? await itemTarget(run) : nodeItem(run, node);
  return item.ref.section === 'agenda' ? item : invalid('section', say('agenda'));
}

/** Called from the palette: one of those that come up each time. */
async function whichEachTime(
  run: CommandContext,
  notes: MentorshipNotes,
): Promise<{ readonly person: string; readonly text: string }> {
  const person = run.args.name('person', run.engine);
  const text = run.args.text('text');
  if (person !== undefined && text !== undefined) return { person, text };
  const { context } = await run.notes.context();
  const all = Object.entries(notes.record?.agenda ?? {}).flatMap(([whose, items]) =>
    items.flatMap(item => (item.text === '' ? [] : [{ person: whose, text: item.text }])),
  );
  if (all.length === 0)
    abort('nothing-there', say('Nothing comes up each time yet. A topic can be made to, by its menu.'));
  return choose(
    t('Which topic is no longer to come up each time?'),
    all.map(each => ({
      label: each.text,
      description: context.name(notes.folder, each.person),
      value: each,
    })),
    true,
  );
}
