import { locate } from '../core/model/recordPlace';
import { Entries } from '../core/model/entries';
import { summarise, type AnyRecord } from '../core/model/summary';
import type { Unreadable } from '../core/yaml/unreadable';
import { scanHeader } from './headerScan';
import { withOwnStrings } from './ownStrings';
import { readRecord, readText } from './reading';
import { RecordCache } from './recordCache';
import { stampOf } from '../core/contentStamp';

/** How many whole records are kept for those who look again. */
const RECORDS = 200;

/**
 * What is known of each file of a folder. Each method that takes something over says whether it was news; what is
 * already known is recognised by its content.
 */
export class KnownFiles {
  readonly #entries = new Entries();
  readonly #records = new RecordCache(RECORDS);
  readonly #unparsed = new Set<string>();
  /** How many files have been parsed so far: the measure of work done. */
  parses = 0;

  get entries(): Entries {
    return this.#entries;
  }

  /** The files of which only the header has been looked at. */
  get unparsed(): ReadonlySet<string> {
    return this.#unparsed;
  }

  /** The whole record of a file, where it is at hand and still the one that the entry speaks of. */
  record(path: string): AnyRecord | undefined {
    return this.#records.get(path, this.#entries.own(path)?.stamp ?? '');
  }

  /** Holds on to a record that somebody looked at; a file that was only glanced at is known by that. */
  hold(path: string, text: string, record: AnyRecord): void {
    const stamp = stampOf(text);
    this.#records.set(path, stamp, record);
    if (this.#unparsed.has(path)) this.#keep(path, stamp, record);
  }

  takeBytes(path: string, bytes: Uint8Array): boolean {
    const text = readText(bytes);
    return text.ok ? this.take(path, text.value) : this.breaks(path, text.error);
  }

  /** Takes over a text (without a byte order mark). */
  take(path: string, text: string): boolean {
    const stamp = withOwnStrings(stampOf(text)); // in one piece: what is put together keeps its parts
    const known = this.#entries.own(path);
    this.#unparsed.delete(path);
    if (known?.stamp === stamp) return false;
    const place = locate(path);
    if (place === undefined) return false;
    this.parses++;
    const reading = readRecord(place.kind, path, text);
    if (!reading.ok) return this.breaks(path, reading.error, stamp);
    this.#keep(path, stamp, reading.value.record);
    if (this.#records.holds(path)) this.#records.set(path, stamp, reading.value.record);
    return true;
  }

  /** Takes over that a file cannot be read; without a text to tell by, the trouble itself tells whether it is new. */
  breaks(path: string, broken: Unreadable, stamp = JSON.stringify(broken)): boolean {
    const known = this.#entries.own(path);
    this.#unparsed.delete(path);
    if (known?.stamp === stamp) return false;
    const place = locate(path);
    if (place === undefined) return false;
    const lastGood = known?.lastGood ?? (known && this.#records.get(path, known.stamp));
    this.#entries.set(path, { path, ...place, stamp, summary: known?.summary, broken, lastGood });
    return true;
  }

  /** Looks at no more than the header, where that is enough for a row; the file is `unparsed` then. */
  glance(path: string, bytes: Uint8Array): boolean {
    const place = locate(path);
    if (place?.kind !== 'goal' && place?.kind !== 'meeting') return this.takeBytes(path, bytes);
    const summary = scanHeader(place.kind, path, new TextDecoder().decode(bytes));
    if (summary === undefined) return this.takeBytes(path, bytes);
    this.#entries.set(path, { path, ...place, stamp: '', summary: withOwnStrings(summary) });
    this.#unparsed.add(path);
    return true;
  }

  drop(path: string): boolean {
    this.#unparsed.delete(path);
    this.#records.delete(path);
    return this.#entries.delete(path);
  }

  /** Of what was read, remembers what the rows need. */
  #keep(path: string, stamp: string, record: AnyRecord): void {
    const place = locate(path);
    if (place === undefined) return;
    this.#entries.set(path, { path, ...place, stamp, summary: withOwnStrings(summarise(record)) });
  }
}
