import { applyTextEdits, type TextEdit } from '../yaml/edit';
import { readYaml } from '../yaml/read';
import type { Mending, FixContext } from './fixContext';

/** The first way after which the file reads; else the first after which it reads further than before. */
export function firstFixThatReads(
  repair: FixContext,
  title: Mending['title'],
  ways: readonly (readonly TextEdit[])[],
): readonly Mending[] {
  const results = ways
    .filter(edits => edits.length > 0)
    .map(edits => ({ edits, reach: reachOf(applyTextEdits(repair.text, edits)) }));
  const before = reachOf(repair.text);
  const best = results.find(({ reach }) => reach === Infinity) ?? results.find(({ reach }) => reach > before);
  return best === undefined ? [] : [{ title, edits: best.edits, isBest: best.reach === Infinity }];
}

/** The one way, where the file reads after it, or reads further than before. */
export function fixWith(repair: FixContext, title: Mending['title'], edits: readonly TextEdit[]) {
  return firstFixThatReads(repair, title, [edits]);
}

/** Up to which line a text reads; without an end where all of it does. */
function reachOf(text: string): number {
  const read = readYaml(text);
  return read.ok ? Infinity : read.error.line;
}
