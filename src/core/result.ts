import type { FailureCode } from './failureCode';
import type { FindingCode } from './findingCode';
import type { Text } from './text';

/** Bad data is a value: what a function gives back when it can fail for reasons the user can mend. */
export type Result<T, E = Failure> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** Why something was not done: a stable code for programs, a sentence for people. */
export interface Failure {
  readonly code: FailureCode;
  readonly text: Text;
}

/** A result that says why not. */
export interface Failed {
  readonly ok: false;
  readonly error: Failure;
}

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });
export const fail = (code: FailureCode, text: Text): Failed => err({ code, text });

/** A stretch of a text: offsets in UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something wrong in a file that does not stop it from being read. */
export interface Problem {
  readonly code: FindingCode;
  readonly severity: 'error' | 'warning' | 'information';
  readonly text: Text;
  readonly span: Span;
  /** The way to the value that it is about. */
  readonly at?: readonly (string | number)[];
}
