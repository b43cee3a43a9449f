import type { Problem, Result } from '../result';
import type { AnyRecord } from '../model/summary';
import type { Slip, Unreadable } from '../yaml/unreadable';
import type { YamlFile } from '../yaml/read';

/** Something to say about a place in a file. */
export interface Finding extends Problem {
  /**
   * Who could say it too: `yaml` any reader of YAML, `schema` whoever knows our JSON Schemas; `meaning` and `hint` are
   * ours alone.
   */
  readonly from: 'yaml' | 'schema' | 'meaning' | 'hint';
  /** Of a file without a text that could be counted in: the line, from 1. */
  readonly line?: number;
  /** What is wrong in a line that cannot be read. */
  readonly slip?: Slip;
  /** What stands there and is not known: an id, a key, a word. */
  readonly word?: string;
  /** What was probably meant. */
  readonly meant?: string;
}

/** A file as it was read, or why it could not be. */
export type Read = Result<
  { readonly file: YamlFile; readonly record: AnyRecord; readonly problems: readonly Problem[] },
  Unreadable
>;
