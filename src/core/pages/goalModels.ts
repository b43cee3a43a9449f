import { silentFor } from '../mentoring/notDiscussed';
import { goalStates } from '../mentoring/progress';
import { known } from '../model/states';
import { goalOf } from '../tree/context';
import { meetingsBefore, type MeetingContext } from './meetingContext';
import type { GoalModel } from './pageModels';

/** The goals that are worked on or spoken about: those of this meeting first. */
export function goalsOf({ notes, meeting }: MeetingContext): readonly GoalModel[] {
  const before = meetingsBefore(notes, meeting.date).map(({ summary }) => summary);
  const until = meeting.date?.slice(0, 10);
  const own = new Map(
    notes.goals.map(goal => [
      goal.id,
      (goalOf(goal)?.said ?? []).filter(([day]) => until === undefined || day <= until),
    ]),
  );
  const states = goalStates(before, own);
  const topics = Object.values(meeting.agenda).flatMap(items => items.map(item => item.goal));
  const listed = new Set([...Object.keys(meeting.progress), ...topics]);
  const order = Object.keys(meeting.progress);
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return notes.goals
    .flatMap(goal => {
      const summary = goalOf(goal);
      const isListed = listed.has(goal.id);
      if (summary === undefined || !(isListed || summary.status === 'active')) return [];
      const silent = silentFor(
        { id: goal.id, ...(summary.start !== undefined && { start: summary.start }) },
        before,
      );
      const said = meeting.progress[goal.id];
      const now = known(said?.state);
      const state = known(states.get(goal.id));
      return [
        {
          id: goal.id,
          title: summary.title,
          uri: notes.folder.uriOf(goal.path),
          ...(now !== undefined && { state: now }),
          note: said?.note ?? '',
          ...(state !== undefined && { before: state }),
          isListed,
          ...(silent > 0 && { silentFor: silent }),
        },
      ];
    })
    .sort((a, b) => Number(b.isListed) - Number(a.isListed) || place(a.id) - place(b.id));
}
