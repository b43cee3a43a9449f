import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';

/** What a file system says that cannot be asked for this; anything else, such as a full disk, is an error. */
const UNKNOWN_TO_IT = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

/**
 * Writes a file so that its bytes are on the disk when it returns, where the file system can be asked for that: after a
 * power cut, a file that was renamed earlier than written can be empty.
 * @param mode the rights of a file that is not there yet
 * @throws the error of the system, also where the disk turns out to be full only now
 */
export function writeToDisk(path: string, bytes: Uint8Array, mode?: number): void {
  const file = openSync(path, 'w', mode);
  try {
    writeFileSync(file, bytes);
    try {
      fsyncSync(file);
    } catch (error) {
      if (!UNKNOWN_TO_IT.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  } finally {
    closeSync(file);
  }
}
