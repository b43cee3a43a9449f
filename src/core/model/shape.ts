// The shape of a record on disk, as plain data that generate.mjs makes of the schema: what reading and editing go by.
import type { LeafForm, Refers } from './builders';

/** How a place in a record is read. */
export type Shape =
  | LeafShape
  | { readonly is: 'choice'; readonly of: readonly string[] }
  | { readonly is: 'list'; readonly of: Shape }
  | { readonly is: 'each'; readonly by: 'person' | 'goal'; readonly of: Shape }
  | MapShape;

/** One value; `to` says what it names, where it names something. */
export interface LeafShape {
  readonly is: LeafForm;
  readonly to?: Refers;
}

/** A map with known keys, in the order in which they are written. */
export interface MapShape {
  readonly is: 'map';
  readonly keys: Readonly<Record<string, KeyShape>>;
  /** The key whose value alone may stand for the whole item. */
  readonly plain?: string;
}

/** A key of a map: what it holds, and how it stands there. */
export interface KeyShape {
  readonly shape: Shape;
  /** Left out of the decoded record where it is not filled in; all others take their empty or first value. */
  readonly optional?: true;
  /** Set apart with a blank line before it. */
  readonly section?: true;
}
