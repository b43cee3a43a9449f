import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A change of a file takes far less: a lock that is older was left by a window that was killed; in milliseconds. */
const LEFT_BEHIND = 2000;
/** How often somebody who waits looks again, in milliseconds. */
const LOOK = 3;

/**
 * Does some work while no other process of this machine does work of the same name: two windows may have one folder
 * open. A folder among the temporary files is the lock: who makes it has it. Where none can be made, or it does not come
 * free, the work is done all the same.
 */
export async function withProcessLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  const { createHash } = await import('node:crypto'); // not needed at the start, and the most of what it would load
  const lock = join(tmpdir(), `mentoring-notes-${createHash('sha256').update(name).digest('hex')}`);
  const isMine = await taken(lock);
  try {
    return await work();
  } finally {
    if (isMine) tried(() => rmdirSync(lock));
  }
}

async function taken(lock: string): Promise<boolean> {
  for (const end = Date.now() + 2 * LEFT_BEHIND; Date.now() < end;) {
    try {
      mkdirSync(lock);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
    const since = tried(() => statSync(lock).mtimeMs);
    if (since !== undefined && Date.now() - since > LEFT_BEHIND && !cleared(lock)) return false;
    await new Promise(resolve => setTimeout(resolve, LOOK));
  }
  return false;
}

/** Takes away what was left behind; false where that cannot be done: another user's, or not a folder. */
function cleared(lock: string): boolean {
  try {
    rmdirSync(lock);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'; // somebody else has just done it
  }
}

/** What is gone, or somebody else's, is left to them. */
function tried<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
