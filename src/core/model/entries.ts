import { oneForm } from '../sameText';
import type { Entry } from './entry';

/**
 * What is known of the files of a folder, by their paths as the disk has them. A Mac takes the letters of a name apart,
 * and others write them whole: asked for a path in another form of its letters, it gives the file that is called so.
 * They come in the order of their paths: what is said of notes must not depend on which file was read first.
 */
export class Entries extends Map<string, Entry> {
  /** The paths of those that are not in the one form, by that form. */
  #apart: Map<string, string> | undefined;
  /** All paths in their order; undefined until somebody asks for it again. */
  #order: readonly string[] | undefined;

  /** The path as the disk has it; of a file that is not known, the path itself. */
  nameOf(path: string): string {
    if (super.has(path)) return path;
    const one = oneForm(path);
    return super.has(one) ? one : (this.#apart?.get(one) ?? path);
  }

  /** What is known of a file of exactly this name. */
  own(path: string): Entry | undefined {
    return super.get(path);
  }

  override get(path: string): Entry | undefined {
    return super.get(path) ?? super.get(this.nameOf(path));
  }

  override has(path: string): boolean {
    return super.has(path) || super.has(this.nameOf(path));
  }

  override set(path: string, entry: Entry): this {
    const one = oneForm(path);
    if (one !== path) (this.#apart ??= new Map()).set(one, path);
    if (!super.has(path)) this.#order = undefined;
    return super.set(path, entry);
  }

  override delete(path: string): boolean {
    const one = oneForm(path);
    if (this.#apart?.get(one) === path) this.#apart.delete(one);
    this.#order = undefined;
    return super.delete(path);
  }

  override keys(): MapIterator<string> {
    return (this.#order ??= [...super.keys()].sort()).values();
  }

  override *entries(): MapIterator<[string, Entry]> {
    for (const path of this.keys()) {
      const entry = super.get(path);
      if (entry !== undefined) yield [path, entry]; // it may have gone meanwhile
    }
  }

  override *values(): MapIterator<Entry> {
    for (const [, entry] of this.entries()) yield entry;
  }

  override [Symbol.iterator](): MapIterator<[string, Entry]> {
    return this.entries();
  }

  override forEach(look: (entry: Entry, path: string, all: Map<string, Entry>) => void): void {
    for (const [path, entry] of this.entries()) look(entry, path, this);
  }
}
