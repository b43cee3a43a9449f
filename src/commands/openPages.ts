import * as vscode from 'vscode';
import { logFailure } from '../host/log';
import { t } from '../host/strings';
import type { OverviewNews } from '../pages/protocol/overview';
import type { SessionNews } from '../pages/protocol/session';
import { exportRoadmap } from './exportRoadmap';
import { subjectOf } from '../pages/host/roadmapModel';
import { offerLeft } from './leftTopics';
import type { Command, CommandContext } from './registry';
import { roadmapOf } from './roadmapOf';
import { mentorship, namedFolder, record } from './targets';

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
  { id: 'mentoring.openOverview', required: [], run: openOverview },
  { id: 'mentoring.lookBack', required: ['mentorship'], run: lookBack },
  { id: 'mentoring.exportRoadmap', required: ['target'], run: exportRoadmap },
];

async function openSession(run: CommandContext, title: string, news: SessionNews): Promise<vscode.Uri> {
  const target = await record(run, 'meeting', 'meeting', title);
  await run.pages.open('session', target.uri, news);
  const isShown = !run.byProgram || run.args.flag('show') === true;
  if (isShown && news.stage === 'prepare') logFailure(run.log, offerLeft(run, target));
  return target.uri;
}

async function openRoadmap(run: CommandContext): Promise<vscode.Uri> {
  const { subject } = await roadmapOf(run);
  await run.pages.open('roadmap', subject);
  return subject;
}

/** There is one overview of all folders, whichever they are; where one is named, it is narrowed to that. */
async function openOverview(run: CommandContext): Promise<vscode.Uri> {
  const subject = vscode.Uri.parse('mentoring:overview');
  const folder = namedFolder(run)?.folder.uri.toString();
  const news: OverviewNews | undefined = folder === undefined ? undefined : { folder };
  await run.pages.open('overview', subject, news);
  return subject;
}

/** Opens the look back of a mentorship; it is closed, and opened again, there. */
async function lookBack(run: CommandContext): Promise<vscode.Uri> {
  const subject = vscode.Uri.parse(subjectOf(await mentorship(run)));
  await run.pages.open('lookBack', subject);
  return subject;
}
