import type * as vscode from 'vscode';
import type { Entry } from '../../core/model/entry';
import type { AnyRecord, Unread } from '../../core/model/summary';
import type { GoalFacts, MeetingFacts } from '../../core/roadmap/facts';
import type { Track } from '../../core/roadmap/model';
import type { Filed } from '../../core/roadmap/track';
import type { MentorshipNotes, TreeContext } from '../../core/tree/context';
import type { Engine } from '../../host/lazyBundles';
import { t } from '../../host/strings';
import type { RoadmapShown } from '../protocol/roadmap';
import type { PageDesk } from './kind';

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
  desk: PageDesk,
  subject: vscode.Uri,
): Promise<{ readonly title: string; readonly model: RoadmapShown } | undefined> {
  const { engine, context } = await desk.notes.context();
  const isAll = isOfAll(subject);
  const wanted = context.mentorships.filter(notes => isAll || subjectOf(notes) === subject.toString());
  const [first] = wanted;
  if (first === undefined && !isAll) return undefined;
  const tracks: Track[] = [];
  for (const notes of wanted) tracks.push(await trackOfNotes(engine, context, notes));
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

/** A mentorship as its roadmap shows it, with everything that its files say. */
export async function trackOfNotes(
  engine: Engine,
  context: TreeContext,
  notes: MentorshipNotes,
): Promise<Track> {
  const roadmap = engine.pathOf('roadmap', notes.id, notes.id);
  const stages = notes.folder.entries.get(roadmap);
  const own = [notes.entry, stages].filter(entry => entry?.broken !== undefined);
  return engine.trackOf({
    folder: notes.folder.uri,
    id: notes.id,
    title: notes.title,
    record: notes.record,
    now: notes.now,
    roadmap,
    stages: stages?.summary?.kind === 'roadmap' ? stages.summary.record.stages : [],
    unread: {
      mentorship: unreadIn(notes.entry),
      roadmap: unreadIn(stages),
    },
    goals: await filed(notes, notes.goals, engine.goalFactsOf),
    meetings: await filed(notes, notes.meetings, engine.meetingFactsOf),
    broken: own.flatMap(entry =>
      entry?.broken === undefined ? [] : [{ path: entry.path, line: entry.broken.line }],
    ),
    name: person => context.name(notes.folder, person),
  });
}

function unreadIn(entry: Entry | undefined): Unread | undefined {
  const summary = entry?.summary;
  return summary === undefined || summary.kind === 'goal' || summary.kind === 'meeting'
    ? undefined
    : summary.unread;
}

/** What was taken from each file, with the content that it was taken from: one changed file is one read. */
const known = new WeakMap<Entry, GoalFacts | MeetingFacts>();

async function filed<T extends GoalFacts | MeetingFacts>(
  { folder }: MentorshipNotes,
  entries: readonly Entry[],
  factsOf: (entry: Entry, record: AnyRecord | undefined) => T | undefined,
): Promise<readonly Filed<T>[]> {
  const all = await Promise.all(
    entries.map(async (entry): Promise<readonly Filed<T>[]> => {
      const facts = (known.get(entry) as T | undefined) ?? factsOf(entry, await folder.record(entry.path));
      if (facts === undefined) return [];
      const now = folder.entries.get(entry.path) ?? entry; // reading it may have made its entry anew
      if (entry.broken === undefined) known.set(now, facts);
      return [{ id: entry.id, path: entry.path, facts, isBroken: entry.broken !== undefined }];
    }),
  );
  return all.flat();
}
