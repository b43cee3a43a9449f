import { relative, sep } from 'node:path';
import type { Finding } from '../core/language/finding';
import { say } from '../core/text';
import { FileChecks, rangesOf, wallTime } from '../engine';
import { runGit } from '../node/runGit';
import { HERE, type NotesOnDisk } from './notes';
import type { TerminalLanguage } from './terminalLanguage';

/** What is wrong at one place of a file. */
export interface ReportedFinding {
  /** From the folder that the program was started in, with `/`. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** Just behind what is wrong. */
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: Finding['severity'];
  readonly code: string;
  readonly message: string;
}

/** What a check came to. */
export interface Checked {
  readonly files: number;
  readonly findings: readonly ReportedFinding[];
}

/**
 * Everything that the Problems view says after Check All Mentoring Files, in the order of paths and places. Private notes
 * are not opened; one that git tracks is an error by its path alone.
 * @param start the full path of the folder that paths are told from
 */
export async function check(
  { root, store }: NotesOnDisk,
  { inWords }: TerminalLanguage,
  start: string,
): Promise<Checked> {
  const checks = new FileChecks(store, () => wallTime(new Date(), HERE.zone).slice(0, 10));
  await checks.everything();
  const told = (path: string) => relative(start, `${root}/${path}`).split(sep).join('/');
  const findings: ReportedFinding[] = [];
  for (const [path, { findings: all }] of await checks.shown()) {
    const text = await store.text(path);
    const ranges = rangesOf(text?.ok === true ? text.value : undefined, all);
    for (const [index, { severity, code, text: words }] of all.entries()) {
      const { start = START, end = START } = ranges[index] ?? {};
      findings.push({
        path: told(path),
        line: start.line + 1,
        column: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
        severity,
        code,
        message: inWords(words),
      });
    }
  }
  const tracked = say(
    'This private note is tracked by git, so everybody with the repository can read it, in every commit that has it. Take it out with "git rm --cached".',
  );
  for (const path of await trackedPrivate(root))
    findings.push({
      path: told(path),
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 1,
      severity: 'error',
      code: 'private-tracked',
      message: inWords(tracked),
    });
  return { files: store.entries.size, findings: findings.sort(inOrder) };
}

const START = { line: 0, character: 0 };

const inOrder = (one: ReportedFinding, other: ReportedFinding) =>
  one.path < other.path ? -1 : one.path > other.path ? 1 : one.line - other.line || one.column - other.column;

/** The private files that git has, by their names; none without git. What keeps them out of git may be in it. */
async function trackedPrivate(root: string): Promise<readonly string[]> {
  const answer = await runGit('git', ['ls-files', '-z', '--', '.mentoring/private'], root);
  if (answer.code !== 0) return [];
  return answer.out.split('\0').filter(path => path !== '' && !path.endsWith('/.gitignore'));
}
