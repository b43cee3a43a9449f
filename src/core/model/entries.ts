import { oneForm } from '../sameText';
import type { Entry } from './entry';

/**
 * What is known of the files of a folder, by their paths as the disk has them. A Mac takes the letters of a name apart,
 * and others write them whole: asked for a path in another form of its letters, it gives the file that is called so.
 */
export class Entries extends Map<string, Entry> {
  /** The paths of those that are not in the one form, by that form. */
  #apart: Map<string, string> | undefined;

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
    return super.set(path, entry);
  }

  override delete(path: string): boolean {
    const one = oneForm(path);
    if (this.#apart?.get(one) === path) this.#apart.delete(one);
    return super.delete(path);
  }
}
