// A workspace of several folders with notes in them, on disk.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export class Folders {
  readonly #root = mkdtempSync(join(tmpdir(), 'mentoring-folders-'));
  /** The workspace file to open. */
  readonly file = join(this.#root, 'team.code-workspace');
  readonly #atExit = () => this.remove();

  /** @param notes by the folder's name, each file's text by its path from `.mentoring/` */
  constructor(notes: Readonly<Record<string, Readonly<Record<string, string>>>>) {
    process.once('exit', this.#atExit); // also after a failure
    const folders = Object.keys(notes).map(name => ({ name, path: join(this.#root, name) }));
    for (const [name, files] of Object.entries(notes))
      for (const [path, text] of Object.entries(files)) this.write(name, path, text);
    writeFileSync(this.file, JSON.stringify({ folders }));
  }

  /** One of the folders alone, to open. */
  only(folder: string): string {
    return join(this.#root, folder);
  }

  read(folder: string, path: string): string {
    return readFileSync(this.#at(folder, path), 'utf8');
  }

  write(folder: string, path: string, text: string): void {
    mkdirSync(dirname(this.#at(folder, path)), { recursive: true });
    writeFileSync(this.#at(folder, path), text);
  }

  #at = (folder: string, path: string) => join(this.#root, folder, '.mentoring', path);

  remove(): void {
    process.removeListener('exit', this.#atExit);
    rmSync(this.#root, { recursive: true, force: true, maxRetries: 3 });
  }
}
