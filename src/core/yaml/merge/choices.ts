// What both sides changed, and what the user chose of it.

/** Which side stands: the one here, the one that came in, or both, one behind the other. */
export type MergeChoice = 'both' | 'ours' | 'theirs';

/** A place that both sides changed in different ways, so that only a person can say what it should be. */
export interface Conflict {
  /** The same for the same place each time these sides are merged. */
  readonly id: string;
  /** The keys on the way to it; of items, their text. */
  readonly where: readonly string[];
  /** What stood there before both; undefined where that is not known, or nothing did. */
  readonly base: string | undefined;
  readonly ours: string;
  readonly theirs: string;
  readonly canKeepBoth: boolean;
  /** What was chosen; undefined while it is open, and then one of the two stands for now. */
  readonly choice: MergeChoice | undefined;
}

/** Gathers the conflicts of one merge, and answers them from what was chosen. */
export class Choices {
  readonly conflicts: Conflict[] = [];

  constructor(
    private readonly chosen: ReadonlyMap<string, MergeChoice>,
    private readonly aIsOurs: boolean,
  ) {}

  /** Which of two stands; `a` while it is open. */
  between(
    where: readonly string[],
    base: string | undefined,
    a: string,
    b: string,
    canKeepBoth: boolean,
  ): 'a' | 'b' | 'both' {
    const place = where.join(' › ');
    const same = this.conflicts.filter(conflict => conflict.where.join(' › ') === place).length;
    const id = same === 0 ? place : `${place} (${same + 1})`;
    const [ours, theirs] = this.aIsOurs ? [a, b] : [b, a];
    const given = this.chosen.get(id);
    const choice = given === 'both' && !canKeepBoth ? undefined : given;
    this.conflicts.push({ id, where, base, ours, theirs, canKeepBoth, choice });
    if (choice === 'both') return 'both';
    return choice === undefined || (choice === 'ours') === this.aIsOurs ? 'a' : 'b';
  }
}
