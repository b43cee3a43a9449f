import type { LineRange, PlaceNow } from '../../core/anchors/place';
import type { CodeNote } from '../../core/codeNotes/codeNotes';

/** A note on code where it is now. */
export interface PlacedNote {
  readonly note: CodeNote;
  readonly now: PlaceNow;
  /** The lines as they stand in the document, which may have moved on since it was looked for. */
  readonly range: LineRange;
}
