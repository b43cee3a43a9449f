// Concurrent work of two people on many files at once, merged by git itself.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { switchOn, writeProgram } from '../../src/commands/switchMerging';
import { pathOf } from '../../src/core/model/recordPlace';
import { splitMarkers } from '../../src/core/yaml/merge/markers';
import { readYaml } from '../../src/core/yaml/read';
import { GIT_ENV } from '../unit/support/gitEnv';
import { GitRepository } from '../unit/support/gitRepository';
import { mergingTools } from '../unit/support/mergingTools';
import { atOnce, merge, nothingLost, type Three } from '../unit/yaml/merge/losses';
import { dice } from '../unit/yaml/merge/work';

export const WAYS = ['merge', 'rebase', 'pull', 'stash pop'] as const;
export type Way = (typeof WAYS)[number];

/** What came of some pairs. */
export interface Outcome {
  readonly clean: number;
  readonly marked: number;
  /** Of those with marks: no place was changed by both, but git merged by lines. */
  readonly byLines: number;
  /** What was lost where. */
  readonly complaints: readonly string[];
  /** What git took for it. */
  readonly milliseconds: number;
}

/** As many files as are merged in one go. */
const AT_ONCE = 100;

/** A folder for what the extension keeps, and a repository. */
class Desk {
  readonly temporary = realpathSync(mkdtempSync(join(tmpdir(), 'mentoring-pairs-')));
  readonly extension = join(this.temporary, 'the extension');
  readonly storage = join(this.temporary, 'its storage');
  readonly repository = new GitRepository();
  milliseconds = 0;

  constructor() {
    for (const name of ['cli/merge.mjs', 'lazy/engine.mjs'])
      cpSync(resolve('dist', name), join(this.extension, 'dist', name));
  }

  tools = (nodes = [process.execPath]) =>
    mergingTools(this.repository.root, this.storage, { nodes, extension: this.extension });

  async switchOn(): Promise<void> {
    const done = await switchOn(this.tools());
    if (!done.ok) throw new Error(done.error.text.message);
  }

  /** Merges all pairs in one way, and gives the text of each by its index, and whether git calls it unmerged. */
  texts(way: Way, pairs: readonly Three[]): readonly { readonly text: string; readonly unmerged: boolean }[] {
    const { repository } = this;
    const placeOf = ({ kind }: Three, index: number) =>
      pathOf(kind, kind === 'mentorship' ? `m${index}` : `p${index}`, `m${index}`);
    const put = (side: 'base' | 'ours' | 'theirs') =>
      pairs.forEach((three, index) => repository.put(placeOf(three, index), three[side]));
    const commit = () => {
      repository.git('add', '-A');
      repository.git('commit', '-q', '--allow-empty', '-m', 'Work');
    };
    repository.git('checkout', '-q', '--orphan', `main${Math.random()}`);
    put('base');
    commit();
    const base = repository.git('rev-parse', 'HEAD').trim();
    const mine = repository.git('branch', '--show-current').trim();
    repository.git('checkout', '-q', '-B', 'theirs');
    put('theirs');
    commit();
    repository.git('checkout', '-q', mine);
    put('ours');
    if (way === 'stash pop') {
      repository.git('stash', '-q');
      repository.git('reset', '-q', '--hard', 'theirs');
    } else commit();
    const args: Readonly<Record<Way, readonly string[]>> = {
      merge: ['merge', '-q', '--no-edit', 'theirs'],
      rebase: ['rebase', '-q', 'theirs'],
      pull: ['pull', '-q', '--no-rebase', '--no-edit', '.', 'theirs'],
      'stash pop': ['stash', 'pop', '-q'],
    };
    const start = performance.now();
    spawnSync('git', args[way], { cwd: repository.root, env: GIT_ENV });
    this.milliseconds += performance.now() - start;
    const unmerged = new Set(repository.git('diff', '--name-only', '--diff-filter=U').split('\n'));
    const found = pairs.map((three, index) => {
      const path = placeOf(three, index);
      return { text: readFileSync(join(repository.root, path), 'utf8'), unmerged: unmerged.has(path) };
    });
    for (const half of ['rebase', 'merge'])
      spawnSync('git', [half, '--abort'], { cwd: repository.root, env: GIT_ENV });
    repository.git('reset', '-q', '--hard', base);
    if (way === 'stash pop') spawnSync('git', ['stash', 'drop'], { cwd: repository.root, env: GIT_ENV });
    return found;
  }

  remove(): void {
    this.repository.remove();
    rmSync(this.temporary, { recursive: true, force: true });
  }
}

function* pairsOf(count: number, seed: number): Generator<readonly Three[]> {
  const roll = dice(seed);
  for (let left = count; left > 0; left -= AT_ONCE)
    yield Array.from({ length: Math.min(left, AT_ONCE) }, () => atOnce(roll));
}

const told = (error: unknown, three: Three, text: string) =>
  `${String(error)}\n--- base\n${three.base}\n--- ours\n${three.ours}\n--- theirs\n${three.theirs}\n--- came to\n${text}`;

/** Merges random pairs with our program, and looks for every sentence and comment of both sides. */
export async function merged(way: Way, count: number, seed: number): Promise<Outcome> {
  const desk = new Desk();
  const outcome = { clean: 0, marked: 0, byLines: 0, complaints: [] as string[], milliseconds: 0 };
  try {
    await desk.switchOn();
    for (const pairs of pairsOf(count, seed))
      desk.texts(way, pairs).forEach(({ text, unmerged }, index) => {
        const three = pairs[index] as Three;
        if (unmerged) outcome.marked++;
        else outcome.clean++;
        try {
          if (unmerged && merge(three, three.kind).conflicts.length === 0) outcome.byLines++;
          nothingLost(three, unmerged ? between(text) : { text, value: valueOf(text), conflicts: [] });
        } catch (error) {
          outcome.complaints.push(told(error, three, text));
        }
      });
  } finally {
    desk.remove();
  }
  return { ...outcome, milliseconds: desk.milliseconds };
}

/** A text with marks: what one side says, and as open questions what both have between the marks. */
function between(text: string): Parameters<typeof nothingLost>[1] {
  const parts = splitMarkers(text);
  if (!parts.ok || parts.value === undefined) throw new Error('No marks.');
  const { ours, theirs } = parts.value;
  const open = { id: '', where: [], base: undefined, ours, theirs, canKeepBoth: false, choice: undefined };
  const readable = [ours, theirs].find(side => readYaml(side).ok) ?? 'title: None\n';
  return { text: readable, value: valueOf(readable), conflicts: [open] };
}

function valueOf(text: string): Readonly<Record<string, unknown>> {
  const read = readYaml(text.replace(/^\uFEFF/, ''));
  if (!read.ok) throw new Error(read.error.text.message);
  return read.value.value;
}

/** Ways in which nothing of ours works, each done once it is switched on. */
const BREAKS: Readonly<Record<string, (desk: Desk) => unknown>> = {
  'nothing can run the program': desk => writeProgram(desk.tools([join(desk.temporary, 'gone')])),
  'the extension is gone': desk => rmSync(desk.extension, { recursive: true }),
  'a part of the extension is gone': desk => rmSync(join(desk.extension, 'dist/lazy'), { recursive: true }),
  'the storage is gone': desk => rmSync(desk.storage, { recursive: true }),
  'the script is gone': desk => rmSync(join(desk.storage, 'merge/run.sh')),
  'the script was cut short': desk => writeFileSync(join(desk.storage, 'merge/run.sh'), '#!/bin/sh\n'),
  'the program is no program': desk =>
    writeFileSync(join(desk.extension, 'dist/cli/merge.mjs'), 'this is { none'),
  'what runs it is another program': desk => writeProgram(desk.tools(['/bin/true'])),
};
export const BROKEN = Object.keys(BREAKS);

/** Merges random pairs where our program is broken: the result has to be that of git alone, marks included. */
export async function broken(how: string, count: number, seed: number): Promise<Outcome> {
  const [desk, plain] = [new Desk(), new Desk()];
  const outcome = { clean: 0, marked: 0, byLines: 0, complaints: [] as string[], milliseconds: 0 };
  const unnamed = (text: string) => text.replace(/^(<{7}|>{7}) .*$/gm, '$1');
  try {
    await desk.switchOn();
    await BREAKS[how]?.(desk);
    for (const pairs of pairsOf(count, seed)) {
      const alone = plain.texts('merge', pairs);
      desk.texts('merge', pairs).forEach(({ text, unmerged }, index) => {
        if (unmerged) outcome.marked++;
        else outcome.clean++;
        const wanted = alone[index];
        if (unnamed(text) !== unnamed(wanted?.text ?? '') || unmerged !== wanted?.unmerged)
          outcome.complaints.push(told('Not as by git alone', pairs[index] as Three, text));
      });
    }
  } finally {
    desk.remove();
    plain.remove();
  }
  return { ...outcome, milliseconds: desk.milliseconds };
}
