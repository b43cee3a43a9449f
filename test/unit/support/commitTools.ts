// What the extension commits with, without an editor: the git and the disk of this machine.
import { spawn } from 'node:child_process';
import { constants, existsSync, promises } from 'node:fs';
import type { CommitTools } from '../../../src/commands/exactCommit';
import { fill } from '../../../src/core/text';
import { saySame } from '../../../src/store/reading';
import { diskFiles } from './diskFiles';
import { GIT_ENV } from './gitEnv';

/**
 * @param root the full path of the root of a repository
 * @param meanwhile called where another program has the index, instead of a wait
 */
export function commitTools(root: string, meanwhile: () => void = () => undefined): CommitTools {
  return {
    root,
    wait: () => Promise.resolve(meanwhile()),
    run: (args, index) => runGit(root, args, index === undefined ? {} : { GIT_INDEX_FILE: index }),
    files: {
      isThere: path => Promise.resolve(existsSync(path)),
      copy: (from, to) => promises.copyFile(from, to, constants.COPYFILE_EXCL),
      remove: path => promises.rm(path),
    },
    notes: { files: diskFiles(root), saySame },
    t: fill,
  };
}

function runGit(
  cwd: string,
  args: readonly string[],
  more: Readonly<Record<string, string>>,
): Promise<{ code: number; out: string; error: string }> {
  const git = spawn('git', ['--literal-pathspecs', ...args], {
    cwd,
    env: { ...GIT_ENV, LC_ALL: 'C', ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', error: '' };
  git.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  git.stderr.setEncoding('utf8').on('data', (text: string) => (said.error += text));
  return new Promise((resolve, reject) => {
    git.on('error', reject);
    git.on('close', code => resolve({ code: code ?? 1, ...said }));
  });
}
