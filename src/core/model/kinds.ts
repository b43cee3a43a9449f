// The kinds of records: plain data, which start-up code may import. Where records lie, and which folders are listed,
// follows from it.

/** The folder of the notes in a workspace folder. */
export const NOTES_FOLDER = '.mentoring';

interface KindOfRecord {
  /**
   * Where its files lie below the folder of the notes, without the ending. In braces stands what differs from file to
   * file: `{id}`, `{person}` or the folder of the `{mentorship}`.
   */
  readonly path: string;
  /** Without a title it cannot be shown. */
  readonly titled?: true;
}

export const KINDS = {
  config: { path: 'mentoring' },
  person: { path: 'people/{person}' },
  'goal-template': { path: 'templates/goals/{id}' },
  'meeting-template': { path: 'templates/meetings/{id}' },
  mentorship: { path: 'mentorships/{mentorship}/mentorship', titled: true },
  roadmap: { path: 'mentorships/{mentorship}/roadmap' },
  goal: { path: 'mentorships/{mentorship}/goals/{id}', titled: true },
  meeting: { path: 'mentorships/{mentorship}/meetings/{id}', titled: true },
  reflection: { path: 'mentorships/{mentorship}/reflections/{person}' },
  feedback: { path: 'mentorships/{mentorship}/feedback/{id}' },
  closing: { path: 'mentorships/{mentorship}/closing' },
} as const satisfies Readonly<Record<string, KindOfRecord>>;

/** What kinds of record there are. */
export type RecordKind = keyof typeof KINDS;

/** The table as a list. */
export const EACH_KIND = Object.entries(KINDS) as readonly (readonly [RecordKind, KindOfRecord])[];

/** What differs from file to file in a path of the table. */
export const NAMES = /\{(\w+)\}/g;
