import { everyWords } from '../mentoring/cadence';
import { fromTo } from '../mentoring/period';
import { dayFirst, dayWords, type CalendarDate } from '../mentoring/dates';
import { UNKNOWN } from '../model/states';
import { countOfCommits } from './commits';
import { isLate } from './goalFace';
import type { Translate } from '../text';
import type {
  Due,
  GoalState,
  MeetingState,
  RoadGoal,
  RoadMeeting,
  RoadPromise,
  RoadStage,
  RoadStep,
  RoadWin,
  Track,
} from './roadmapModel';

/** How the roadmap puts things into the reader's words. */
export interface RoadmapLanguage {
  readonly t: Translate;
  /** A BCP 47 tag. */
  readonly locale: string;
  readonly today: CalendarDate;
  /** It is read long after: every day is said with its year. */
  readonly isLasting?: boolean;
}

/** Far from every day that anybody writes down, so that its year has to be said. */
const LONG_AGO = '0001-01-01';

/** A day as people say it: `12 Mar`. */
export function dayOf({ locale, today, isLasting }: RoadmapLanguage, date: CalendarDate): string {
  return dayWords(date, isLasting === true ? LONG_AGO : today, locale);
}

export function goalWord({ t }: Pick<RoadmapLanguage, 't'>, state: GoalState): string {
  switch (state) {
    case 'active':
      return t('Active');
    case 'on-track':
      return t('On track');
    case 'at-risk':
      return t('At risk');
    case 'stuck':
      return t('Stuck');
    case 'done':
      return t('Done');
    case 'draft':
      return t('Draft');
    case 'paused':
      return t('Paused');
    case 'dropped':
      return t('Dropped');
    case 'unknown':
      return t('Unknown state');
  }
}

export function meetingWord({ t }: RoadmapLanguage, state: MeetingState): string {
  switch (state) {
    case 'held':
      return t('Held');
    case 'planned':
      return t('Planned');
    case 'now':
      return t('Now');
    case 'unclosed':
      return t('Not closed');
    case 'missed':
      return t('Missed');
    case 'cancelled':
      return t('Cancelled');
    case 'unknown':
      return t('Unknown state');
  }
}

/** `3 of 5`; empty for a goal without steps. */
export function countOfSteps({ t }: RoadmapLanguage, goal: RoadGoal): string {
  return goal.steps.length === 0
    ? ''
    : t('{done} of {all}', { done: goal.stepsDone, all: goal.steps.length });
}

/** What stands behind the bar of a goal. */
export function behindBar(words: RoadmapLanguage, goal: RoadGoal): string {
  const { t, today } = words;
  if (goal.state === 'done') return goal.ended === undefined ? t('Done, no day') : dayOf(words, goal.ended);
  const steps = countOfSteps(words, goal);
  if (isLate(goal, today)) {
    const day = dayOf(words, goal.due ?? '');
    const isSaid = goal.state !== 'active' && goal.state !== 'on-track';
    const late = isSaid
      ? t('{state}, overdue {day}', { state: goalWord(words, goal.state), day })
      : t('Overdue, {day}', { day });
    return steps === '' ? late : `${late} · ${steps}`;
  }
  const isSaid = ['draft', 'paused', 'dropped', 'unknown'].includes(goal.state);
  if (isSaid || goal.steps.length === 0) return goalWord(words, goal.state);
  return steps;
}

/** `due 15 Mar`, `overdue, 22 Feb`, `done 18 Jan`; empty without a day. */
export function whenDue(words: RoadmapLanguage, { due, falls = due }: Due): string {
  if (due === undefined) return '';
  const day = dayOf(words, due);
  return (falls ?? due) < words.today ? words.t('overdue, {day}', { day }) : words.t('due {day}', { day });
}

export function goalWhen(words: RoadmapLanguage, goal: RoadGoal): string {
  if (goal.state === 'done')
    return goal.ended === undefined
      ? words.t('no day')
      : words.t('done {day}', { day: dayOf(words, goal.ended) });
  if (goal.due === undefined)
    return goal.isUnread ? words.t('due date cannot be read') : words.t('no due date');
  return goal.state === 'dropped' || goal.state === 'paused'
    ? words.t('due {day}', { day: dayOf(words, goal.due) })
    : whenDue(words, goal);
}

export function promiseWhen(
  words: RoadmapLanguage,
  promise: Pick<RoadPromise, 'due' | 'isUnread' | 'isDone' | 'doneOn'>,
): string {
  const { t } = words;
  if (promise.isDone)
    return promise.doneOn === undefined ? t('kept') : t('kept {day}', { day: dayOf(words, promise.doneOn) });
  return promise.due === undefined ? noDay(words, promise) : whenDue(words, promise);
}

/** What is said in place of a day: that there is none, or that nobody can read it. */
export function noDay({ t }: RoadmapLanguage, { isUnread }: { readonly isUnread?: true }): string {
  return isUnread ? t('date cannot be read') : t('no day');
}

export function stepWhen(words: RoadmapLanguage, step: RoadStep): string {
  if (!step.isDone) return step.isUnread ? words.t('due date cannot be read') : whenDue(words, step);
  return step.doneOn === undefined ? words.t('done') : dayOf(words, step.doneOn);
}

/** `Promises of Mo, 2 without a day`: what stands beside the promises of somebody. */
export function laneWords({ t }: RoadmapLanguage, name: string, undated: number): string {
  const words = t('Promises of {name}', { name });
  return undated === 0 ? words : t('{sentence}, {count} without a day', { sentence: words, count: undated });
}

/** What a screen reader says of each thing: what it is, when, and its state. */
export const nameOfMark = {
  stage(words: RoadmapLanguage, stage: RoadStage): string {
    const { index, theme, target, date } = stage;
    const args = { number: index + 1, theme, day: dayOf(words, date) };
    if (stage.isUnread) return words.t('Theme {number}: {theme}. Its day cannot be read, about {day}', args);
    return target === undefined
      ? words.t('Theme {number}: {theme}. No day yet, about {day}', args)
      : words.t('Theme {number}: {theme}. From {day}', args);
  },
  meeting(words: RoadmapLanguage, meeting: RoadMeeting): string {
    return words.t('Meeting, {day}, {state}: {title}', {
      day: dayOf(words, meeting.date),
      state: meetingWord(words, meeting.state).toLowerCase(),
      title: meeting.title,
    });
  },
  promise(words: RoadmapLanguage, promise: RoadPromise, name: string): string {
    return words.t('Promise of {name}: {text}. {when}', {
      name,
      text: promise.text,
      when: promiseWhen(words, promise),
    });
  },
  win(words: RoadmapLanguage, { date, wins }: RoadWin): string {
    return words.t('Win, {day}: {text}', {
      day: dayOf(words, date),
      text: wins.map(({ text }) => text).join('; '),
    });
  },
  goal(words: RoadmapLanguage, goal: RoadGoal): string {
    const parts = [
      goalWord(words, goal.state),
      stepsInWords(words, goal),
      goalWhen(words, goal),
      commitsInWords(words, goal),
    ];
    return words.t('Goal: {title}. {state}', {
      title: goal.title,
      state: parts.filter(part => part !== '').join(', '),
    });
  },
  step(words: RoadmapLanguage, step: RoadStep): string {
    return words.t('Step: {text}. {when}', {
      text: step.text,
      when: step.isDone ? words.t('done {day}', { day: stepWhen(words, step) }) : stepWhen(words, step),
    });
  },
};

export function stepsInWords({ t }: RoadmapLanguage, goal: RoadGoal): string {
  if (goal.steps.length === 0) return '';
  return t('{done} of {all} steps', { done: goal.stepsDone, all: goal.steps.length });
}

/** `9 commits`; empty for a goal that no commit names. */
export function commitsInWords(
  { t }: Pick<RoadmapLanguage, 't'>,
  { commits }: Pick<RoadGoal, 'commits'>,
): string {
  const count = countOfCommits(commits);
  return count === 0 ? '' : count === 1 ? t('1 commit') : t('{count} commits', { count });
}

/** Of a cadence that has run out: since when nobody has talked; empty where it has not. */
export function ranOutWords(words: RoadmapLanguage, { ranOut }: Pick<Track, 'ranOut'>): string {
  if (ranOut === undefined) return '';
  return words.t('nothing planned, no talk since {day}', { day: dayOf(words, ranOut.last) });
}

/** The line under a mentorship's title: whether their cadence has run out, from when to when, how often, how much the mentor leads. */
export function factsOf(words: RoadmapLanguage, track: Track): readonly string[] {
  const { t } = words;
  const day = (date: CalendarDate) => longDay(words.locale, date);
  const { started, ends, cadence, support } = track;
  return [
    ranOutWords(words, track),
    started !== undefined && ends !== undefined
      ? fromTo(t, day(started), day(ends))
      : started !== undefined
        ? t('since {day}', { day: day(started) })
        : ends !== undefined
          ? t('until {day}', { day: day(ends) })
          : '',
    cadence === undefined ? '' : everyWords(words.t, cadence),
    track.isCadenceUnread ? t('how often you meet cannot be read') : '',
    support === undefined || support === UNKNOWN ? '' : supportWord(words, support),
    undrawnWords(words, track),
    ...track.beyond.map(({ title, date }) =>
      t('"{title}" stands at the edge: {date} is far beyond it', { title, date }),
    ),
  ].filter(part => part !== '');
}

/** Of meetings that stand nowhere on the roadmap, since nobody can tell when they are. */
function undrawnWords({ t }: RoadmapLanguage, { undrawn }: Track): string {
  if (undrawn === 0) return '';
  return undrawn === 1
    ? t('1 meeting is left out: its date cannot be read')
    : t('{count} meetings are left out: their dates cannot be read', { count: undrawn });
}

function longDay(locale: string, date: CalendarDate): string {
  return new Intl.DateTimeFormat(dayFirst(locale), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
}

function supportWord({ t }: RoadmapLanguage, support: string): string {
  return support === 'guided' ? t('guided') : support === 'shared' ? t('shared') : t('independent');
}
