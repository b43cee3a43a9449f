import * as vscode from 'vscode';
import type { TreeNode } from '../core/tree/node';
import { sayBriefly } from '../host/notices';
import { runCommand } from '../host/runCommand';
import { t } from '../host/strings';
import { BACK } from './ask';
import { askDayAt } from './dates';
import { done } from './done';
import type { Command, CommandContext } from './registry';
import { cancel } from './abort';
import { mentorship, mentorshipRef } from './targets';

export const pauseCommands: readonly Command[] = [
  { id: 'mentoring.pauseMentorship', required: ['mentorship'], run: pauseOrResume },
];

/** Begins a pause today, or ends the one that today lies in. */
async function pauseOrResume(run: CommandContext): Promise<vscode.Uri> {
  const { args, engine } = run;
  const given = args.date('until', engine);
  const notes = await mentorship(run);
  const ref = mentorshipRef(notes);
  const today = notes.now.slice(0, 10);
  if (given === undefined && engine.pauseOn(notes.record, today) !== undefined) {
    const uri = done(await engine.operations.resume(run.notebook, ref));
    if (!run.byProgram) sayBriefly(t('{title} goes on.', { title: notes.title }));
    return uri;
  }
  const asked = run.byProgram
    ? given
    : (given ??
      (await askDayAt(run, {
        title: `${t('Pause')}: ${notes.title}`,
        prompt: t('Until which day? Leave this empty to resume when you want.'),
      })));
  if (asked === BACK) return cancel();
  const until = asked === '' ? undefined : asked;
  const uri = done(await engine.operations.pause(run.notebook, { ...ref, until }));
  if (!run.byProgram) sayBriefly(t('Paused. Nothing falls due until you resume.'));
  return uri;
}

/** What a row offers where two have not talked for long. */
export async function breakSilence(run: CommandContext, row: TreeNode): Promise<undefined> {
  if (row.kind === 'silencePause') return void (await runCommand('mentoring.pauseMentorship', row));
  const notes = await mentorship(run);
  if (row.kind === 'silenceWrite') {
    const { context } = await run.notes.context();
    await vscode.env.clipboard.writeText(run.engine.silenceDraft(context, notes));
    sayBriefly(t('Copied. Paste it where you write to each other.'));
    return undefined;
  }
  await runCommand('mentoring.lookBack', row);
  return undefined;
}
