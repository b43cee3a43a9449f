import type * as vscode from 'vscode';
import type { Entry } from '../core/model/entry';
import { MEETING_STATES, SUPPORT_LEVELS, type Support, type MeetingStatus } from '../core/model/states';
import { t } from '../host/strings';
import { Args } from './args';
import { BACK, choose, type Option } from './ask';
import { askDateAt } from './dates';
import type { CommandContext } from './registry';
import { done } from './done';
import { mentorshipOf, record, type Target } from './targets';

/** Reschedule…: a meeting gets another day; its file keeps its name, which never means anything again. */
export async function reschedule(run: CommandContext): Promise<vscode.Uri | undefined> {
  const given = run.args.moment('date', run.engine);
  const isPlanned = ({ summary }: Entry) => summary?.kind === 'meeting' && summary.status === 'planned';
  const target = await record(run, 'meeting', 'meeting', t('Reschedule which meeting?'), isPlanned);
  const { title, date: value } = wordsOf(target);
  const zone = (await mentorshipOf(run, target)).record?.timezone;
  const ask = { title: `${t('Reschedule')}: ${title}`, prompt: t('When is it?'), value, zone };
  const date = given ?? (await askDateAt(run, ask));
  if (date === BACK) return undefined;
  const meeting = target.uri.toString();
  return done(await run.engine.operations.reschedule(run.notebook, { meeting, title, date }));
}

/** Mark as Held, Missed or Cancelled…: of one meeting, or of all that are selected, which one undo takes back. */
export async function setMeetingStatus(run: CommandContext): Promise<vscode.Uri | undefined> {
  const given = run.args.choice('status', MEETING_STATES);
  const rows = run.nodes.filter(({ kind }) => kind === 'meeting');
  const called =
    rows.length === 0 ? [run] : rows.map(({ args }) => ({ ...run, args: new Args({ ...args }) }));
  const targets: Target[] = [];
  for (const one of called) targets.push(await record(one, 'meeting', 'meeting', t('Mark which meeting?')));
  const [first] = targets;
  if (first === undefined) return undefined;
  const { title, status: now } = wordsOf(first);
  const prompt =
    targets.length === 1
      ? t('What became of "{title}"?', { title })
      : t('What became of the {count} meetings?', { count: targets.length });
  const status = given ?? (await choose(prompt, stateOptions(targets.length === 1 ? now : undefined), true));
  const meetings = targets.map(({ uri }) => uri.toString());
  return done(await run.engine.operations.setMeetingStatus(run.notebook, { meetings, status }));
}

/** Set the Support Level…: how much the mentor leads from this meeting on. */
export async function setSupport(run: CommandContext): Promise<vscode.Uri> {
  const given = run.args.choice('support', SUPPORT_LEVELS);
  const target = await record(run, 'meeting', 'meeting', t('From which meeting on?'));
  const support =
    given ??
    (await choose<Support>(
      t('How much does the mentor lead from now on?'),
      [
        { label: t('Guided'), detail: t('the mentor shows the way'), value: 'guided' },
        { label: t('Shared'), detail: t('both decide what comes next'), value: 'shared' },
        { label: t('Independent'), detail: t('the mentee leads and asks'), value: 'independent' },
      ],
      true,
    ));
  const meeting = target.uri.toString();
  return done(await run.engine.operations.setSupport(run.notebook, { meeting, support }));
}

function wordsOf({ entry: { summary, id } }: Target) {
  return summary?.kind === 'meeting' ? summary : { title: id, date: undefined, status: undefined };
}

function stateOptions(current: string | undefined): readonly Option<MeetingStatus>[] {
  const words: Readonly<Record<MeetingStatus, readonly [label: string, detail: string]>> = {
    planned: [t('Planned'), t('it is still to come')],
    held: [t('Held'), t('Close the Session does this too, and takes along what is still open')],
    missed: [t('Missed'), t('it was planned, and nobody came to it')],
    cancelled: [t('Cancelled'), t('it was called off')],
  };
  const order: readonly MeetingStatus[] = ['held', 'missed', 'cancelled', 'planned'];
  return order.map(value => {
    const [label, detail] = words[value];
    return { label, description: value === current ? t('now') : '', detail, value };
  });
}
