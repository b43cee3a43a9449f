import { sourceOf } from './layout';
import type { Source } from './layout';
import { parseYaml } from './read';

/** What an item that is written by itself is read under. */
export const HEAD = 'item:\n';

/** The file that an item makes, as the only one of the list `item`; undefined where it cannot be read. */
export function readWritten(written: string): Source | undefined {
  return sourceOfText(HEAD + written);
}

export function sourceOfText(text: string): Source | undefined {
  const read = parseYaml(text, true);
  return read.ok ? sourceOf(read.value.file, read.value.lexemes) : undefined;
}
