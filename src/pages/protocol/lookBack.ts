import type { LookBackPart } from '../../core/mentoring/lookBackChanges';
import type { LookBackModel } from '../../core/pages/lookBackModel';
import type { FileModel } from '../../core/pages/pageModels';
import { anyOf, kinds, oneOf, optional, text, whole, type Guarded } from './guards';

export type LookBackShown = LookBackModel & {
  /** How the file of the look back stands; undefined until somebody has written. */
  readonly file?: FileModel;
};

/** The questions beside that about the goals, in their order. */
export const PARTS = ['learned', 'celebrate', 'advice', 'contact'] as const satisfies readonly LookBackPart[];

const name = text(200);
const isField = anyOf(
  kinds({ outcome: { person: name, goal: name }, part: { person: name, part: oneOf(PARTS) } }),
);

/** What the look back may ask. */
export const isLookBackRequest = anyOf(
  kinds({
    write: { field: isField, before: text(), text: text() },
    /** Opens a file of the notes, at a line where one is named. */
    open: { uri: text(4000), line: optional(whole(1)) },
    /** Opens what shows progress of a goal. */
    evidence: { goal: name, index: whole(0) },
    /** Shows what a commit of a goal changed: that of an id, else the one that the reader picks. */
    commits: { goal: name, id: optional(name) },
    /** Shows the report of all there is, in an editor of its own. */
    report: {},
    close: {},
    reopen: {},
    chooseMe: {},
    undo: {},
  }),
);
export type LookBackRequest = Guarded<typeof isLookBackRequest>;
