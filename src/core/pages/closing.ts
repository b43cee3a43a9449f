import { placesOf } from '../mentoring/carryOver';
import type { Standing } from '../mentoring/standingQuestions';
import { dateOf, momentWords } from '../mentoring/dates';
import { followingMeeting } from '../mentoring/nextMeeting';
import { nextTheme } from '../mentoring/nextTheme';
import type { Stage } from '../model/schema';
import { goalOf, meetingOf, type MentorshipNotes } from '../tree/context';
import type { ClosingModel, SessionModel } from './pageModels';
import type { MeetingContext } from './meetingContext';
import { oneForm } from '../sameText';

/** What closing a session would do as things stand: where its open topics go, and when that is. */
export function closingOf(
  { context, notes, entry, meeting }: MeetingContext,
  standing?: Standing,
): ClosingModel {
  const meetings = notes.meetings.flatMap(each => {
    const summary = meetingOf(each);
    return summary === undefined || each.broken !== undefined ? [] : [{ path: each.path, meeting: summary }];
  });
  const goesOn = placesOf(meeting, standing);
  const topics = goesOn.map(({ text }) => text);
  const left = placesOf(meeting).length - goesOn.length;
  const what = { topics, ...(left > 0 && { left }) };
  const today = dateOf(notes.now);
  const following = followingMeeting({ path: entry.path, meeting }, meetings, notes.record, today);
  if (following.kind === 'none') return { follows: 'none', ...what };
  const planned =
    following.kind === 'planned' ? meetings.find(({ path }) => path === following.path)?.meeting : undefined;
  const date = following.kind === 'new' ? following.date : planned?.date;
  const theme = date === undefined || planned !== undefined ? planned?.theme : themeAt(notes, date);
  return {
    follows: following.kind,
    ...(date !== undefined && { date, day: momentWords(date, context.today, context.locale) }),
    ...(planned !== undefined && { title: planned.title }),
    ...(theme !== undefined && { theme }),
    ...what,
  };
}

/** The theme of a meeting on the roadmap: the goals of the one that it names, or the one that it could have. */
export function themeOf({
  notes,
  meeting,
}: MeetingContext): Pick<SessionModel, 'themeGoals' | 'suggestedTheme'> {
  const suggested =
    meeting.theme === undefined && meeting.date !== undefined ? themeAt(notes, meeting.date) : undefined;
  const theme = meeting.theme ?? suggested;
  const ids = theme === undefined ? [] : goalsOf(stagesOf(notes), theme);
  return {
    themeGoals: notes.goals.flatMap(goal => (ids.includes(goal.id) ? (goalOf(goal)?.title ?? []) : [])),
    ...(suggested !== undefined && { suggestedTheme: suggested }),
  };
}

function goalsOf(stages: readonly Stage[], theme: string): readonly string[] {
  return stages.find(stage => oneForm(stage.theme.trim()) === oneForm(theme))?.goals ?? [];
}

function themeAt(notes: MentorshipNotes, date: string): string | undefined {
  const meetings = notes.meetings.flatMap(each => meetingOf(each) ?? []);
  return nextTheme(stagesOf(notes), meetings, dateOf(date));
}

function stagesOf({ folder, id }: MentorshipNotes): readonly Stage[] {
  for (const entry of folder.entries.values())
    if (entry.mentorship === id && entry.summary?.kind === 'roadmap') return entry.summary.record.stages;
  return [];
}
