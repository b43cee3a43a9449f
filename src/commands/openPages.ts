import * as vscode from 'vscode';
import { t } from '../host/strings';
import type { SessionNews } from '../pages/protocol/session';
import type { Command, Run } from './registry';
import { activeRecord, mentorship, mentorshipOf, record } from './targets';

/** The commands that open a page. */
export const pageCommands: readonly Command[] = [
  {
    id: 'mentoring.prepare',
    required: ['meeting'],
    run: run => openSession(run, t('Prepare which meeting?'), { stage: 'prepare' }),
  },
  {
    id: 'mentoring.startSession',
    required: ['meeting'],
    run: run => openSession(run, t('Start which session?'), { stage: 'run' }),
  },
  { id: 'mentoring.openRoadmap', required: ['mentorship'], run: openRoadmap },
];

async function openSession(run: Run, title: string, news: SessionNews): Promise<vscode.Uri> {
  const { uri } = await record(run, 'meeting', 'meeting', title);
  await run.pages.open('session', uri, news);
  return uri;
}

/** The roadmap of the mentorship that is named, of the file in the editor, of the only one there is, or the chosen one. */
async function openRoadmap(run: Run): Promise<vscode.Uri> {
  const active = run.args.has('mentorship') ? undefined : activeRecord(run);
  const isOfMentorship = active?.entry.mentorship !== undefined && run.nodes.length === 0;
  const notes = isOfMentorship ? await mentorshipOf(run, active) : await mentorship(run);
  const uri = vscode.Uri.parse(notes.folder.uriOf(`.mentoring/mentorships/${notes.id}`));
  await run.pages.open('roadmap', uri);
  return uri;
}
