import type { CalendarDate } from '../mentoring/dates';
import { faceOf, isLate, type GoalFace } from './goalFace';
import { meetingAtHead } from './head';
import type { RoadGoal, Track } from './roadmapModel';
import { dayOf, factsOf, meetingWord, ranOutWords, type RoadmapLanguage } from './roadmapWords';

/** What a mentorship comes to in one line among others, with the shape of what is worst in it. */
export interface TrackSummary {
  readonly text: string;
  readonly worst?: GoalFace;
}

/**
 * `1 stuck, 2 overdue, next 12 Mar`: what needs a look in a mentorship, whether it is folded or not, then when they talk
 * next, or since when nobody did. Each goal counts once, as what is worst. Where there is nothing of it: since when it is.
 */
export function summaryOf(words: RoadmapLanguage, track: Track): TrackSummary {
  if (track.isOver) return { text: factsOf(words, track)[0] ?? '' };
  const care = careOf(track.goals, words.today);
  const [worst] = care.flatMap(({ goals }) => goals);
  const parts = [
    ...care.map(({ goals, of }) => countWords(words, of, goals.length)),
    talkWords(words, track),
  ];
  const text = parts.filter(part => part !== '').join(', ');
  return {
    text: text === '' ? (factsOf(words, track)[0] ?? '') : text,
    ...(worst !== undefined && { worst: faceOf(worst, words.today) }),
  };
}

type Care = 'stuck' | 'overdue' | 'at-risk';

function careOf(goals: readonly RoadGoal[], today: CalendarDate) {
  const kindOf = (goal: RoadGoal): Care | undefined =>
    goal.state === 'stuck'
      ? 'stuck'
      : isLate(goal, today)
        ? 'overdue'
        : goal.state === 'at-risk'
          ? 'at-risk'
          : undefined;
  return (['stuck', 'overdue', 'at-risk'] as const)
    .map(of => ({ of, goals: goals.filter(goal => kindOf(goal) === of) }))
    .filter(({ goals }) => goals.length > 0);
}

function countWords({ t }: RoadmapLanguage, of: Care, count: number): string {
  if (of === 'stuck') return t('{count} stuck', { count });
  return of === 'overdue' ? t('{count} overdue', { count }) : t('{count} at risk', { count });
}

/** `next 12 Mar`, `now`, or since when nobody has talked. */
function talkWords(words: RoadmapLanguage, track: Track): string {
  const meeting = meetingAtHead(track);
  if (meeting === undefined) return ranOutWords(words, track);
  return meeting.state === 'planned'
    ? words.t('next {day}', { day: dayOf(words, meeting.date) })
    : meetingWord(words, meeting.state).toLowerCase();
}
