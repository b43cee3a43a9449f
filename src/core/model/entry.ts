import type { RecordKind } from './kinds';
import type { Unreadable } from '../yaml/unreadable';
import type { AnyRecord, Summary } from './summary';

/** What the store knows of one file. */
export interface Entry {
  /** From the workspace folder: `.mentoring/mentorships/ada-mo/goals/parser-tests.yaml`. */
  readonly path: string;
  readonly kind: RecordKind;
  /** The file's name without `.yaml`; of a mentorship and its single files, the folder's name. */
  readonly id: string;
  readonly mentorship?: string;
  /** Of a file that belongs to one person: whose it is. */
  readonly person?: string;
  /** Of which content the rest speaks; empty while only the header has been looked at. */
  readonly stamp: string;
  /** The last good state; undefined while there has been none. */
  readonly summary?: Summary;
  /** Why the file cannot be read as it stands now. */
  readonly broken?: Unreadable;
  /** Of a broken file: the whole record as it last could be read, where somebody had looked at it. */
  readonly lastGood?: AnyRecord;
}
