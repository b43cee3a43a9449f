// What is written down anywhere: by the editor's server, by the browser, in the folder of the notes.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Trace {
  readonly path: string;
  readonly encoding: 'utf8' | 'utf16le';
}

/** The files below a folder that hold a text, in each of the two ways in which browsers and editors keep text. */
export function tracesOf(text: string, folder: string): readonly Trace[] {
  return (['utf8', 'utf16le'] as const).flatMap(encoding => {
    const bytes = Buffer.from(text, encoding);
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map(name => join(folder, name))
      .filter(path => statSync(path, { throwIfNoEntry: false })?.isFile() === true) // no sockets, no locks
      .filter(path => readFileSync(path).includes(bytes))
      .map(path => ({ path, encoding }));
  });
}
