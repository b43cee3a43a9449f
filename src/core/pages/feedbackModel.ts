import { dateOf } from '../mentoring/dates';
import { dayOfFeedback, isAskedFor } from '../mentoring/feedbackChanges';
import { joined } from '../tree/context';
import { feedbackOf, whoseWords } from '../tree/feedbackRows';
import { oneLine } from '../tree/node';
import { dayOf, meetingsBefore, type MeetingContext } from './meetingContext';
import type { FeedbackModel } from './pageModels';

/**
 * The feedback to look at before a meeting, the newest first: what was asked for and not given yet, and what was given
 * since the last talk, between people of the meeting.
 */
export function feedbackIn(hand: MeetingContext): readonly FeedbackModel[] {
  const { context, notes, meeting, people } = hand;
  const last = meetingsBefore(notes, meeting.date).find(({ summary }) => summary.status === 'held');
  const since = dateOf(last?.summary.date ?? '');
  return notes.feedback
    .flatMap(entry => {
      const feedback = feedbackOf(entry);
      if (feedback === undefined) return [];
      const { from = '', to = '' } = feedback;
      const isTheirs = people.includes(from) && people.includes(to);
      const day = dayOfFeedback(feedback);
      return isTheirs && (isAskedFor(feedback) || day >= since) ? [{ entry, feedback, day }] : [];
    })
    .sort((a, b) => (a.day < b.day ? 1 : -1))
    .map(({ entry, feedback, day }) => ({
      uri: notes.folder.uriOf(entry.path),
      title: oneLine(feedback.title ?? '') || context.t('Feedback'),
      about: joined(whoseWords(context, notes, feedback), day === '' ? undefined : dayOf(hand, day)),
    }));
}
