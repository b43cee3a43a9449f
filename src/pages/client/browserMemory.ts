/**
 * The browser's own memory, which a page is in at each keystroke: VS Code writes the state of a page down every few
 * seconds only. Where a browser gives none, that much is forgotten.
 */
export interface BrowserMemory {
  /** What the page kept: of this window, or what a window that is gone has left unwritten. */
  read(): { readonly here: string; readonly left: string };
  /**
   * @param kept for this window, should it be loaded anew
   * @param isUnwritten whether something was typed that stands nowhere else: it is left for other windows, too, since
   * nobody may have heard of it when this one goes away
   */
  write(kept: string, isUnwritten: boolean): void;
  /** What it is about has another name, under which all of it is kept now. */
  forget(): void;
}

/** A page's place in the memory: of one kind, about one subject. */
const placeOf = (page: string, subject: string) => JSON.stringify([page, subject]);

/**
 * What windows that are gone have left unwritten on pages of the same kind about something else: its file may have got
 * another name since.
 * @returns what such a page kept, by what it was about
 */
export function leftElsewhere(page: string, subject: string): ReadonlyMap<string, string> {
  const left = new Map<string, string>();
  const places = tried(() => Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at)));
  for (const place of places ?? []) {
    const about = tried((): unknown => JSON.parse(place ?? ''));
    const [kind, other] = Array.isArray(about) ? (about as readonly unknown[]) : [];
    if (kind !== page || typeof other !== 'string' || other === subject) continue;
    const kept = tried(() => localStorage.getItem(placeOf(page, other)));
    if (typeof kept === 'string') left.set(other, kept);
  }
  return left;
}

/** The memory of a page of one kind, about one subject. */
export function browserMemory(page: string, subject: string): BrowserMemory {
  const place = placeOf(page, subject);
  let hasLeft = false; // what is another window's, stays
  return {
    read() {
      const left = tried(() => localStorage.getItem(place)) ?? '';
      hasLeft = left !== '';
      return { here: tried(() => sessionStorage.getItem(place)) ?? '', left };
    },
    write(kept, isUnwritten) {
      tried(() => sessionStorage.setItem(place, kept));
      if (isUnwritten) tried(() => localStorage.setItem(place, kept));
      else if (hasLeft) tried(() => localStorage.removeItem(place));
      hasLeft = isUnwritten;
    },
    forget() {
      tried(() => sessionStorage.removeItem(place));
      tried(() => localStorage.removeItem(place));
    },
  };
}

function tried<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined; // switched off, or full
  }
}
