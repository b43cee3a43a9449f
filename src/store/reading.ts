import { decodeRecord, titleProblem, dateFromFileName } from '../core/model/decode';
import type { RecordKind } from '../core/model/kinds';
import { err, ok, type Problem, type Result } from '../core/result';
import { say } from '../core/text';
import { sameValue } from '../core/yaml/applyChange';
import { decodeBytes, readYaml, type YamlFile } from '../core/yaml/read';
import { MAX_BYTES } from '../core/yaml/limit';
import type { Unreadable } from '../core/yaml/unreadable';
import { isUnread, type AnyRecord } from '../core/model/summary';
import type { WrongCode } from '../core/model/valueProblems';

/** A file that could be read: its record, and what is wrong in it without keeping it from being read. */
export interface Reading {
  readonly file: YamlFile;
  readonly record: AnyRecord;
  readonly problems: readonly Problem[];
}

/** What was read last: what somebody types is read for the rows and for the Problems view, and parsed once. */
let last:
  { readonly path: string; readonly text: string; readonly reading: Result<Reading, Unreadable> } | undefined;

/** From text to record. Whatever is wrong with the text is a value, never an exception. */
export function readRecord(kind: RecordKind, path: string, text: string): Result<Reading, Unreadable> {
  if (last?.path !== path || last.text !== text)
    last = { path, text, reading: parseRecord(kind, path, text) };
  return last.reading;
}

/** What is wrong with a day or a length of time. */
const TIMES = new Set([
  'not-a-date',
  'not-a-moment',
  'not-a-duration',
] satisfies readonly WrongCode[] as string[]);

function parseRecord(kind: RecordKind, path: string, text: string): Result<Reading, Unreadable> {
  const file = readYaml(text);
  if (!file.ok) return file;
  const untitled = titleProblem(kind, file.value);
  if (untitled !== undefined) return err(untitled);
  const { value, problems } = decodeRecord(kind, file.value);
  const unread = problems.filter(({ code }) => TIMES.has(code)).map(({ at = [] }) => at.join('/'));
  const record = { kind, value, ...(unread.length > 0 && { unread }) } as AnyRecord;
  return ok({ file: file.value, record: withDate(record, path), problems });
}

/** From bytes to text without a byte order mark. */
export function readText(bytes: Uint8Array): Result<string, Unreadable> {
  const decoded = decodeBytes(bytes);
  return decoded.ok ? ok(decoded.value.replace(/^\uFEFF/, '')) : decoded;
}

/** Whether two versions of a file say the same, however they are laid out; false where one cannot be read. */
export function saySame(one: Uint8Array, other: Uint8Array): boolean {
  const [first, second] = [one, other].map(bytes => {
    const text = readText(bytes);
    return text.ok ? readYaml(text.value) : text;
  });
  return first?.ok === true && second?.ok === true && sameValue(first.value.value, second.value.value);
}

/** The reasons that are seen on a file before its bytes are looked at. */
export function refusedUnread(stat: {
  readonly size: number;
  readonly outside: boolean;
}): Unreadable | undefined {
  const nowhere = { span: { start: 0, end: 0 }, line: 1 };
  if (stat.outside)
    return {
      ...nowhere,
      reason: 'link',
      text: say('This file is a link that leads out of the folder. Nothing is read from it.'),
    };
  if (stat.size > MAX_BYTES) {
    const size = Math.round(stat.size / 1024);
    return {
      ...nowhere,
      reason: 'too-large',
      text: say('This file is {size} KB. Up to 256 KB can be read.', { size }),
    };
  }
  return undefined;
}

/** What an exception says of its reason. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What the disk does not give: no right to read it, a failing disk, a connection that is gone. */
export function refusedByDisk(error: unknown): Unreadable {
  const text = say('This file could not be read from the disk: {reason}', {
    reason: reasonOf(error),
  });
  return { reason: 'disk', text, span: { start: 0, end: 0 }, line: 1 };
}

/** A meeting that says nothing of its date has that of its file's name; one that cannot be read is not made up for. */
function withDate(record: AnyRecord, path: string): AnyRecord {
  if (record.kind !== 'meeting' || record.value.date !== undefined || isUnread(record, 'date')) return record;
  return { ...record, value: { ...record.value, date: dateFromFileName(path) } };
}
