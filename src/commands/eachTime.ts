import * as vscode from 'vscode';
import type { AgendaItem } from '../core/model/schema';
import { say } from '../core/text';
import type { MentorshipNotes } from '../core/tree/context';
import { sayBriefly } from '../host/notices';
import { t } from '../host/strings';
import { invalid } from './args';
import { choose } from './ask';
import { change } from './change';
import { itemTarget, nodeItem } from './itemTargets';
import type { Command, Run } from './registry';
import { need, stop } from './stop';
import { mentorship, mentorshipOf, openFolder, type ItemTarget, type Target } from './targets';

export const eachTimeCommands: readonly Command[] = [
  { id: 'mentoring.takeUpEachTime', required: ['uri', 'section', 'index', 'person'], run: takeUp },
  { id: 'mentoring.endEachTime', required: ['mentorship', 'person', 'text'], run: end },
];

/** A topic of a meeting stands on every new agenda from now on. */
async function takeUp(run: Run): Promise<vscode.Uri> {
  const item = await topicMeant(run);
  const { person } = item.ref;
  const notes = await mentorshipOf(run, item.target);
  const topic = await topicAt(run, item);
  if (person === undefined) return invalid('section', say('agenda'));
  const people = run.engine.participants({}, notes.record);
  const target = homeOf(run, notes);
  const uri = await change(run, target, say('"{text}" each time', { text: topic.text }), readable =>
    run.engine.takeUpChanges(readable, person, people, topic),
  );
  if (!run.byProgram) sayBriefly(t('Each new meeting has it from now on.'));
  return uri;
}

/** It is on no new agenda any more; those that have it keep it. */
async function end(run: Run): Promise<vscode.Uri> {
  const [node] = run.nodes;
  const item = node?.args.section === 'agenda' ? nodeItem(run, node) : undefined;
  const notes = item === undefined ? await mentorship(run) : await mentorshipOf(run, item.target);
  const meant = item === undefined ? undefined : { person: item.ref.person ?? '', text: item.ref.text ?? '' };
  const { person, text } = meant ?? (await whichEachTime(run, notes));
  if (run.engine.eachTimeIndex(notes.record, person, text) === undefined)
    stop('nothing-there', say('This topic does not come up each time.'));
  const target = homeOf(run, notes);
  const uri = await change(run, target, say('No longer each time: "{text}"', { text }), readable =>
    run.engine.endEachTimeChanges(readable, person, text),
  );
  if (!run.byProgram) sayBriefly(t('New meetings come without it.'));
  return uri;
}

async function topicMeant(run: Run): Promise<ItemTarget> {
  const [node] = run.nodes;
  const item = node === undefined ? await itemTarget(run) : nodeItem(run, node);
  return item.ref.section === 'agenda' ? item : invalid('section', say('agenda'));
}

async function topicAt(run: Run, { target, ref }: ItemTarget): Promise<AgendaItem> {
  const reading = await target.open.store.read(target.path);
  if (reading === undefined) return stop('gone', say('It is no longer there.'));
  if (!reading.ok) return stop('unreadable', reading.error.text);
  const readable = reading.value;
  const { index } = need(run.engine.findItem(readable, ref));
  const { record } = readable;
  const topic = record.kind === 'meeting' ? record.value.agenda[ref.person ?? '']?.[index] : undefined;
  return topic ?? stop('gone', say('It is no longer there.'));
}

/** Called from the palette: one of those that come up each time. */
async function whichEachTime(
  run: Run,
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
    stop('nothing-there', say('Nothing comes up each time yet. A topic can be made to, by its menu.'));
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

/** The file of a mentorship itself. */
export function homeOf(run: Run, notes: MentorshipNotes): Target {
  const open = openFolder(run, notes.folder);
  const { entry } = notes;
  if (entry === undefined) return stop('gone', say('The mentorship has no file of its own yet.'));
  return { open, path: entry.path, uri: vscode.Uri.joinPath(open.folder.uri, entry.path), entry };
}
