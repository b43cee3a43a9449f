import type { SVGAttributes } from 'preact';

/** How what is drawn answers to a pointer and to keys. */
export interface Interaction {
  readonly isLive: boolean;
  /** What a mark needs to be focused and to be named. */
  readonly mark: (key: string) => Omit<SVGAttributes<SVGElement>, 'ref'>;
  /** Whether a mark, or what belongs to it, is lit. */
  readonly isLit: (key: string) => boolean;
}

/** A picture that was taken out of the page answers to nothing. */
export const NO_INTERACTION: Interaction = { isLive: false, mark: () => ({}), isLit: () => false };
