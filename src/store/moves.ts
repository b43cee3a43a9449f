import { locate } from '../core/model/recordPlace';

interface Move {
  readonly from: string;
  /** Undefined where it is no longer among the notes of its folder. */
  readonly to?: string;
}

/** Gives the path that something has by now; undefined where it is no longer a file of the notes here. */
export type Followed = () => string | undefined;

/** The files and folders that got other names, as far as is known, so that what is remembered of them finds them. */
export class Moves {
  readonly #known: Move[] = [];

  /** @param to undefined where it has left the workspace folder */
  add(from: string, to: string | undefined): void {
    this.#known.push({ from, to });
  }

  /** Follows a file from now on. */
  follow(path: string): Followed {
    return this.#following(path, (file, from) => file === from || isBelow(file, from));
  }

  /** Follows, from now on, the place of a file that is gone: what is called as it was is another one. */
  followPlace(path: string): Followed {
    return this.#following(path, isBelow);
  }

  #following(path: string, isMoved: (path: string, from: string) => boolean): Followed {
    const since = this.#known.length;
    return () => {
      let now: string | undefined = path;
      for (const { from, to } of this.#known.slice(since)) {
        if (now === undefined || !isMoved(now, from)) continue;
        now = to === undefined ? undefined : to + now.slice(from.length);
      }
      return now !== undefined && locate(now) === undefined && now !== path ? undefined : now;
    };
  }
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`);
}
