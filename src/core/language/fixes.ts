import { locate } from '../model/recordPlace';
import type { Span } from '../result';
import { say } from '../text';
import { keepComments } from '../yaml/comments';
import { applyTextEdits, type TextEdit } from '../yaml/edit';
import { readYaml } from '../yaml/read';
import { CUT_TEXT_FIXES, cutTitle } from './cutTexts';
import type { FolderFacts } from './folderFacts';
import type { Finding } from './finding';
import type { Fix } from './fix';
import { HINT_FIXES, outline } from './hintFixes';
import { MEANING_FIXES } from './meaningFixes';
import { spacesInstead } from './oddBlanks';
import type { FixesByCode, FixContext } from './fixContext';
import { sectionFixes } from './sectionFixes';
import { TEXT_FIXES } from './textFixes';
import { VALUE_FIXES } from './valueFixes';

const FIXES: FixesByCode = {
  ...TEXT_FIXES,
  ...VALUE_FIXES,
  ...MEANING_FIXES,
  ...HINT_FIXES,
  ...CUT_TEXT_FIXES,
  'odd-blank': spacesInstead,
};

/** A file that is open, and what is known around it. */
export interface OpenedFile {
  readonly path: string;
  readonly text: string;
  readonly facts: FolderFacts;
  /** A BCP 47 tag: how days are named in titles. */
  readonly locale: string;
}

/**
 * The ways to mend what was found at a stretch of a text. Where several places can be mended surely, the last way does
 * so for all of them at once. What a meeting could have besides, though nothing is wrong, comes after them.
 */
export function fixesFor(subject: OpenedFile, findings: readonly Finding[], at: Span): readonly Fix[] {
  const here = findings.filter(
    ({ span }) => span.start <= at.end && at.start <= Math.max(span.end, span.start + 1),
  );
  const fixes = here.flatMap(finding => mend(subject, finding));
  const all = fixes.some(({ isBest, edits }) => isBest && edits) ? fixAll(subject, findings) : undefined;
  return [...fixes, ...(all === undefined ? [] : [all]), ...sectionFixes(repairOf(subject), at)];
}

function mend(subject: OpenedFile, finding: Finding): readonly Fix[] {
  const mends = FIXES[finding.code];
  const repair = repairOf(subject);
  // A comment is nobody's mistake: what would take one away is not offered, but where it is the end of a text.
  const isText = Object.hasOwn(CUT_TEXT_FIXES, finding.code);
  const found = (mends?.(finding, repair) ?? []).filter(
    ({ edits = [] }) => isText || keepComments(subject.text, edits),
  );
  const ways = [
    ...(finding.code === 'not-a-map' && locate(subject.path) !== undefined ? outline(repair) : []),
    ...(finding.code === 'no-title' ? cutTitle(repair) : []),
    ...found,
  ];
  return ways.map(way => ({ ...way, finding }));
}

const repairOf = (subject: OpenedFile): FixContext => ({
  ...subject,
  place: locate(subject.path) ?? { kind: 'config', id: '' },
});

/** Everything that is surely meant, in one edit; undefined where that is no more than one place. */
function fixAll(subject: OpenedFile, findings: readonly Finding[]): Fix | undefined {
  const taken: TextEdit[] = [];
  const mended: Finding[] = [];
  const isReadable = readYaml(subject.text).ok;
  for (const finding of findings) {
    const best = mend(subject, finding).find(({ isBest, edits }) => isBest && edits);
    const free = best?.edits?.every(edit =>
      taken.every(other => edit.end < other.start || other.end < edit.start),
    );
    if (best?.edits === undefined || free !== true) continue;
    const all = inOrder([...taken, ...best.edits]);
    // Two that are right each alone may make one key of two.
    if (isReadable && !readYaml(applyTextEdits(subject.text, all)).ok) continue;
    taken.push(...best.edits);
    mended.push(finding);
  }
  const [finding] = mended;
  if (finding === undefined || mended.length < 2) return undefined;
  return {
    title: say('Mend all {count} in this file', { count: mended.length }),
    finding,
    edits: inOrder(taken),
  };
}

const inOrder = (edits: readonly TextEdit[]) => edits.toSorted((one, other) => one.start - other.start);
