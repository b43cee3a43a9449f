import * as vscode from 'vscode';
import { say } from '../core/text';
import type { MentorshipNotes } from '../core/tree/context';
import { t } from '../host/strings';
import { subjectOf, subjectOfAll } from '../pages/host/roadmapModel';
import { choose } from './ask';
import type { CommandContext } from './registry';
import { abort } from './abort';
import { activeRecord, mentorship, mentorshipOf, namedFolder } from './targets';

/** What a roadmap is about: one mentorship, or all of them above each other; and what its page is known by. */
export interface RoadmapOf {
  readonly subject: vscode.Uri;
  /** At least one. */
  readonly mentorships: readonly MentorshipNotes[];
  readonly isAll: boolean;
}

/**
 * The roadmap that is meant: the one named (`all` names that of all of them), the one in front or that of the file or
 * page in front, the only one there is, else the one that is chosen. A program that names none means all there are.
 */
export async function roadmapOf(run: CommandContext): Promise<RoadmapOf> {
  const { args } = run;
  const { context } = await run.notes.context();
  const folder = namedFolder(run)?.folder.uri.toString();
  const here = context.mentorships.filter(notes => folder === undefined || notes.folder.uri === folder);
  const [first] = here;
  if (args.has('mentorship') || run.nodes.length > 0) return ofOne(await mentorship(run));
  if (first === undefined)
    return abort('nothing-there', say('There is no mentorship yet. Make one with Start a Mentorship.'));
  const all: RoadmapOf = {
    subject: vscode.Uri.parse(subjectOfAll(here)),
    mentorships: here,
    isAll: true,
  };
  if (args.flag('all') === true) return all;
  if (here.length === 1) return ofOne(first);
  if (run.byProgram) return all;
  const active = activeRecord(run);
  if (active?.entry.mentorship !== undefined) return ofOne(await mentorshipOf(run, active));
  const page = run.pages.activeSubject()?.toString();
  if (page === all.subject.toString()) return all;
  const inFront = here.find(notes => `${page ?? ''}/`.startsWith(`${subjectOf(notes)}/`));
  return inFront !== undefined ? ofOne(inFront) : askWhich(here, all, context.severalFolders);
}

function askWhich(
  here: readonly MentorshipNotes[],
  all: RoadmapOf,
  severalFolders: boolean,
): Promise<RoadmapOf> {
  return choose(t('Which mentorship?'), [
    ...here.map(notes => ({
      label: notes.title,
      description: severalFolders ? notes.folder.name : '',
      value: ofOne(notes),
    })),
    { label: t('All mentorships'), value: all },
  ]);
}

function ofOne(notes: MentorshipNotes): RoadmapOf {
  return { subject: vscode.Uri.parse(subjectOf(notes)), mentorships: [notes], isAll: false };
}
