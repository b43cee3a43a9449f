import { everybody } from '../mentoring/people';
import type { CalendarDate } from '../mentoring/dates';
import { pathOf } from '../model/recordPlace';
import { syncCopies, type SyncCopy } from '../model/syncCopies';
import type { Entry } from '../model/entry';
import type { Mentorship } from '../model/schema';
import type { MeetingSummary } from '../model/summary';
import { BUILT_IN } from '../templates/builtIn';

/** What one mentorship holds, as far as other records of it can name it. */
export interface MentorshipNames {
  readonly record?: Mentorship;
  /** Mentees and mentors; empty where that is not known. */
  readonly people: readonly string[];
  readonly goals: ReadonlyMap<string, Entry>;
  /** Undefined where there is no roadmap that could be read. */
  readonly themes?: readonly string[];
  readonly meetings: readonly (readonly [entry: Entry, meeting: MeetingSummary])[];
}

/** What a folder holds, as far as a single record can be at odds with it. */
export interface FolderFacts {
  readonly today: CalendarDate;
  readonly people: ReadonlyMap<string, Entry>;
  readonly meetingTemplates: ReadonlySet<string>;
  /** What a sync service or a hand made a second time, by its path. */
  readonly copies: ReadonlyMap<string, SyncCopy>;
  /** The language that new records are worded in, as the notes say it; of a mentorship where it says so itself. */
  language(mentorship: string | undefined): string | undefined;
  mentorship(id: string | undefined): MentorshipNames;
}

const UNKNOWN: MentorshipNames = { people: [], goals: new Map(), meetings: [] };

/** Puts together what is known of a folder; of each mentorship only when it is asked for. */
export function folderFacts(entries: ReadonlyMap<string, Entry>, today: CalendarDate): FolderFacts {
  const people = new Map<string, Entry>();
  const meetingTemplates = new Set(BUILT_IN.meeting);
  const byMentorship = new Map<string, Entry[]>();
  for (const entry of entries.values()) {
    if (entry.kind === 'person') people.set(entry.id, entry);
    else if (entry.kind === 'meeting-template') meetingTemplates.add(entry.id);
    if (entry.mentorship === undefined) continue;
    const others = byMentorship.get(entry.mentorship);
    if (others === undefined) byMentorship.set(entry.mentorship, [entry]);
    else others.push(entry);
  }
  const known = new Map<string, MentorshipNames>();
  const mentorship = (id: string | undefined) => {
    if (id === undefined) return UNKNOWN;
    const facts = known.get(id) ?? mentorshipFacts(byMentorship.get(id) ?? []);
    known.set(id, facts);
    return facts;
  };
  const config = entries.get(pathOf('config', ''))?.summary;
  const own = config?.kind === 'config' ? config.record.language : undefined;
  const language = (id: string | undefined) => mentorship(id).record?.language ?? own;
  return { today, people, meetingTemplates, copies: syncCopies(entries.values()), mentorship, language };
}

function mentorshipFacts(entries: readonly Entry[]): MentorshipNames {
  const goals = new Map<string, Entry>();
  const meetings: (readonly [Entry, MeetingSummary])[] = [];
  let record: Mentorship | undefined;
  let themes: readonly string[] | undefined;
  for (const entry of entries) {
    const { kind, summary } = entry;
    if (kind === 'goal') goals.set(entry.id, entry);
    if (summary?.kind === 'meeting') meetings.push([entry, summary]);
    if (summary?.kind === 'mentorship') record = summary.record;
    if (summary?.kind === 'roadmap') themes = summary.record.stages.map(({ theme }) => theme);
  }
  return {
    people: everybody(record),
    goals,
    meetings,
    ...(record !== undefined && { record }),
    ...(themes !== undefined && { themes }),
  };
}
