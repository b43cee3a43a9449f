import { sourceOf } from './layout';
import type { Source } from './layout';
import { parseYaml } from './read';

/** The key of the list that an item which is written by itself is read in, and the line of that key. */
export const ITEM = 'item';
export const HEAD = `${ITEM}:\n`;

/** The file that an item makes, as the only one of the list ITEM; undefined where it cannot be read. */
export function readWritten(written: string): Source | undefined {
  return sourceOfText(HEAD + written);
}

export function sourceOfText(text: string): Source | undefined {
  const read = parseYaml(text, true);
  return read.ok ? sourceOf(read.value.file, read.value.lexemes) : undefined;
}
