import { constants, promises, type Stats } from 'node:fs';
import { HALF_WRITTEN } from '../halfWritten';

/** The system refuses a file beside the old one, or to put it in its place; a disk that is full is not among these. */
const REFUSED = new Set(['EACCES', 'EPERM', 'EBUSY', 'EXDEV', 'ENAMETOOLONG', 'EINVAL', 'ENOTSUP']);

/**
 * Gives a file that is there other bytes, all at once: they are written beside it and put in its place. Whoever reads
 * it meanwhile has the old bytes or the new ones, and where the disk is full the old ones stay.
 *
 * It must not shrink in place: VS Code copies a file to its local history right after saving it, and the copying of a
 * file that shrinks meanwhile never ends (libuv's uv_fs_copyfile), nor does any later saving of it.
 *
 * A file with several names, or whose owner or rights a new one cannot have, is written in place all the same, and so
 * is one where the system refuses the other way. Rejects with the error of the system, as where it may not be written.
 */
export async function replaceFile(file: string, bytes: Uint8Array): Promise<void> {
  const target = await promises.realpath(file);
  const old = await promises.stat(target);
  await promises.access(target, constants.W_OK); // a new file could take the place of one that is read-only
  if (old.nlink > 1 || !(await replaced(target, old, bytes))) await promises.writeFile(target, bytes);
}

/** Tries the way of the new file; false where that way is closed, and nothing was changed. */
async function replaced(target: string, old: Stats, bytes: Uint8Array): Promise<boolean> {
  const beside = `${target}.${Math.random().toString(36).slice(2)}${HALF_WRITTEN}`;
  try {
    await promises.writeFile(beside, bytes, { flag: 'wx', mode: old.mode });
    const made = await promises.stat(beside);
    if (made.mode !== old.mode) await promises.chmod(beside, old.mode); // the umask has taken something away
    if (made.uid === old.uid && made.gid === old.gid) {
      await promises.rename(beside, target);
      return true;
    }
    await promises.rm(beside);
    return false;
  } catch (error) {
    await promises.rm(beside, { force: true }).catch(() => undefined); // the first error says more
    if (REFUSED.has((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}
