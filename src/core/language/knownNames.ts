import type { WallTime } from '../mentoring/dates';
import { proposeDate } from '../mentoring/nextMeeting';
import { everybody } from '../mentoring/people';
import { syncCopies } from '../model/syncCopies';
import { pathOf } from '../model/recordPlace';
import type { Mentorship, Stage } from '../model/schema';
import type { GoalSummary, MeetingSummary } from '../model/summary';
import { ROLES } from '../model/roles';
import type { SuggestionContext, WritingContext } from './suggestion';

type In = Pick<SuggestionContext, 'entries' | 'place'>;

/** The mentorship that a record belongs to, or is. */
export function mentorshipOf({ entries, place }: In): Mentorship | undefined {
  const summary =
    place.mentorship === undefined ? undefined : entries.get(pathOf('mentorship', place.mentorship))?.summary;
  return summary?.kind === 'mentorship' ? summary.record : undefined;
}

export interface KnownGoal extends GoalSummary {
  readonly id: string;
}

/** The goals of the record's mentorship, those that are worked on first, then by their ids. */
export function goalsOf({ entries, place }: In): readonly KnownGoal[] {
  const goals: KnownGoal[] = [];
  const copies = syncCopies(entries.values());
  for (const { path, summary, id, mentorship } of entries.values())
    if (summary?.kind === 'goal' && mentorship === place.mentorship && !copies.has(path))
      goals.push({ ...summary, id });
  const rank = ({ status, id }: KnownGoal) => `${status === 'active' ? 0 : 1} ${id}`;
  return goals.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

export interface KnownMeeting extends MeetingSummary {
  readonly path: string;
  readonly date: string;
}

/** The meetings of the record's mentorship that have a date, in the order of their dates. */
export function meetingsOf({ entries, place }: In): readonly KnownMeeting[] {
  const meetings: KnownMeeting[] = [];
  const copies = syncCopies(entries.values());
  for (const { summary, path, mentorship } of entries.values())
    if (
      summary?.kind === 'meeting' &&
      mentorship === place.mentorship &&
      summary.date !== undefined &&
      !copies.has(path)
    )
      meetings.push({ ...summary, path, date: summary.date });
  return meetings.sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The day to propose for another meeting of the record's mentorship. */
export function proposedDate(writing: WritingContext): WallTime {
  const { cadence, pauses } = mentorshipOf(writing) ?? {};
  return proposeDate(meetingsOf(writing), cadence, writing.today, pauses);
}

/** Who belongs into the sections of a record: those that it names itself, else everybody; in a template the roles. */
export function peopleOf(writing: WritingContext): readonly string[] {
  if (writing.place.kind.endsWith('-template')) return ROLES;
  const named = ['people', 'mentees', 'mentors'].flatMap(key => idsAt(writing, key));
  return named.length > 0 ? [...new Set(named)] : everybody(mentorshipOf(writing));
}

/** Every id of a person in the folder: those of the mentorship first. */
export function everyPerson(writing: WritingContext): readonly string[] {
  const ids = new Set(peopleOf(writing).filter(() => !writing.place.kind.endsWith('-template')));
  for (const { kind, id, summary } of writing.entries.values()) {
    if (kind === 'person') ids.add(id);
    if (summary?.kind === 'mentorship') for (const each of everybody(summary.record)) ids.add(each);
  }
  return [...ids];
}

/** The names that people have in their files. */
export function namesOf({ entries }: In): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { summary, id } of entries.values())
    if (summary?.kind === 'person' && summary.record.name) names.set(id, summary.record.name);
  return names;
}

/** The ids in a list of the record, as it is being written. */
function idsAt({ text, drawn }: WritingContext, key: string): readonly string[] {
  const entry = drawn.root.children.find(({ step }) => step === key);
  const values = entry === undefined ? [] : [entry, ...entry.children].map(({ value }) => value);
  return values.flatMap(({ start, end }) => text.slice(start, end).match(/[\p{L}\p{N}_-]+/gu) ?? []);
}

/** The themes of the mentorship's roadmap, in order. */
export function themesOf({ entries, place }: In): readonly Stage[] {
  const roadmap = entries.get(pathOf('roadmap', place.mentorship ?? ''))?.summary;
  return roadmap?.kind === 'roadmap' ? roadmap.record.stages.filter(({ theme }) => theme !== '') : [];
}
