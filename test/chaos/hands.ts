// What other programs do to the files of notes: editors, formatters, scripts, a file manager.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { locate } from '../../src/core/model/recordPlace';
import { readRecord } from '../../src/store/reading';
import type { Chaos } from './chaos';
import { isGits } from './gitDeeds';
import type { Random } from './random';

/** A field that is there twice: nobody can read that. */
export const TWICE = '\ntitle: Twice\n';

/** Rewrites a note with another program, or gives its file another name; what was done, and to which file. */
export function byHand(chaos: Chaos): { readonly what: string; readonly path: string } | undefined {
  const { repository, random, words } = chaos;
  const [path, text] = random.one([...repository.notes()]) ?? [];
  if (path === undefined || text === undefined || isGits(text)) return undefined;
  if (text.includes(TWICE)) {
    chaos.write(path, text.replace(TWICE, '')); // somebody has seen what is wrong
    return { what: 'hand mends', path };
  }
  const kind = random.weighted([
    [6, 'comment'],
    [5, 'step'],
    [3, 'comment inside'],
    [3, 'block'],
    [2, 'tabs'],
    [2, 'line ends'],
    [1, 'doubles'],
    [2, 'renames'],
  ] as const);
  if (kind === 'renames') return { what: 'hand renames', path: rename(chaos, path) };
  if (kind === 'doubles') {
    if (isReadable(path, text) && locate(path)?.kind === 'goal') chaos.write(path, text + TWICE);
    return { what: 'hand doubles', path };
  }
  if (kind === 'tabs' || kind === 'line ends') {
    const written = kind === 'tabs' ? withTab(random, text) : withOtherEnds(text);
    if (isReadable(path, written)) chaos.write(path, written);
    return { what: `hand ${kind}`, path };
  }
  const word = words.fresh();
  const written = withWord(kind, random, text, word);
  if (!written.includes(word) || (isReadable(path, text) && !isReadable(path, written)))
    words.entered.delete(word); // not by this hand
  else chaos.write(path, written);
  return { what: `hand ${kind} (${word})`, path };
}

function withWord(
  kind: 'comment' | 'step' | 'comment inside' | 'block',
  random: Random,
  text: string,
  word: string,
): string {
  if (kind === 'comment') return withComment(text, word);
  if (kind === 'step') return text.replace(/^steps:[ \t]*$/m, `steps:\n  - By hand ${word}`);
  if (kind === 'block') {
    const header = random.chance(0.5) ? '|2' : '|+';
    const isSteps = /^steps:[ \t]*$/m.test(text);
    const indent = isSteps ? '  ' : '    ';
    const block = `\n${indent}- text: ${header}\n${indent}    By hand ${word}\n`;
    return text.replace(isSteps ? /^steps:[ \t]*$/m : /^ {2}(ada|mo):[ \t]*$/m, found => found + block);
  }
  return atLine(random, text, line => `${/^ */.exec(line)?.[0] ?? ''}# ${word}\n${line}`);
}

/** A tab where a space was, behind the name of a field. */
function withTab(random: Random, text: string): string {
  return atLine(random, text, line => line.replace(/^([\s-]*[\w-]+:) (?=\S)/, '$1\t'));
}

function withOtherEnds(text: string): string {
  return text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\n', '\r\n');
}

function atLine(random: Random, text: string, change: (line: string) => string): string {
  const lines = text.split('\n');
  const at = random.below(lines.length);
  return lines.map((line, index) => (index === at ? change(line) : line)).join('\n');
}

/** Gives a meeting or a goal another file name, on disk or with git; the new path, or the old one. */
export function rename({ repository, random }: Chaos, path: string): string {
  const kind = locate(path)?.kind;
  if (kind !== 'meeting' && kind !== 'goal') return path;
  const to = path.replace(/(-again\d+)?\.yaml$/, `-again${random.below(1000)}.yaml`);
  if (existsSync(join(repository.work, to))) return path;
  if (random.chance(0.5) && repository.git('mv', path, to)) return to;
  renameSync(join(repository.work, path), join(repository.work, to));
  return to;
}

/** Takes a file away, as programs do that write a file by putting another in its place; how to put it back. */
export function takeAway({ repository }: Chaos, path: string): () => void {
  const file = join(repository.work, path);
  if (!existsSync(file)) return () => undefined;
  const text = readFileSync(file, 'utf8');
  rmSync(file);
  let isBack = false;
  return () => {
    if (!isBack && !existsSync(file)) writeFileSync(file, text);
    isBack = true;
  };
}

export function withComment(text: string, word: string): string {
  return `${text}${text.endsWith('\n') ? '' : '\n'}# ${word}\n`;
}

export function isReadable(path: string, text: string): boolean {
  const place = locate(path);
  return place === undefined || readRecord(place.kind, path, text).ok;
}
