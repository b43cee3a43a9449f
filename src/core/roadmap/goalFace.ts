import type { CalendarDate } from '../mentoring/dates';
import type { Glyph, Tone } from './drawing';
import type { GoalState, RoadGoal } from './roadmapModel';

/** How a goal is shown: its shape behind the bar, where somebody said how it goes, and where somebody should look. */
export interface GoalFace {
  readonly glyph: Glyph;
  readonly tone: Tone;
}

const FACES: Readonly<Record<GoalState, GoalFace>> = {
  active: { glyph: 'none', tone: 'mute' }, // nobody has said how it goes
  'on-track': { glyph: 'on-track', tone: 'go' },
  'at-risk': { glyph: 'at-risk', tone: 'warn' },
  stuck: { glyph: 'stuck', tone: 'bad' },
  done: { glyph: 'done', tone: 'ok' },
  draft: { glyph: 'draft', tone: 'mute' },
  paused: { glyph: 'paused', tone: 'mute' },
  dropped: { glyph: 'dropped', tone: 'mute' },
  unknown: { glyph: 'unknown', tone: 'warn' },
};

/** Its day is over and it is still to be done; what rests is not late. */
export function isLate(
  { state, due, falls = due }: Pick<RoadGoal, 'state' | 'due' | 'falls'>,
  today: CalendarDate,
): boolean {
  const rests = state === 'done' || state === 'dropped' || state === 'paused';
  return !rests && falls !== undefined && falls < today;
}

/** Of a goal whose day is over nobody claims any more that it is on track. */
export function faceOf(goal: Pick<RoadGoal, 'state' | 'due' | 'falls'>, today: CalendarDate): GoalFace {
  const speaksUp = goal.state === 'at-risk' || goal.state === 'stuck' || goal.state === 'unknown';
  return isLate(goal, today) && !speaksUp ? { glyph: 'g-late', tone: 'mute' } : FACES[goal.state];
}
