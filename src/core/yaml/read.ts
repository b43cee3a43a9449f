import { Composer, isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { CST, Document, Node, Pair, YAMLMap } from 'yaml';
import { err, ok } from '../result';
import type { Result, Span } from '../result';
import { say } from '../text';
import { keyText, toPlain } from './plain';
import { syntaxError } from './syntaxText';
import { tokenise } from './tokens';
import { conflictMarkers, decoder, notUtf8, refusedCharacters, tooLarge, unreadable } from './unreadable';
import type { Unreadable } from './unreadable';
import { bytesOf, MAX_BYTES } from './limit';
import { lineAt } from './lines';
import type { Lexeme } from './tokens';

/** The way to a value: the keys of maps as text, the items of lists by number from 0. */
export type YamlPath = readonly (string | number)[];

/** A file that was read: its text, the parsed document with ranges into that text, and the plain value of its root. */
export interface YamlFile {
  readonly text: string;
  readonly doc: Document.Parsed;
  /** Maps in it have no prototype: `__proto__` and `constructor` are keys like any other. */
  readonly value: Readonly<Record<string, unknown>>;
}

// Unresolved tags stay what they look like, keys are compared here in linear time, and nothing is printed.
const OPTIONS = {
  version: '1.2',
  schema: 'core',
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
  resolveKnownTags: false,
} as const;

/**
 * Bytes to text, or why not: too large, or not UTF-8. A byte order mark stays as U+FEFF at the start, so that
 * encoding the text gives the bytes back.
 */
export function decodeBytes(bytes: Uint8Array): Result<string, Unreadable> {
  if (bytes.length > MAX_BYTES) return tooLarge();
  try {
    return ok(decoder().decode(bytes));
  } catch {
    return err(notUtf8(bytes));
  }
}

/**
 * Reads a text as one YAML 1.2 map, or says why it cannot be read. Never throws, and takes time in proportion to
 * the text. A file without content is 'not-a-map'.
 */
export function readYaml(text: string): Result<YamlFile, Unreadable> {
  const parsed = parseYaml(text, false);
  return parsed.ok ? ok(parsed.value.file) : parsed;
}

/**
 * As readYaml; with `keep` also the lexical pieces of the text, and source tokens on the nodes.
 * @param mayStandTwice keys that stand twice are let through: for what joins them, which goes by the document and never
 * by the plain value
 */
export function parseYaml(
  text: string,
  keep: boolean,
  mayStandTwice = false,
): Result<{ readonly file: YamlFile; readonly lexemes: readonly Lexeme[] }, Unreadable> {
  if (bytesOf(text) > MAX_BYTES) return tooLarge();
  const refused = refusedCharacters(text) ?? conflictMarkers(text);
  if (refused) return err(refused);
  try {
    return compose(text, keep, mayStandTwice);
  } catch {
    // The parser gives up by an exception on some inputs (a stack that overflows): for the user it is a file that cannot be read.
    return err(unreadable(text, 'syntax', say('This file cannot be read as YAML.'), 0, text.length));
  }
}

/** The node at a path; for a path to a key whose value is left out in the source, its empty scalar. */
export function nodeAt(file: YamlFile, path: YamlPath): Node | undefined {
  let node: unknown = file.doc.contents;
  for (const step of path) {
    if (isMap(node)) node = pairOf(node, String(step), file.text)?.value;
    else if (isSeq(node) && typeof step === 'number') node = node.items[step];
    else return undefined;
  }
  return (node as Node | null | undefined) ?? undefined;
}

/**
 * Where the value at a path stands, without the white space and comments behind it. A key without a value gives
 * the span of the key; a path that leads nowhere gives undefined.
 */
export function spanOf(file: YamlFile, path: YamlPath): Span | undefined {
  const node = nodeAt(file, path);
  const span = node && nodeSpan(node, file.text);
  if (span && (span.end > span.start || path.length === 0)) return span;
  return keySpan(file, path) ?? span;
}

/** Where the key at the end of a path stands; undefined where there is no such key, and for an item of a list. */
export function keySpan(file: YamlFile, path: YamlPath): Span | undefined {
  const last = path.at(-1);
  const parent = nodeAt(file, path.slice(0, -1));
  if (last === undefined || !isMap(parent)) return undefined;
  const key = pairOf(parent, String(last), file.text)?.key as Node | null | undefined;
  return key ? nodeSpan(key, file.text) : undefined;
}

/** The pair of a map with a key of this text. */
export function pairOf(map: YAMLMap, key: string, text: string): Pair | undefined {
  return map.items.find(pair => keyText(pair.key, text) === key);
}

function nodeSpan(node: Node, text: string): Span {
  const [start = 0, end = start] = node.range ?? [];
  // A block scalar ends with the line end behind its last line.
  if (isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED'))
    return { start, end: start + text.slice(start, end).trimEnd().length };
  // The parser's ranges of block collections run up to the next content: their last value knows better.
  if (isMap(node) && !node.flow) {
    const last = node.items.at(-1);
    const value = last?.value as Node | null | undefined;
    const lastNode =
      value?.range && value.range[1] > value.range[0] ? value : (last?.key as Node | null | undefined);
    return { start, end: lastNode ? Math.max(start, nodeSpan(lastNode, text).end) : start };
  }
  if (isSeq(node) && !node.flow) {
    const last = node.items.at(-1) as Node | undefined;
    return { start, end: last ? Math.max(start, nodeSpan(last, text).end) : start };
  }
  return { start, end };
}

function compose(text: string, keep: boolean, mayStandTwice: boolean): ReturnType<typeof parseYaml> {
  const { cst, lexemes, tooDeep } = tokenise(text);
  const directive = cst.find(token => token.type === 'directive');
  if (directive)
    return err(
      unreadable(
        text,
        'directive',
        say('Lines that start with "%" are not read. Take the line away.'),
        directive.offset,
        directive.offset + 1,
      ),
    );
  if (tooDeep !== undefined)
    return err(
      unreadable(
        text,
        'syntax',
        say('Line {line} is nested too deeply.', { line: lineAt(text, tooDeep) }),
        tooDeep,
        tooDeep,
      ),
    );
  const second = cst.filter(token => token.type === 'document')[1];
  if (second)
    return err(
      unreadable(
        text,
        'several-documents',
        say('This file has several documents in it, divided by "---". Keep one.'),
        second.offset,
        second.offset + 3,
      ),
    );

  const doc = composed(cst, text.length, keep);
  if (!doc) return err(unreadable(text, 'syntax', say('This file cannot be read as YAML.'), 0, 0));
  const error = doc.errors[0];
  if (error) {
    const [at, end] = error.pos;
    // A quote that is missing is noticed at the end of the file; what helps is where the text begins.
    const open = lexemes.find(lexeme => lexeme.end === at && /quoted/.test(lexeme.type));
    const start = open ? open.start : at;
    return err(syntaxError(text, error, start, Math.max(start, end)));
  }
  const root = doc.contents;
  const flaw = duplicateKeyOrAlias(root, text);
  if (flaw && !(mayStandTwice && flaw.reason === 'duplicate-key')) return err(flaw);
  if (!isMap(root)) return err(notAMap(text, root));
  const file = { text, doc: doc, value: toPlain(root, text) as Record<string, unknown> };
  return ok({ file, lexemes });
}

/**
 * The parser makes an error object for every flaw, up to one a character: without their stack traces, which nobody
 * reads, a hostile file costs no more than another.
 */
function composed(cst: readonly CST.Token[], length: number, keep: boolean): Document.Parsed | undefined {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return [...new Composer({ ...OPTIONS, keepSourceTokens: keep }).compose(cst, true, length)][0];
  } finally {
    Error.stackTraceLimit = limit;
  }
}

/** The first key that its map has twice, or the first alias. Keys are the same also where only their spelling differs (`a` and `"a"`). */
function duplicateKeyOrAlias(node: unknown, text: string): Unreadable | undefined {
  if (isAlias(node)) {
    const [start = 0, end = start] = node.range ?? [];
    return unreadable(
      text,
      'alias',
      say('"{alias}" in line {line} refers to another place. Write the text itself, or put it in quotes.', {
        alias: text.slice(start, end),
        line: lineAt(text, start),
      }),
      start,
      end,
    );
  }
  if (isSeq(node)) return firstOf(node.items, item => duplicateKeyOrAlias(item, text));
  if (!isMap(node)) return undefined;
  const seen = new Set<unknown>();
  return firstOf(node.items, pair => {
    const names = [
      keyText(pair.key, text),
      isScalar(pair.key) && typeof pair.key.value === 'number' ? pair.key.value : undefined,
    ];
    const name = names.find(candidate => candidate !== undefined && seen.has(candidate));
    if (name !== undefined) {
      const [start = 0, end = start] = (pair.key as Node | null)?.range ?? [];
      return unreadable(
        text,
        'duplicate-key',
        say('The key "{key}" stands twice in one place; the second is in line {line}.', {
          key: keyText(pair.key, text),
          line: lineAt(text, start),
        }),
        start,
        end,
      );
    }
    for (const candidate of names) seen.add(candidate);
    return duplicateKeyOrAlias(pair.key, text) ?? duplicateKeyOrAlias(pair.value, text);
  });
}

function firstOf<T, R>(items: readonly T[], look: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = look(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function notAMap(text: string, root: unknown): Unreadable {
  const [start = 0, end = start] = (root as Node | null)?.range ?? [];
  const empty = !root || (isScalar(root) && start === end);
  return empty
    ? unreadable(
        text,
        'not-a-map',
        say('This file is empty. A record starts with a line such as "title: Learn Rust".'),
        0,
        0,
      )
    : unreadable(
        text,
        'not-a-map',
        say('This file has no keys. A record is made of lines such as "title: Learn Rust".'),
        start,
        end,
      );
}
