import * as vscode from 'vscode';
import type { Settled } from '../core/mentoring/carryOver';
import type { LeftTopic } from '../core/mentoring/leftTopics';
import type { FiledMeeting } from '../core/mentoring/nextMeeting';
import { ok } from '../core/result';
import { say } from '../core/text';
import type { MentorshipNotes } from '../core/tree/context';
import { showInformation } from '../host/notices';
import { t } from '../host/strings';
import { standingIn } from '../host/templates';
import type { UndoStep } from '../store/history';
import type { Reading } from '../store/reading';
import { BACK, manyAt, type OrBack, type Place } from './ask';
import { mustChange } from './change';
import { need } from './stop';
import { peopleOf } from './people';
import { execute, type Run } from './registry';
import { openFolder, type Target } from './targets';

/** The meetings of a mentorship that can be read. */
export function meetingsOf(notes: MentorshipNotes): readonly FiledMeeting[] {
  return notes.meetings.flatMap(({ path, summary, broken }) =>
    summary?.kind === 'meeting' && broken === undefined ? [{ path, meeting: summary }] : [],
  );
}

/** The topics of these people that are open still, since their meetings were missed or cancelled. */
export async function leftOpen(
  run: Run,
  notes: MentorshipNotes,
  people: readonly string[],
): Promise<readonly LeftTopic[]> {
  const { engine } = run;
  const open = openFolder(run, notes.folder);
  const { left, all } = engine.meetingsLeft(meetingsOf(notes));
  const read: (readonly [FiledMeeting, Reading])[] = [];
  for (const meeting of all) {
    const reading = await open.store.read(meeting.path);
    if (reading?.ok === true) read.push([meeting, reading.value]);
  }
  const found: LeftTopic[] = [];
  for (const [from, reading] of read) {
    if (!left.includes(from) || reading.record.kind !== 'meeting') continue;
    const standing = await standingIn(run, open, notes.record, reading.record.value.template);
    found.push(...engine.leftTopics(from, engine.openTopics(reading, standing), read));
  }
  return found.filter(({ topic }) => people.includes(topic.person));
}

/** Which of the topics that were left go along. All of them to begin with; what is unticked is not asked about again. */
export async function askLeft(
  run: Run,
  notes: MentorshipNotes,
  left: readonly LeftTopic[],
  title: string,
  place?: Place,
): Promise<OrBack<readonly LeftTopic[]>> {
  const { context } = await run.notes.context();
  return manyAt(
    {
      title,
      prompt: t('Which topics go along?'),
      hint: t('What you leave out is marked as dropped, and not offered again'),
      options: left.map(leftTopic => ({
        label: leftTopic.topic.text || (leftTopic.topic.words ?? ''),
        description: [context.name(notes.folder, leftTopic.topic.person), whence(run, notes, leftTopic)].join(', '), // prettier-ignore
        picked: true,
        value: leftTopic,
      })),
    },
    place,
  );
}

/** `"API", Fri 26 Feb, cancelled` */
function whence({ engine }: Run, notes: MentorshipNotes, { from: { meeting } }: LeftTopic): string {
  const { title, date, status } = meeting;
  const day = date && engine.dayWords(date.slice(0, 10), notes.now.slice(0, 10), vscode.env.language, true);
  const what = status === 'cancelled' ? t('cancelled') : t('missed');
  return [`"${title}"`, ...(day === undefined ? [] : [day]), what].join(', ');
}

/**
 * Says in the meetings that did not take place what became of their topics: those that were taken along are carried, the
 * others dropped. Where one of them refuses, all are as they were before, and so is the next meeting.
 * @param received takes back what was written in the next meeting
 * @param done hears of each step, once all of them are done
 */
export async function settle(
  run: Run,
  notes: MentorshipNotes,
  left: readonly LeftTopic[],
  taken: readonly LeftTopic[],
  received: UndoStep | undefined,
  done: (step: UndoStep | undefined) => void,
): Promise<void> {
  const { fileAt, write } = run.engine.operations;
  const steps = [received];
  for (const path of new Set(left.map(({ from }) => from.path))) {
    const settled = left
      .filter(({ from }) => from.path === path)
      .map((each): Settled => ({ topic: each.topic, status: taken.includes(each) ? 'carried' : 'dropped' }));
    const file = fileAt(run.notebook, notes.folder.uriOf(path));
    const result = file.ok
      ? await write(file.value, readable => ok(run.engine.settlingChanges(readable, settled)))
      : file;
    if (!result.ok) for (const step of steps.toReversed()) await step?.apply();
    steps.push(need(result).undo);
  }
  for (const step of steps) done(step);
}

/** What was offered in this window already, with its meeting: it is said once, not each time a meeting is prepared. */
const offered = new Set<string>();

/** Where topics were left that could go to a meeting which is being prepared, says so once and offers to take them along. */
export async function offerLeft(run: Run, target: Target): Promise<void> {
  const { left } = await leftFor(run, target);
  const key = JSON.stringify([target.uri.toString(), ...left.map(({ topic }) => [topic.person, topic.text])]);
  if (left.length === 0 || offered.has(key)) return;
  offered.add(key);
  const take = t('Take Along…');
  const words =
    left.length === 1
      ? t('1 topic of a meeting that did not take place is still open.')
      : t('{count} topics of meetings that did not take place are still open.', { count: left.length });
  if ((await showInformation(words, take)) !== take) return;
  // The message may have stood there for long: all is looked up anew, and a refusal is shown as that of any command.
  const command = { id: 'mentoring.prepare', required: [], run: (now: Run) => takeAlong(now, target) };
  await execute(run, command, undefined, undefined);
}

async function takeAlong(run: Run, target: Target): Promise<vscode.Uri> {
  const { notes, people, left } = await leftFor(run, target);
  const chosen = left.length === 0 ? BACK : await askLeft(run, notes, left, t('Take Along'));
  if (chosen === BACK) return target.uri;
  await run.history.record(say('Topics taken along'), async done => {
    const topics = chosen.map(({ topic }) => topic);
    const { undo } = await mustChange(run, target, readable =>
      ok(run.engine.receivingChanges(readable, topics, people)),
    );
    await settle(run, notes, left, chosen, undo, done);
  });
  return target.uri;
}

async function leftFor(run: Run, target: Target) {
  const { notes, people } = await peopleOf(run, target);
  const meetings = meetingsOf(notes);
  const date = meetings.find(({ path }) => path === target.path)?.meeting.date;
  const isNext = run.engine.isTheNext(date, meetings, notes.now.slice(0, 10));
  return { notes, people, left: isNext ? await leftOpen(run, notes, people) : [] };
}
