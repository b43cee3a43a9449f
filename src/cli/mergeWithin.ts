import { Worker } from 'node:worker_threads';
import type { MergedFile } from '../store/mergedFile';
import { writeMerged, type Merge } from './mergeFiles';

/**
 * Merges a record as git's driver, in a thread of its own: what takes too long there is ended, and what breaks there
 * breaks nothing here. Nothing is written before it is done, so whoever ends the program has the file as it was.
 * @param seconds how long it may take; git merges the file by lines then
 * @param tooLong told where that is so
 * @returns the exit code
 */
export async function mergeWithin(merge: Merge, seconds: number, tooLong: () => void): Promise<number> {
  const thread = new Worker(new URL('merge.mjs', import.meta.url), { workerData: merge });
  const merged = await new Promise<MergedFile | undefined>(done => {
    const watch = setTimeout(() => {
      tooLong();
      done(undefined);
    }, 1000 * seconds);
    const end = (answer?: MergedFile) => {
      clearTimeout(watch);
      done(answer);
    };
    thread
      .once('message', end)
      .once('error', () => end())
      .once('exit', () => end());
  });
  await thread.terminate();
  return writeMerged(merge, merged);
}
