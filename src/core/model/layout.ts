/** What kinds of record there are. */
export type RecordKind =
  | 'config'
  | 'person'
  | 'goal-template'
  | 'meeting-template'
  | 'mentorship'
  | 'roadmap'
  | 'goal'
  | 'meeting'
  | 'reflection'
  | 'feedback'
  | 'closing';
