import { dateOf, type WallTime } from '../mentoring/dates';
import { goalOf, joined } from '../tree/context';
import { oneLine } from '../tree/node';
import { dayOf, type MeetingContext } from './meetingContext';
import type { CommittedModel } from './pageModels';

/**
 * What was committed for the goals since the last talk, the newest first, each commit once for each goal.
 * @param last when that was; undefined where there was none yet
 */
export function committedSince(hand: MeetingContext, last: WallTime | undefined): readonly CommittedModel[] {
  const since = dateOf(last ?? '');
  return hand.notes.goals
    .flatMap(entry =>
      hand.notes
        .commitsOf(entry.id)
        .own.map(commit => ({ goal: entry.id, title: goalOf(entry)?.title, commit })),
    )
    .filter(({ commit }) => commit.day >= since)
    .sort((a, b) => (a.commit.day < b.commit.day ? 1 : -1))
    .map(({ goal, title, commit }) => ({
      goal,
      subject: oneLine(commit.subject),
      about: joined(oneLine(title ?? goal), dayOf(hand, commit.day), oneLine(commit.author)),
    }));
}
