import { kinds, oneOf, text, whole, type Guarded } from './guards';

/** What only the reader has of a meeting. It is asked for each time, and kept nowhere on a page. */
export interface OwnPart {
  readonly topics: readonly { readonly index: number; readonly text: string }[];
  readonly caught: readonly {
    readonly index: number;
    readonly text: string;
    /** `2 Mar 15:20` */
    readonly when?: string;
    /** `tokenizer.ts:88` */
    readonly code?: string;
  }[];
  /** Where it is kept; absent before the first note. */
  readonly where?: 'inside' | 'outside';
}

/** Why somebody has no such part here, in words for them. */
export interface NoOwnPart {
  readonly refused: string;
}

const ref = { index: whole(0), text: text() };

/** What the session page may ask of it. */
export const isOwnRequest = kinds({
  addOwn: { text: text() },
  shareOwn: ref,
  deleteOwn: ref,
  settleCaught: { ...ref, fate: oneOf(['topic', 'win', 'me']) },
  laterCaught: ref,
  openCaught: ref,
  /** Shows the folder that it lies in. */
  showOwnFolder: {},
});
export type OwnRequest = Guarded<typeof isOwnRequest>;
