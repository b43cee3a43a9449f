/** Words that stand nowhere else, to find again whatever somebody has entered. */
const WORD = /\bw\d+x\b/g;

export class Words {
  #count = 0;
  /** Every word that was entered so far. */
  readonly entered = new Set<string>();
  /** Those that somebody has deleted, or told git or an editor to give up. */
  readonly deleted = new Set<string>();

  /** A new one. */
  fresh(): string {
    const word = `w${++this.#count}x`;
    this.entered.add(word);
    return word;
  }
}

export function wordsIn(...texts: readonly (string | undefined)[]): Set<string> {
  return new Set(texts.flatMap(text => text?.match(WORD) ?? []));
}

/** The words of the first that the second does not have. */
export function without(words: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] {
  return [...words].filter(word => !others.has(word));
}
