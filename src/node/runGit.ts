import { execFile } from 'node:child_process';

/** What a git command said. */
export interface GitAnswer {
  /** 0 where it went well. */
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** A commit waits for its hooks; past this it is ended, in milliseconds. */
const GIT_TIME = 120_000;

/**
 * Runs git in a folder: no shell, no question in a terminal that nobody sees, and English answers. Never rejects.
 * @param index the full path of the file that git, and the hooks it runs, use for its index; without it, the one of
 * the repository
 */
export function runGit(
  program: string,
  args: readonly string[],
  folder: string,
  index?: string,
): Promise<GitAnswer> {
  const other = index === undefined ? {} : { GIT_INDEX_FILE: index };
  // Without its optional locks, nobody's git is in the way of another one while it only looks.
  const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C', ...other };
  return new Promise(resolve => {
    execFile(
      program,
      args,
      { cwd: folder, env, timeout: GIT_TIME, maxBuffer: 1 << 24 },
      (failed, out, error) => {
        if (failed === null) resolve({ code: 0, out, error });
        else if (typeof failed.code === 'number') resolve({ code: failed.code, out, error });
        else resolve({ code: 1, out, error: error.trim() === '' ? failed.message : error });
      },
    );
  });
}
