/** The lists in which a thing with places in the code stands; `code` are those of the goal or the feedback itself. */
export type CodeSection = 'agenda' | 'actions' | 'code';

/** Names one place in the code: the thing that it belongs to, and which of its places it is. */
export interface CodePlaceRef {
  readonly section: CodeSection;
  readonly person?: string;
  /** Of the thing in its list; of a goal's own place, of the place. */
  readonly index: number;
  /** The text of the thing: it guards against a list that has changed meanwhile. */
  readonly text?: string;
  /** Which of the places of a topic or a promise. */
  readonly place: number;
}
