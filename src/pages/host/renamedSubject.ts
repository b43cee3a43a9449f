import * as vscode from 'vscode';
import type { Entry } from '../../core/model/entry';
import type { Trace } from '../../core/references/movedRecord';
import type { Engine } from '../../host/lazyBundles';
import type { OpenFolder } from '../../host/openFolder';
import { t } from '../../host/strings';
import type { PageServices } from './kind';

/** The file that a subject is known by, and those beside it that could be taken for it. */
interface Surroundings {
  readonly engine: Engine;
  readonly open: OpenFolder;
  readonly own: Entry | undefined;
  readonly others: readonly Entry[];
  readonly subjectAt: (path: string) => vscode.Uri;
  readonly wordsAt: (path: string) => string;
}

/** What has become of a subject that is not where it was. */
export interface Lost {
  /** Its file is there, and cannot be read. */
  readonly isThere: boolean;
  /** Where it is now, beyond doubt. */
  readonly now?: vscode.Uri;
  /** What it may be now, the likeliest first. */
  readonly maybe: readonly { readonly uri: vscode.Uri; readonly words: string }[];
}

const HOME = '/mentorship.yaml';

/** Knows the subject of a page again, a meeting or a mentorship, when its file has another name. */
export class RenamedSubject {
  #old: ReadonlySet<string> = new Set();
  #twins: readonly string[] | undefined;

  /** @param trace what the page itself remembers of its subject, from before it was drawn anew */
  constructor(private trace?: Trace) {}

  /** What the page is to remember of its subject; undefined while that was never seen. */
  get known(): Trace | undefined {
    return this.trace;
  }

  /** The subject has another name: what stands beside it is looked at anew. */
  begin(): void {
    this.#twins = undefined;
  }

  /** Looks at the subject as it is now. */
  async see(services: PageServices, subject: vscode.Uri): Promise<void> {
    const around = await surroundings(services, subject);
    if (around?.own === undefined) return;
    const { stamp, ...trace } = around.engine.traceOf(around.own, around.others);
    if (this.#twins === undefined) {
      this.#twins = trace.twins ?? [];
      this.#old = new Set(around.others.map(({ path }) => path));
    }
    const { title, date } = trace;
    this.trace = { title, ...(date !== undefined && { date }), stamp, twins: this.#twins };
  }

  /** Looks for the subject where it is not to be seen in its place. */
  async find(services: PageServices, subject: vscode.Uri): Promise<Lost> {
    const around = await surroundings(services, subject);
    if (around === undefined || around.own !== undefined)
      return { isThere: around?.own !== undefined, maybe: [] };
    const { engine, others, subjectAt, wordsAt } = around;
    if (this.trace === undefined) return { isThere: false, maybe: [] };
    const { now, maybe } = engine.findMoved(this.trace, others, path => this.#old.has(path));
    return {
      isThere: false,
      ...(now !== undefined && { now: subjectAt(now) }),
      maybe: maybe.slice(0, MOST).map(path => ({ uri: subjectAt(path), words: wordsAt(path) })),
    };
  }
}

/** So many are offered where it is not known which one it is. */
const MOST = 5;

async function surroundings(services: PageServices, subject: vscode.Uri): Promise<Surroundings | undefined> {
  const { engine, context } = await services.notes.context();
  const isFile = subject.path.endsWith('.yaml');
  const home = isFile ? subject : subject.with({ path: `${subject.path}${HOME}` });
  const place = services.notes.place(home);
  const located = place && engine.locate(place.path);
  if (place === undefined || located === undefined) return undefined;
  const { open, path } = place;
  const { entries } = open.store;
  const { kind, id, mentorship = '' } = located;
  const isMentorshipGone = !entries.has(engine.pathOf('mentorship', mentorship));
  const others = [...entries.values()].filter(
    entry =>
      entry.kind === kind &&
      entry.path !== path &&
      (kind === 'mentorship' || entry.mentorship === mentorship || (isMentorshipGone && entry.id === id)),
  );
  return {
    engine,
    open,
    own: entries.get(path),
    others,
    subjectAt: found => {
      const uri = vscode.Uri.joinPath(open.folder.uri, found);
      return isFile ? uri : uri.with({ path: uri.path.slice(0, -HOME.length) });
    },
    wordsAt: found => {
      const summary = entries.get(found)?.summary;
      if (summary?.kind === 'mentorship') return summary.record.title;
      if (summary?.kind !== 'meeting') return found;
      const { title, date } = summary;
      if (date === undefined) return title;
      const day = engine.dayWords(date.slice(0, 10), context.today, context.locale, true);
      return t('{name}, {day}', { name: title, day });
    },
  };
}
