/** What became of each line, both counted from 0: the line of the other text, or -1. */
export interface Matching {
  readonly toNew: Int32Array;
  readonly toOld: Int32Array;
}
