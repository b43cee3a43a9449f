import type { PersonModel } from '../../core/pages/pageModels';

/** The people of a meeting, each known again when their id is another. */
export class People {
  /** By their ids, the names that they went by. */
  readonly #known = new Map<string, Set<string>>();
  #me: string | undefined;

  /**
   * Looks at the people as they are now.
   * @returns the new ids of those who are called something else: of the reader, and of whoever is the only one to go
   * with a name while only one comes with it
   */
  follow(people: readonly PersonModel[]): ReadonlyMap<string, string> {
    const gone = [...this.#known].filter(([id]) => !people.some(each => each.id === id));
    const come = people.filter(({ id }) => !this.#known.has(id));
    const renamed = new Map<string, string>();
    for (const { id, name, isMe } of come) {
      const alike = gone.filter(([, names]) => names.has(name)).map(([was]) => was);
      const isOnlyOne = come.filter(each => each.name === name).length === 1;
      const isReader = isMe && gone.some(([was]) => was === this.#me);
      const [was, another] = isReader ? [this.#me] : alike;
      if (was !== undefined && another === undefined && (isReader || isOnlyOne)) renamed.set(was, id);
    }
    for (const was of renamed.keys()) this.#known.delete(was);
    for (const { id, name, isMe } of people) {
      this.#known.set(id, (this.#known.get(id) ?? new Set<string>()).add(name));
      if (isMe) this.#me = id;
    }
    return renamed;
  }
}
