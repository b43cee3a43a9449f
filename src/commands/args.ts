import * as vscode from 'vscode';
import { say, type Text } from '../core/text';
import type { ArgumentName } from '../core/commandArguments';
import type { TreeNode } from '../core/tree/node';
import type { Engine } from '../host/lazyBundles';
import { localized } from '../host/strings';
import { CLICKED } from '../views/treeItem';
import { abort } from './abort';

/** What a command was called with, each value checked as it is taken: what is given but not valid is an error. */
export class Args<Name extends string = ArgumentName> {
  constructor(private readonly raw: Readonly<Record<string, unknown>>) {}

  has(key: Name): boolean {
    return this.raw[key] !== undefined;
  }

  /** As it was given, unchecked. */
  value(key: Name): unknown {
    return this.raw[key];
  }

  /** A text with something in it; white space around it is dropped, lines inside it stay. */
  text(key: Name): string | undefined {
    const value = this.raw[key];
    if (value === undefined) return undefined;
    if (typeof value !== 'string' || value.trim() === '') return invalid(key, say('a text'));
    return value.trim();
  }

  /** What somebody or something is called, in the form that names are compared in. */
  name(key: Name, engine: Engine): string | undefined {
    const value = this.text(key);
    return value === undefined ? undefined : engine.oneForm(value);
  }

  /** A whole number that can be told from its neighbours; `from` is the smallest that is allowed. */
  number(key: Name, from = Number.MIN_SAFE_INTEGER): number | undefined {
    const value = this.raw[key];
    if (value === undefined) return undefined;
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < from)
      return invalid(key, say('a whole number'));
    return value;
  }

  date(key: Name, engine: Engine): string | undefined {
    const value = this.text(key);
    return value === undefined || engine.isDate(value) ? value : invalid(key, say('a date like 2027-02-15'));
  }

  /** A date, with or without a time. */
  moment(key: Name, engine: Engine): string | undefined {
    const value = this.text(key)?.replace(/^(\S+) (\S+)$/, '$1T$2');
    if (value === undefined || engine.isDate(value) || engine.isDateTime(value)) return value;
    return invalid(key, say('a date like 2027-02-15 or 2027-02-15T10:00'));
  }

  choice<T extends string>(key: Name, words: readonly T[]): T | undefined {
    const value = this.raw[key];
    if (value === undefined) return undefined;
    return (
      words.find(word => word === value) ?? invalid(key, say('one of {words}', { words: words.join(', ') }))
    );
  }

  /** Some of a few words, at least one. */
  choices<T extends string>(key: Name, words: readonly T[]): readonly T[] | undefined {
    const value = this.raw[key];
    if (value === undefined) return undefined;
    const given: readonly unknown[] = Array.isArray(value) ? value : [];
    const valid = given.length > 0 && given.every(word => words.some(known => known === word));
    if (!valid) return invalid(key, say('a list of {words}', { words: words.join(', ') }));
    return words.filter(word => given.includes(word));
  }

  id(key: Name, engine: Engine): string | undefined {
    const value = this.text(key);
    return value === undefined || engine.isSlug(value) ? value : invalid(key, say('an id of a-z, 0-9 and -'));
  }

  /** A list of ids, at least one. */
  ids(key: Name, engine: Engine): readonly string[] | undefined {
    const value = this.raw[key];
    if (value === undefined) return undefined;
    const ids = Array.isArray(value) ? (value as unknown[]) : [];
    const valid = ids.length > 0 && ids.every(id => typeof id === 'string' && engine.isSlug(id));
    return valid ? [...new Set(ids as string[])] : invalid(key, say('a list of ids of a-z, 0-9 and -'));
  }

  /** A length of time as the files have it. */
  duration(key: Name, engine: Engine): string | undefined {
    const value = this.text(key);
    if (value === undefined || engine.parseDuration(value) !== undefined) return value;
    return invalid(key, say('a length of time like 2 weeks'));
  }

  flag(key: Name): boolean | undefined {
    const value = this.raw[key];
    return value === undefined || typeof value === 'boolean' ? value : invalid(key, say('true or false'));
  }
}

/** Ends the command: a value was given that does not fit. */
export function invalid(key: string, wanted: Text): never {
  return abort('invalid-argument', say('"{key}" needs {wanted}.', { key, wanted: localized(wanted) }));
}

/** How a command was called. */
export interface Call {
  readonly args: Args;
  /** The rows that it was called on, where it was called from a tree. */
  readonly nodes: readonly TreeNode[];
  /** It was called with an argument object of a program, and not by a row, a file or a key. */
  readonly byObject: boolean;
  /** A row was clicked, or Enter pressed on it. */
  readonly isClick: boolean;
}

/** Reads the arguments that VS Code hands over: a tree row (and those selected with it), a file, or an argument object. */
export function callOf(first: unknown, second: unknown): Call {
  if (isNode(first)) {
    const nodes = Array.isArray(second) && second.every(isNode) && second.includes(first) ? second : [first];
    return { args: new Args({ ...first.args }), nodes, byObject: false, isClick: second === CLICKED };
  }
  if (first instanceof vscode.Uri)
    return { args: new Args({ uri: first }), nodes: [], byObject: false, isClick: false };
  const isObject = typeof first === 'object' && first !== null && !Array.isArray(first);
  const args = new Args(isObject ? (first as Record<string, unknown>) : {});
  return { args, nodes: [], byObject: isObject && !args.has('view'), isClick: false };
}

function isNode(value: unknown): value is TreeNode {
  return (
    typeof value === 'object' && value !== null && 'unfolds' in value && 'args' in value && 'id' in value
  );
}
