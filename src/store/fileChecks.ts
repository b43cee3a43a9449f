import { diagnose, unreadable } from '../core/language/diagnose';
import { misplaced } from '../core/language/misplaced';
import { folderFacts, type FolderFacts } from '../core/language/folderFacts';
import type { Finding, Read } from '../core/language/finding';
import { locate } from '../core/model/recordPlace';
import type { CalendarDate } from '../core/mentoring/dates';
import type { Entry } from '../core/model/entry';
import type { FolderStore } from './folderStore';
import { readRecord } from './reading';

/** What was found in a text, and in what circumstances. */
interface Checked {
  readonly text: string;
  readonly saved: boolean;
  readonly hints: boolean;
  readonly read: Read | undefined;
  readonly facts: FolderFacts;
  readonly findings: readonly Finding[];
}

/** What is to be said of one file. */
export interface ShownFindings {
  /** The same as long as nothing has changed. */
  readonly key: unknown;
  readonly findings: readonly Finding[];
}

/** Reasons that are seen on the bytes of a file, and no longer on the text that an editor makes of them. */
const OF_THE_BYTES: readonly string[] = ['not-utf8', 'too-large', 'link', 'disk'];

/**
 * What is wrong in the files of one folder, worked out no more often than something has changed: a text is read again
 * when it is another one, and compared again with the folder when that is known to be different.
 */
export class FileChecks {
  readonly #open = new Map<string, Checked>();
  readonly #closed = new Map<string, { readonly stamp: string; readonly findings: readonly Finding[] }>();
  #strays: ReadonlyMap<string, readonly Finding[]> = new Map();
  #facts: { readonly revision: number; readonly facts: FolderFacts } | undefined;
  #everything: { names: string } | undefined;
  /** How many texts have been read, and how many compared with their folder: the measures of work done. */
  reads = 0;
  compared = 0;

  constructor(
    private readonly store: FolderStore,
    private readonly today: () => CalendarDate,
  ) {}

  /**
   * What is wrong in a document that is open, as it stands there; the same list again while nothing has changed.
   * @param saved the document has no unsaved changes: what the bytes on disk are counts, too
   * @param hints also what could make a goal sharper
   */
  ofDocument(path: string, text: string, saved: boolean, hints = false): readonly Finding[] {
    const broken = saved ? this.store.entries.get(path)?.broken : undefined;
    const facts = this.facts();
    const known = this.#open.get(path);
    if (known?.text === text && known.saved === saved && known.hints === hints && known.facts === facts)
      return known.findings;
    const read = known?.text === text ? known.read : this.#read(path, text);
    const refused: Read | undefined =
      broken !== undefined && OF_THE_BYTES.includes(broken.reason) ? { ok: false, error: broken } : read;
    const findings = this.#compare(path, text, refused, facts, hints);
    const unchanged = known !== undefined && JSON.stringify(known.findings) === JSON.stringify(findings);
    this.#open.set(path, {
      text,
      saved,
      hints,
      read,
      facts,
      findings: unchanged ? known.findings : findings,
    });
    return unchanged ? known.findings : findings;
  }

  /** Lets go of all documents but these. */
  keepOnly(paths: ReadonlySet<string>): void {
    for (const path of this.#open.keys()) if (!paths.has(path)) this.#open.delete(path);
  }

  /** Looks at every file of the folder; from then on `closed` knows what is wrong in each, and follows its changes. */
  async everything(): Promise<void> {
    await this.store.refresh([]); // where a look was in a hurry, of some files the first lines alone are known
    this.#closed.clear();
    this.#everything = { names: namesIn(this.store.entries) };
    await this.#follow(() => true);
  }

  /**
   * What is wrong in the files that nobody has opened, as far as somebody has asked for everything; unasked, which of
   * them are not read for the ending of their names.
   */
  async closed(): Promise<ReadonlyMap<string, readonly Finding[]>> {
    if (this.#everything !== undefined) {
      const names = namesIn(this.store.entries);
      const renamed = names !== this.#everything.names;
      this.#everything.names = names;
      await this.#follow(
        ({ path, stamp }) =>
          this.#closed.get(path)?.stamp !== stamp ||
          (renamed && this.#closed.get(path)?.findings.length !== 0),
      );
    }
    return new Map([
      ...this.#straying(this.#everything === undefined),
      ...[...this.#closed].map(([path, { findings }]) => [path, findings] as const),
    ]);
  }

  /**
   * What the Problems view says of the files that nobody has opened: what keeps each that cannot be read from it, and of
   * the others what `closed` knows.
   */
  async shown(): Promise<ReadonlyMap<string, ShownFindings>> {
    const shown = new Map<string, ShownFindings>();
    for (const [path, findings] of await this.closed())
      if (findings.length > 0) shown.set(path, { key: findings, findings });
    for (const { path, broken, stamp } of this.store.entries.values())
      if (broken !== undefined) shown.set(path, { key: stamp, findings: [unreadable(broken)] });
    return shown;
  }

  /**
   * The files that no look reads: those whose name only has another ending are pointed out unasked, for nothing else
   * tells of them; the others when somebody has asked for everything.
   */
  #straying(onlyEndings: boolean): readonly (readonly [path: string, findings: readonly Finding[]])[] {
    const known = this.#strays;
    this.#strays = new Map(
      this.store.strays.flatMap(path => {
        const found = known.get(path) ?? [misplaced(path, '')].filter(finding => finding !== undefined);
        return found.length === 0 ? [] : [[path, found]];
      }),
    );
    return [...this.#strays].filter(([, [found]]) => !onlyEndings || found?.code === 'wrong-ending');
  }

  async #follow(isStale: (entry: Entry) => boolean): Promise<void> {
    for (const path of this.#closed.keys()) if (!this.store.entries.has(path)) this.#closed.delete(path);
    for (const entry of [...this.store.entries.values()].filter(isStale)) {
      const read = await this.store.read(entry.path);
      if (read === undefined) continue;
      this.reads++;
      const findings = this.#compare(entry.path, '', read, this.facts());
      this.#closed.set(entry.path, { stamp: entry.stamp, findings });
    }
  }

  /** What is known of the folder now. */
  facts(): FolderFacts {
    const { revision } = this.store;
    const today = this.today();
    if (this.#facts?.revision !== revision || this.#facts.facts.today !== today)
      this.#facts = { revision, facts: folderFacts(this.store.entries, today) };
    return this.#facts.facts;
  }

  #read(path: string, text: string): Read | undefined {
    const kind = locate(path)?.kind;
    if (kind === undefined) return undefined;
    this.reads++;
    return readRecord(kind, path, text);
  }

  #compare(
    path: string,
    text: string,
    read: Read | undefined,
    facts: FolderFacts,
    hints = false,
  ): readonly Finding[] {
    this.compared++;
    if (read !== undefined) return diagnose(path, read, facts, hints);
    const found = misplaced(path, text);
    return found === undefined ? [] : [found];
  }
}

/** All names that one file can use for another: while they are the same, no name has begun or ceased to lead somewhere. */
function namesIn(entries: ReadonlyMap<string, Entry>): string {
  return [...entries.values()]
    .map(({ path, summary }) =>
      summary?.kind === 'mentorship' || summary?.kind === 'roadmap'
        ? path + JSON.stringify(summary.record)
        : path,
    )
    .sort()
    .join('\n');
}
