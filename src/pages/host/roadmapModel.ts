import type * as vscode from 'vscode';
import type { Track } from '../../core/roadmap/roadmapModel';
import type { MentorshipNotes, TreeContext } from '../../core/tree/context';
import { t } from '../../host/strings';
import type { RoadmapShown } from '../protocol/roadmap';
import type { PageServices } from './kind';

const MENTORSHIPS = '.mentoring/mentorships';

/** The page of a mentorship is about its folder, the page of all of them about the folder that holds them. */
export function subjectOf(notes: MentorshipNotes): string {
  return notes.folder.uriOf(`${MENTORSHIPS}/${notes.id}`);
}

/** The page of all of them is about the folder of the first. */
export function subjectOfAll([first]: readonly MentorshipNotes[]): string {
  return first?.folder.uriOf(MENTORSHIPS) ?? '';
}

/** Whether a page shows every mentorship of the window. */
export function isOfAll(subject: vscode.Uri): boolean {
  return subject.path.endsWith(`/${MENTORSHIPS}`);
}

/** What the roadmap page shows; undefined where its mentorship is gone. */
export async function roadmapModel(
  services: PageServices,
  subject: vscode.Uri,
): Promise<{ readonly title: string; readonly model: RoadmapShown } | undefined> {
  const { engine, context } = await services.notes.context();
  const isAll = isOfAll(subject);
  const wanted = context.mentorships.filter(notes => isAll || subjectOf(notes) === subject.toString());
  const [first] = wanted;
  if (first === undefined && !isAll) return undefined;
  const tracks: Track[] = [];
  for (const notes of wanted) tracks.push(await engine.trackOfNotes(context, notes));
  return {
    title: first === undefined || isAll ? t('Roadmap') : t('Roadmap: {title}', { title: first.title }),
    model: { tracks, others: others(context, subject), today: context.today },
  };
}

function others(context: TreeContext, subject: vscode.Uri): RoadmapShown['others'] {
  const all = context.mentorships.map(notes => ({
    subject: subjectOf(notes),
    title: context.severalFolders ? `${notes.title} (${notes.folder.name})` : notes.title,
    isShown: subjectOf(notes) === subject.toString(),
  }));
  if (all.length < 2) return all;
  const everything = subjectOfAll(context.mentorships);
  return [...all, { subject: everything, title: t('All mentorships'), isShown: isOfAll(subject) }];
}
