import { fail, ok, type Result } from '../core/result';
import { say, type Translate } from '../core/text';
import type { GitAnswer } from '../host/platform/platform';
import { firstLine } from './gitMessage';
import { ATTRIBUTES, mergeConfig, mergeScript, slashed, tryScript, type MergeProgram } from './mergeDriver';

/** Files of this machine by their full paths. */
export interface AnyBytes {
  /** Undefined where there is no such file. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Makes the folders above it, too; rejects where that cannot be. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  remove(path: string): Promise<void>;
}

/** What the merging of one repository is switched with. */
export interface MergingTools {
  /** Runs git in the repository; undefined where no program can be run. */
  readonly run: (args: readonly string[]) => Promise<GitAnswer | undefined>;
  /** The full path of its root. */
  readonly root: string;
  readonly files: AnyBytes;
  /** The full path of the folder for what stays while the extension is updated. */
  readonly storage: string;
  readonly program: MergeProgram;
  readonly t: Translate;
}

type Kept = Pick<MergingTools, 'files' | 'storage' | 'program'>;

const scriptIn = (storage: string) => `${slashed(storage)}/merge/run.sh`;
const configIn = (storage: string) => `${slashed(storage)}/merge/git.config`;

/** Whether git merges the notes of this repository with our program, on this machine. */
export async function isMerging({ run, storage }: MergingTools): Promise<boolean> {
  const paths = await run(['config', '--local', '--get-all', 'include.path']);
  return paths?.out.split(/\r?\n/).includes(configIn(storage)) === true;
}

/**
 * Has git merge the notes of a repository with our program: one line in its settings, one in its own attributes. Once
 * more changes nothing. Where something is in the way, everything is as before.
 * @returns failures 'storage' (the extension can keep nothing here), 'no-program' (nothing here can run ours), 'git'
 */
export async function switchOn(tools: MergingTools): Promise<Result<void>> {
  const { run, storage } = tools;
  try {
    await writeProgram(tools);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail(
      'storage',
      say('Nothing is changed: {folder} cannot be written: {reason}', { folder: storage, reason }),
    );
  }
  if ((await run(tryScript(scriptIn(storage))))?.code !== 0)
    return fail(
      'no-program',
      say(
        'Nothing is changed: no program was found here that can merge the notes. Install Node.js 20 or later.',
      ),
    );
  const attributed = await attribute(tools, lines =>
    lines.includes(ATTRIBUTES) ? lines : [...lines, ATTRIBUTES],
  );
  if (!attributed.ok || (await isMerging(tools))) return attributed;
  const added = await run(['config', '--local', '--add', 'include.path', configIn(storage)]);
  if (added?.code === 0) return ok(undefined);
  await attribute(tools, without);
  return refused(tools, added);
}

/**
 * Has git merge as it did before: both lines are taken away.
 * @returns a failure 'git' where git's files cannot be written
 */
export async function switchOff(tools: MergingTools): Promise<Result<void>> {
  if (await isMerging(tools)) {
    const pattern = `^${configIn(tools.storage).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`;
    const removed = await tools.run(['config', '--local', '--unset-all', 'include.path', pattern]);
    if (removed?.code !== 0) return refused(tools, removed);
  }
  return attribute(tools, without);
}

/** Writes what git starts, where that is not there as it should be. */
export async function writeProgram({ files, storage, program }: Kept): Promise<void> {
  await put(files, scriptIn(storage), mergeScript(program));
  await put(files, configIn(storage), mergeConfig(scriptIn(storage)));
}

/** After an update, or with another editor, the program lies elsewhere; where it was never wanted, nothing is written. */
export async function renewProgram(kept: Kept): Promise<void> {
  if ((await kept.files.read(scriptIn(kept.storage))) !== undefined) await writeProgram(kept);
}

async function put(files: AnyBytes, path: string, text: string): Promise<void> {
  const [there, bytes] = [await files.read(path), new TextEncoder().encode(text)];
  if (there === undefined || asText(there) !== asText(bytes)) await files.write(path, bytes);
}

const without = (lines: readonly string[]) => lines.filter(line => line !== ATTRIBUTES);

/** Changes the lines of the attributes that are the repository's own and in no commit. */
async function attribute(
  tools: MergingTools,
  change: (lines: readonly string[]) => readonly string[],
): Promise<Result<void>> {
  const { run, root, files, t } = tools;
  const answer = await run(['rev-parse', '--git-path', 'info/attributes']);
  if (answer?.code !== 0) return refused(tools, answer);
  const found = answer.out.replace(/\r?\n$/, '');
  const path = /^([a-z]:)?[\\/]/i.test(found) ? found : `${root}/${found}`;
  try {
    const there = await files.read(path);
    const text = there === undefined ? '' : asText(there);
    const lines = text.split('\n');
    const last = lines.at(-1) === '' ? lines.slice(0, -1) : lines;
    const changed = change(last);
    if (changed.join('\n') === last.join('\n')) return ok(undefined);
    if (changed.length === 0) await files.remove(path);
    else await files.write(path, asBytes(changed.map(line => `${line}\n`).join('')));
    return ok(undefined);
  } catch (error) {
    return refused(
      { t },
      { code: 1, out: '', error: error instanceof Error ? error.message : String(error) },
    );
  }
}

function refused({ t }: Pick<MergingTools, 't'>, answer: GitAnswer | undefined): Result<never> {
  const reason = firstLine(answer, t);
  return fail('git', say('The settings of git could not be changed: {reason}', { reason }));
}

/** Byte by byte: what is not ours stays what it is, in whatever encoding. */
const asText = (bytes: Uint8Array) => Array.from(bytes, byte => String.fromCharCode(byte)).join('');
const asBytes = (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0));
