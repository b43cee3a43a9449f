import type { Entry } from '../model/entry';
import { pathOf } from '../model/recordPlace';
import type { AnyRecord, Unread } from '../model/summary';
import type { MentorshipNotes, TreeContext } from '../tree/context';
import { goalFactsOf, meetingFactsOf, type GoalFacts, type MeetingFacts } from './roadmapFacts';
import type { Track } from './roadmapModel';
import { trackOf, type TrackFile } from './track';

/** A mentorship as its roadmap shows it, with everything that its files say. */
export async function trackOfNotes(context: TreeContext, notes: MentorshipNotes): Promise<Track> {
  const roadmap = pathOf('roadmap', notes.id, notes.id);
  const stages = notes.folder.entries.get(roadmap);
  const own = [notes.entry, stages].filter(entry => entry?.broken !== undefined);
  return trackOf({
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
    goals: (await filed(notes, notes.goals, goalFactsOf)).map(goal => ({
      ...goal,
      commits: notes.commitsOf(goal.id).own,
    })),
    meetings: await filed(notes, notes.meetings, meetingFactsOf),
    runs: path => notes.folder.runs?.(path) === true,
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
): Promise<readonly TrackFile<T>[]> {
  const all = await Promise.all(
    entries.map(async (entry): Promise<readonly TrackFile<T>[]> => {
      const facts = (known.get(entry) as T | undefined) ?? factsOf(entry, await folder.record(entry.path));
      if (facts === undefined) return [];
      const now = folder.entries.get(entry.path) ?? entry; // reading it may have made its entry anew
      if (entry.broken === undefined) known.set(now, facts);
      return [{ id: entry.id, path: entry.path, facts, isBroken: entry.broken !== undefined }];
    }),
  );
  return all.flat();
}
