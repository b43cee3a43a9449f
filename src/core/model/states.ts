// The words that a record may hold where only a few are meant. The first of each list is what an absent word means.
// Kept apart from the schema, so that who needs a list of words does not load the schema builder.

/** What is read of a word that is written and is none of those that may stand there: it means none of them. */
export const UNKNOWN = 'unknown';
/** A word of a few, or one that nobody knows. */
export type Unsure<T extends string> = T | typeof UNKNOWN;

/** The word where it is one of those that are known. */
export function known<T extends string>(word: T | undefined): Exclude<T, typeof UNKNOWN> | undefined {
  return word === UNKNOWN ? undefined : (word as Exclude<T, typeof UNKNOWN> | undefined);
}

export const GOAL_STATES = ['active', 'draft', 'paused', 'done', 'dropped'] as const;
export const MEETING_STATES = ['planned', 'held', 'missed', 'cancelled'] as const;
export const AGENDA_STATES = ['open', 'discussed', 'parked', 'carried', 'dropped'] as const;
export const PROGRESS_STATES = ['on-track', 'at-risk', 'stuck', 'done'] as const;
export const ACTION_KINDS = ['step', 'information', 'resource', 'contact'] as const;
export const MENTORSHIP_FORMS = ['traditional', 'peer', 'reverse', 'group'] as const;
export const MENTORSHIP_STATES = ['active', 'seeking', 'paused', 'closed'] as const;
export const SUPPORT_LEVELS = ['guided', 'shared', 'independent'] as const;

/** How a goal can be said to go, beside its status, which says that it is done. */
export const GOING = ['on-track', 'at-risk', 'stuck'] as const;

export type GoalStatus = (typeof GOAL_STATES)[number];
export type MeetingStatus = (typeof MEETING_STATES)[number];
export type AgendaStatus = (typeof AGENDA_STATES)[number];
export type ProgressState = (typeof PROGRESS_STATES)[number];
export type ActionKind = (typeof ACTION_KINDS)[number];
export type MentorshipForm = (typeof MENTORSHIP_FORMS)[number];
export type MentorshipStatus = (typeof MENTORSHIP_STATES)[number];
export type Support = (typeof SUPPORT_LEVELS)[number];

/** The newest `version` of `mentoring.yaml` that may be written. A folder with a higher one is read, never written. */
export const SUPPORTED_VERSION = 1;
