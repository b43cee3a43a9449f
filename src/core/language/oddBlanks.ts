import { rulesFor } from '../model/keys';
import { say } from '../text';
import { EditedText } from '../yaml/composeEdits';
import { applyTextEdits, type TextEdit } from '../yaml/edit';
import { joinTwice } from '../yaml/merge/doubledKeys';
import { oddBlanks } from '../yaml/oddBlanks';
import { readYaml } from '../yaml/read';
import type { Finding } from './finding';
import type { Mending, FixContext } from './fixContext';

/** Blanks that only look like spaces, each run of them at exactly its characters. */
export function findOddBlanks(text: string): readonly Finding[] {
  return oddBlanks(text).map(span => ({
    code: 'odd-blank',
    from: 'meaning',
    severity: 'error',
    text: say('These blanks look like spaces and are none: the line is not read where it seems to stand.'),
    span,
  }));
}

/** Spaces in the place of each. */
export function withSpaces(text: string): readonly TextEdit[] {
  return oddBlanks(text).map(({ start, end }) => ({ start, end, text: ' '.repeat(end - start) }));
}

/** All of them at once, since one line alone rarely finds its place again; what then stands twice is joined. */
export function spacesInstead(_: Finding, { text, place }: FixContext): readonly Mending[] {
  const title = say('Use spaces instead');
  const edits = withSpaces(text);
  const changed = applyTextEdits(text, edits);
  if (readYaml(changed).ok) return [{ title, edits, isBest: true }];
  const joined = joinTwice(changed, rulesFor(place.kind));
  if (joined === undefined || !readYaml(joined.text).ok) return [{ title, edits }];
  const edited = new EditedText(text);
  edited.apply(edits);
  edited.apply(joined.edits);
  return [{ title: say('Use spaces instead, and join what stands twice'), edits: edited.edits() }];
}
