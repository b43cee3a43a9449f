import { fromTo } from '../mentoring/period';
import type { RoadGoal, RoadStage, Track } from './roadmapModel';
import { MEETING_GLYPH, type Glyph, type Tone } from './drawing';
import { faceOf, isLate } from './goalFace';
import { isNarrowed, isWanted, type RoadFilter } from './filter';
import {
  countOfSteps,
  dayOf,
  goalWhen,
  goalWord,
  meetingWord,
  noDay,
  promiseWhen,
  type RoadmapLanguage,
} from './roadmapWords';

/** One thing on the roadmap as a line of a list. */
export interface Line {
  readonly key: string;
  /** The day that it stands at; after all others without one. */
  readonly on: string;
  readonly glyph: Glyph;
  readonly tone?: Tone;
  readonly when: string;
  readonly what: string;
  readonly kind: string;
  readonly state: string;
}

/** What stands under a theme; under none what comes before the first. */
export interface Chapter {
  readonly stage?: RoadStage;
  readonly lines: readonly Line[];
}

/** A mentorship as a list, sorted by day under its themes. A theme without anything is there, too. */
export function chaptersOf(track: Track, words: RoadmapLanguage, filter: RoadFilter): readonly Chapter[] {
  const stages = [...track.stages].sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : a.index - b.index,
  );
  const lines = linesOf(track, words, filter);
  return [undefined, ...stages]
    .map((stage, at): Chapter => {
      const next = stages[at];
      const inside = lines.filter(
        ({ on }) => (stage === undefined || on >= stage.date) && (next === undefined || on < next.date),
      );
      return { lines: inside, ...(stage !== undefined && { stage }) };
    })
    .filter(chapter => chapter.stage !== undefined || chapter.lines.length > 0);
}

/** Everything of a mentorship that the filter leaves, by day; what has none comes last. */
function linesOf(track: Track, words: RoadmapLanguage, filter: RoadFilter): readonly Line[] {
  const { t } = words;
  const day = (date: string) => dayOf(words, date);
  const isWhole = !isNarrowed(filter);
  const nameOf = (id: string) => track.people.find(person => person.id === id)?.name ?? id;
  /** What cannot be told from its days alone. */
  const saysWhen = (goal: RoadGoal) =>
    goal.isUnread || isLate(goal, words.today) || (goal.state === 'done' && goal.ended === undefined);
  const goals = track.goals
    .filter(goal => isWanted(goal, filter))
    .map((goal): Line => ({
      key: goal.key,
      on: goal.span?.from ?? '9999',
      ...faceOf(goal, words.today),
      when:
        goal.span === undefined
          ? goal.isUnread
            ? goalWhen(words, goal)
            : t('No dates yet')
          : fromTo(t, day(goal.span.from), goal.span.endIsKnown ? day(goal.span.to) : '…'),
      what: goal.title,
      kind: t('Goal'),
      state: [
        goalWord(words, goal.state),
        goal.state === 'done' ? '' : countOfSteps(words, goal),
        saysWhen(goal) ? goalWhen(words, goal) : '',
      ]
        .filter(part => part !== '')
        .join(', '),
    }));
  const commits = track.goals
    .filter(goal => isWanted(goal, filter))
    .flatMap(goal =>
      goal.commits.map(({ key, date, subjects }): Line => ({
        key,
        on: date,
        glyph: 'commit',
        when: day(date),
        what: subjects.join('; '),
        kind:
          subjects.length === 1
            ? t('Commit for {goal}', { goal: goal.title })
            : t('{count} commits for {goal}', { count: subjects.length, goal: goal.title }),
        state: '',
      })),
    );
  const promises = track.promises
    .filter(({ person }) => (filter.person === '' ? isWhole : person === filter.person))
    .map((promise): Line => {
      const isLate = !promise.isDone && promise.due !== undefined && promise.due < words.today;
      return {
        key: promise.key,
        on: promise.due ?? '9999',
        glyph: promise.isDone ? 'p-done' : isLate ? 'p-late' : 'p-open',
        when: promise.due === undefined ? noDay(words, promise) : day(promise.due),
        what: promise.text,
        kind: t('Promise of {name}', { name: nameOf(promise.person) }),
        state: promise.isDone || isLate ? promiseWhen(words, promise) : t('Promise to keep'),
      };
    });
  const meetings = track.meetings.map((meeting): Line => ({
    key: meeting.key,
    on: meeting.date,
    glyph: MEETING_GLYPH[meeting.state],
    when: [day(meeting.date), meeting.time].filter(part => part !== undefined).join(' '),
    what: meeting.title,
    kind: t('Meeting'),
    state: meetingWord(words, meeting.state),
  }));
  const wins = track.wins.map((win): Line => ({
    key: win.key,
    on: win.date,
    glyph: 'win',
    when: day(win.date),
    what: win.wins.map(({ text }) => text).join('; '),
    kind: t('Win'),
    state: '',
  }));
  const all = [...goals, ...commits, ...promises, ...(isWhole ? [...meetings, ...wins] : [])];
  return all.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
