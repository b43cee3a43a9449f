import type { Entry } from '../model/entry';

/** By what a record is known again when its file has another name. */
export interface Trace {
  readonly title: string;
  /** Of a meeting: when it is. */
  readonly date?: string;
  /** Of which content its file was when it was last seen, as `Entry` has it. */
  readonly stamp: string;
  /** The paths of files that looked like it already while it was there: none of them is it. */
  readonly twins?: readonly string[];
}

/** What has become of a record whose file is gone. */
export interface Moved {
  /** The path of the one file that it has become, beyond doubt. */
  readonly now?: string;
  /** Where that is not known: the files that it may have become, the likeliest first. */
  readonly maybe: readonly string[];
}

/**
 * What a record is to be known by.
 * @param others the files beside it
 */
export function traceOf(entry: Entry, others: readonly Entry[]): Trace {
  const trace = { title: titleOf(entry), ...dated(entry), stamp: entry.stamp };
  const twins = others.filter(other => isSame(trace, other) || isAlike(trace, other));
  return twins.length === 0 ? trace : { ...trace, twins: twins.map(({ path }) => path) };
}

/**
 * Where a record is now whose file is gone: in the one file that has come with the same content, else in the one with the
 * same title and date. Where two fit, or none, somebody has to say it.
 * @param others the files that may be it
 * @param isOld whether a file, by its path, is known to have been there beside it
 */
export function findMoved(
  trace: Trace,
  others: readonly Entry[],
  isOld: (path: string) => boolean = () => false,
): Moved {
  const { twins = [] } = trace;
  const come = others.filter(({ path }) => !isOld(path) && !twins.includes(path));
  for (const fits of [isSame, isAlike]) {
    const [one, another] = come.filter(entry => fits(trace, entry));
    if (one !== undefined && another === undefined) return { now: one.path, maybe: [] };
    if (one !== undefined) break;
  }
  const maybe = others
    .filter(entry => come.includes(entry) || isSame(trace, entry) || isAlike(trace, entry))
    .map(entry => ({ path: entry.path, likeness: likeness(trace, entry) }));
  return { maybe: maybe.sort((a, b) => b.likeness - a.likeness).map(({ path }) => path) };
}

function isSame({ stamp }: Trace, entry: Entry): boolean {
  return stamp !== '' && stamp === entry.stamp;
}

/** A title alone says little: many meetings are called the same. */
function isAlike({ title, date }: Trace, entry: Entry): boolean {
  return date !== undefined && title === titleOf(entry) && date === dated(entry).date;
}

function likeness(trace: Trace, entry: Entry): number {
  if (isSame(trace, entry)) return 4;
  const { date } = dated(entry);
  return Number(trace.title === titleOf(entry)) + 2 * Number(date !== undefined && date === trace.date);
}

function titleOf({ summary, id }: Entry): string {
  if (summary?.kind === 'meeting') return summary.title;
  return summary?.kind === 'mentorship' ? summary.record.title : id;
}

function dated({ summary }: Entry): { readonly date?: string } {
  return summary?.kind === 'meeting' && summary.date !== undefined ? { date: summary.date } : {};
}
