import { dateOf } from '../mentoring/dates';
import type { Sheet } from './layoutSheet';
import type { Bar, GroupMark, Point, Row } from './drawing';
import { faceOf, isLate } from './goalFace';
import { groupGoals, isFinished, needsLook, type GoalGroup, type Grouping } from './filter';
import { TINY, type Measure } from './measure';
import type { RoadGoal, RoadStep, Track } from './roadmapModel';
import { behindBar, goalWord, type RoadmapLanguage } from './roadmapWords';

/** Below this many pixels a day steps are not drawn: the count behind the bar tells of them. */
const STEPS_FROM = 1.6;
const STEP_APART = 11;
const COMMIT_APART = 6;
/** From the end of a bar to its glyph, and from there to its words. */
const TO_GLYPH = 14;
const TO_WORDS = 11;

export interface RowHeights {
  /** The height of a row, and where in it the bar lies. */
  readonly row: number;
  readonly bar: number;
}

export const rowHeights = (isNarrow: boolean): RowHeights =>
  isNarrow ? { row: 46, bar: 32 } : { row: 32, bar: 16 };

/** How far beyond the last day the words behind the bars reach. */
export function barRoom(words: RoadmapLanguage, measure: Measure, goals: readonly RoadGoal[]): number {
  const widest = goals.reduce((width, goal) => Math.max(width, measure(wordsBehind(words, goal), TINY)), 0);
  return goals.length === 0 ? 0 : TO_GLYPH + TO_WORDS + widest;
}

function wordsBehind(words: RoadmapLanguage, goal: RoadGoal): string {
  if (goal.isUnread && goal.state !== 'done') return words.t('due date cannot be read');
  return goal.span === undefined ? words.t('No dates yet') : behindBar(words, goal);
}

export interface RowPlan {
  readonly track: Track;
  /** Those that the filter leaves. */
  readonly goals: readonly RoadGoal[];
  readonly grouping: Grouping;
  /** What a person has opened and closed, by the group's key. */
  readonly folded: ReadonlyMap<string, boolean>;
  readonly part: 'head' | 'body';
  readonly top: number;
  readonly hasStems: boolean;
}

/** A row a goal, under headings where they are grouped. */
export function layoutRows(sheet: Sheet, plan: RowPlan): readonly Row[] {
  const { row: height } = rowHeights(sheet.isNarrow);
  const rows: Row[] = [];
  let top = plan.top;
  const add = (make: (top: number) => Row) => {
    rows.push(make(top));
    top += height;
  };
  const goalRow = (goal: RoadGoal) =>
    add(at => ({ is: 'goal', top: at, height, bar: layoutBar(sheet, plan, goal, at) }));
  if (plan.grouping === 'none') plan.goals.forEach(goalRow);
  else
    for (const group of groupGoals(plan.goals, plan.grouping, plan.track)) {
      const key = `${plan.track.key}/group/${group.key}`;
      const isOpen = plan.folded.get(key) ?? !isFinished(group);
      add(at => ({
        is: 'group',
        top: at,
        height,
        group: layoutGroup(sheet, plan, { group, key, isOpen, top: at }),
      }));
      if (isOpen) group.goals.forEach(goalRow);
    }
  return rows;
}

function layoutGroup(
  sheet: Sheet,
  { track, part }: RowPlan,
  { group, key, isOpen, top }: { group: GoalGroup; key: string; isOpen: boolean; top: number },
): GroupMark {
  const { scale, words } = sheet;
  const care = group.goals.filter(({ state }) => needsLook(state));
  const worst = care.find(({ state }) => state === 'stuck') ?? care[0];
  const spans = group.goals.flatMap(({ span }) => (span === undefined ? [] : [span]));
  const x1 = Math.min(...spans.map(({ from }) => scale.x(from)));
  const x2 = Math.max(...spans.map(({ to }) => scale.x(to)));
  const today = scale.x(words.today < track.to ? words.today : track.to);
  return {
    key,
    kind: 'group',
    lane: key,
    part,
    x: spans.length === 0 ? scale.x(track.from) : x1,
    y: top + rowHeights(sheet.isNarrow).bar,
    isMovable: false,
    title: titleOf(words, track, group),
    isOpen,
    done: group.goals.filter(({ state }) => state === 'done').length,
    all: group.goals.length,
    needsLook: care.length,
    ...(worst !== undefined && { worst: faceOf(worst, words.today) }),
    ...(spans.length === 0
      ? {}
      : { span: { x1, x2: Math.max(x2, x1 + 2), doneTo: Math.max(x1, Math.min(today, x2)) } }),
  };
}

function titleOf(words: RoadmapLanguage, track: Track, { by, of, goals }: GoalGroup): string {
  if (by === 'theme') return track.stages.find(({ index }) => index === of)?.theme ?? words.t('No theme');
  if (by === 'person') return track.people.find(({ id }) => id === of)?.name ?? words.t('Nobody');
  const [first] = goals;
  return first === undefined ? '' : goalWord(words, first.state);
}

function layoutBar(
  sheet: Sheet,
  { track, part, hasStems, top: first }: RowPlan,
  goal: RoadGoal,
  top: number,
): Bar {
  const { scale, words, measure, width } = sheet;
  const y = top + rowHeights(sheet.isNarrow).bar;
  const { span } = goal;
  const today = scale.x(
    words.today < track.from ? track.from : words.today < track.to ? words.today : track.to,
  );
  const x1 = span === undefined ? today : scale.x(span.from);
  const x2 = span === undefined ? today : Math.max(scale.x(span.to), x1 + 8);
  const walked = Math.min(Math.max(today - x1, 0), x2 - x1);
  const lane = `${track.key}/row/${goal.id}`;
  const text = wordsBehind(words, goal);
  const textWidth = measure(text, TINY);
  const tailTo = isLate(goal, words.today) && today > x2 ? today : undefined;
  const end = span === undefined ? x1 - TO_GLYPH : (tailTo ?? x2);
  const hasRoom = end + TO_GLYPH + TO_WORDS + textWidth <= width;
  const glyphX = hasRoom ? end + TO_GLYPH : x1 - TO_GLYPH;
  return {
    key: goal.key,
    kind: 'goal',
    lane,
    part,
    x: x1,
    y,
    isMovable: !goal.isBroken && goal.state !== 'done' && goal.state !== 'dropped',
    goal,
    state: goal.state,
    ...faceOf(goal, words.today),
    ...(span === undefined
      ? {}
      : {
          track: {
            x1,
            x2,
            ...(walked > 0 && goal.state !== 'draft' ? { walkedTo: x1 + walked } : {}),
            isOpenStart: !span.startIsKnown,
            isOpenEnd: !span.endIsKnown,
            ...(tailTo !== undefined && { tailTo }),
          },
        }),
    steps:
      span === undefined || scale.perDay < STEPS_FROM
        ? []
        : layoutSteps(sheet, goal, { x1, x2, y, lane, part }),
    commits: layoutCommits(sheet, goal, track),
    glyphX,
    label: {
      x: glyphX + (hasRoom ? TO_WORDS : -TO_WORDS),
      y: y + 4,
      text,
      anchor: hasRoom ? 'start' : 'end',
      size: TINY,
      width: textWidth,
    },
    ...(hasStems && span?.startIsKnown === true ? { stemFrom: first } : {}),
  };
}

/** The marks of commits hang under the bar at their days, never nearer than they are wide. */
function layoutCommits({ scale }: Sheet, { commits }: RoadGoal, { from, to }: Track): readonly number[] {
  const places: number[] = [];
  for (const { date } of commits) {
    if (date < from || date > to) continue;
    const x = scale.x(date);
    if (x - (places.at(-1) ?? -Infinity) >= COMMIT_APART) places.push(x);
  }
  return places;
}

/** Steps stand on their bar at their days, never nearer than they are wide; where the bar is too short, none does. */
function layoutSteps(
  { scale, words }: Sheet,
  goal: RoadGoal,
  { x1, x2, y, lane, part }: { x1: number; x2: number; y: number; lane: string; part: 'head' | 'body' },
): Bar['steps'] {
  const dated = goal.steps
    .flatMap(step => {
      const day = step.isDone ? step.doneOn : step.due;
      return day === undefined ? [] : [{ step, x: scale.x(dateOf(day)) }];
    })
    .sort((a, b) => a.x - b.x);
  const [left, right] = [x1 + 6, x2 - 3];
  if (right - left < (dated.length - 1) * STEP_APART) return [];
  const places: number[] = [];
  for (const { x } of dated)
    places.push(Math.max(Math.min(Math.max(x, left), right), (places.at(-1) ?? -Infinity) + STEP_APART));
  for (let index = places.length - 1, limit = right; index >= 0; index--, limit -= STEP_APART) {
    const place = places[index] ?? 0;
    limit = Math.min(limit, right);
    if (place > limit) places[index] = limit;
    else limit = place;
  }
  return dated.map(({ step }, index) => ({
    ...pointOf(step, words.today),
    key: step.key,
    lane,
    part,
    x: places[index] ?? x1,
    y,
    isMovable: !step.isDone && !goal.isBroken,
    step,
  }));
}

function pointOf(step: RoadStep, today: string): Pick<Point, 'kind' | 'glyph' | 'scale'> & { kind: 'step' } {
  const isLate = !step.isDone && step.due !== undefined && step.due < today;
  return { kind: 'step', glyph: step.isDone ? 's-done' : isLate ? 's-late' : 's-open', scale: 1 };
}
