import * as vscode from 'vscode';
import type { LeftTopic } from '../core/mentoring/unfinishedTopics';
import type { MentorshipNotes } from '../core/tree/context';
import { showInformation } from '../host/notices';
import { t } from '../host/strings';
import { BACK, manyAt, type OrBack, type QuestionPlace } from './ask';
import { done } from './done';
import { execute, type Command, type CommandContext } from './registry';
import { unwrap } from './abort';
import type { Target } from './targets';

/** Which of the topics that were left go along. All of them to begin with; what is unticked is not asked about again. */
export async function askLeft(
  run: CommandContext,
  notes: MentorshipNotes,
  left: readonly LeftTopic[],
  title: string,
  place?: QuestionPlace,
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
function whence(
  { engine }: CommandContext,
  notes: MentorshipNotes,
  { from: { meeting } }: LeftTopic,
): string {
  const { title, date, status } = meeting;
  const day = date && engine.dayWords(date.slice(0, 10), notes.now.slice(0, 10), vscode.env.language, true);
  const what = status === 'cancelled' ? t('cancelled') : t('missed');
  return [`"${title}"`, ...(day === undefined ? [] : [day]), what].join(', ');
}

/** What was offered in this window already, with its meeting: it is said once, not each time a meeting is prepared. */
const offered = new Set<string>();

/** Where topics were left that could go to a meeting which is being prepared, says so once and offers to take them along. */
export async function offerLeft(run: CommandContext, target: Target): Promise<void> {
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
  const command: Command = { id: 'mentoring.prepare', required: [], run: now => takeAlong(now, target) };
  await execute(run, command, undefined, undefined);
}

async function takeAlong(run: CommandContext, target: Target): Promise<vscode.Uri> {
  const { notes, left } = await leftFor(run, target);
  const taken = left.length === 0 ? BACK : await askLeft(run, notes, left, t('Take Along'));
  if (taken === BACK) return target.uri;
  const meeting = target.uri.toString();
  return done(await run.engine.operations.takeAlong(run.notebook, { meeting, left, taken }));
}

const leftFor = async ({ engine, notebook }: CommandContext, { uri }: Target) =>
  unwrap(await engine.operations.topicsLeftFor(notebook, uri.toString()));
