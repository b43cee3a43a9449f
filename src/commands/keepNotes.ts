import type { NotesFiles } from '../store/ports';

/** The files, and what is known of them. */
export interface NotesToKeep {
  readonly files: Pick<NotesFiles, 'read' | 'write' | 'alone'>;
  /** Whether two texts, as bytes, say the same. */
  readonly saySame: (one: Uint8Array, other: Uint8Array) => boolean;
}

/** Notes as they were before other programs got at them. */
interface KeptNotes {
  /**
   * Gives those their bytes back that still say the same (a formatter was there).
   * @returns the paths of those that say something else now, which are left alone: it may be what the user wrote
   */
  putBack(): Promise<readonly string[]>;
}

/** @param paths of a file that is not there, nothing is kept */
export async function keepNotes(
  { files, saySame }: NotesToKeep,
  paths: readonly string[],
): Promise<KeptNotes> {
  const read = (path: string) => files.read(path).catch(() => undefined); // git will say why it cannot be read
  const kept = new Map<string, Uint8Array>();
  for (const path of paths) {
    const bytes = await read(path);
    if (bytes !== undefined) kept.set(path, bytes);
  }
  const putBack = async (path: string, before: Uint8Array): Promise<boolean> => {
    const now = await read(path);
    if (now !== undefined && isEqual(now, before)) return true;
    if (now === undefined || !saySame(before, now)) return false;
    await files.write(path, before);
    return true;
  };
  return {
    async putBack() {
      const different: string[] = [];
      for (const [path, before] of kept)
        if (!(await files.alone(path, () => putBack(path, before)))) different.push(path);
      return different;
    },
  };
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
