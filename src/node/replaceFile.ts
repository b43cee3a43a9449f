import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  type Stats,
} from 'node:fs';
import { TEMPORARY_ENDING } from '../store/temporaryFiles';
import { writeToDisk } from './writeToDisk';

/** The system refuses a file beside the old one, or to put it in its place; a disk that is full is not among these. */
const REFUSED = new Set(['EACCES', 'EPERM', 'EBUSY', 'EXDEV', 'ENAMETOOLONG', 'EINVAL', 'ENOTSUP']);

/**
 * Gives a file that is there other bytes, all at once: they are written beside it and put in its place. Whoever reads
 * it meanwhile has the old bytes or the new ones, and where the disk is full the old ones stay.
 *
 * It must not shrink in place: VS Code copies a file to its local history right after saving it, and the copying of a
 * file that shrinks meanwhile never ends (libuv's uv_fs_copyfile), nor does any later saving of it.
 *
 * The file beside it begins as a copy of the old one, which brings its extended attributes and access lists along as far
 * as the system copies them.
 *
 * A file with several names, or whose owner or rights a new one cannot have, is written in place all the same, and so
 * is one where the system refuses the other way. All of it in one go, so that git hardly ever sees the file beside it.
 * Throws the error of the system, as where it may not be written.
 */
export function replaceFile(file: string, bytes: Uint8Array): void {
  const target = realpathSync(file);
  const old = statSync(target);
  accessSync(target, constants.W_OK); // a new file could take the place of one that is read-only
  if (old.nlink > 1 || !replaced(target, old, bytes)) writeToDisk(target, bytes);
}

/** Tries the way of the new file; false where that way is closed, and nothing was changed. */
function replaced(target: string, old: Stats, bytes: Uint8Array): boolean {
  const beside = `${target}.${Math.random().toString(36).slice(2)}${TEMPORARY_ENDING}`;
  try {
    beginAs(target, beside);
    writeToDisk(beside, bytes, old.mode);
    const made = statSync(beside);
    if (made.mode !== old.mode) chmodSync(beside, old.mode); // the umask has taken something away
    const isAlike = made.uid === old.uid && made.gid === old.gid;
    if (isAlike) renameSync(beside, target);
    else rmSync(beside);
    return isAlike;
  } catch (error) {
    remove(beside);
    if (REFUSED.has((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** Whether there is a program that copies all of it, as on most systems with Linux. */
let hasCopier = process.platform === 'linux';

/** Makes a file with all that the old one has beside its bytes; Node can neither read nor write that by itself. */
function beginAs(target: string, beside: string): void {
  if (process.platform === 'darwin' || process.platform === 'win32') {
    copyFileSync(target, beside, constants.COPYFILE_EXCL);
    return;
  }
  if (!hasCopier) return;
  const args = ['--attributes-only', '--preserve=all', '--', target, beside];
  const { status, error } = spawnSync('cp', args, { stdio: 'ignore' });
  if (error !== undefined) hasCopier = false;
  if (status !== 0) remove(beside);
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // the error that led here says more
  }
}
