/** What the trees are narrowed to; nothing in it shows everything. */
export interface Filter {
  /** Rows whose words hold this text, in small or capital letters. */
  readonly text?: string;
  /** Rows of one of these people, by the names that are shown. */
  readonly people: readonly string[];
  /** Rows in one of these states; a view without rows that can be in any of them is left as it is. */
  readonly states: readonly FilterState[];
}

export const GOAL_FILTERS = [
  'active',
  'on-track',
  'at-risk',
  'stuck',
  'draft',
  'paused',
  'done',
  'dropped',
] as const;
export const MEETING_FILTERS = ['planned', 'held', 'missed', 'cancelled'] as const;
export type FilterState = (typeof GOAL_FILTERS)[number] | (typeof MEETING_FILTERS)[number] | 'overdue';

/** The states that can be asked for in each view. */
export const FILTERS = {
  'mentoring.goals': [...GOAL_FILTERS, 'overdue'],
  'mentoring.meetings': MEETING_FILTERS,
  'mentoring.actions': ['overdue'],
} as const satisfies Readonly<Record<string, readonly FilterState[]>>;

/** The order of goals: by state and then by time, the same with a row above each state, by due date, or by title. */
export const GOAL_ORDERS = ['state', 'groups', 'due', 'title'] as const;
export type GoalOrder = (typeof GOAL_ORDERS)[number];

/** How somebody wants to see the trees; kept for each workspace. */
export interface ViewOptions {
  readonly filter: Filter;
  readonly goalOrder: GoalOrder;
}

export const PLAIN: ViewOptions = { filter: { people: [], states: [] }, goalOrder: 'state' };
