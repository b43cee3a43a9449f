// Which versions of a file are to be merged: of what stands in it, and of what git remembers.
import { ok, type Result } from '../../result';
import type { EditRules } from '../edit';
import { isAsGitWrote, splitMarkers, withoutConflicts } from './markers';
import type { MergeSides } from './merge';
import { sidesOfTwice } from './doubledKeys';

/** The versions that git keeps of a file while it is unmerged: one that is missing was deleted, or not yet there. */
export interface Stages {
  readonly base?: string;
  readonly ours?: string;
  readonly theirs?: string;
}

/** What is to be done about a file in which two versions met. */
export type ToMerge =
  /** Two versions, and what the marks call them; empty where they do not say. */
  | {
      readonly kind: 'both';
      readonly sides: MergeSides;
      readonly oursLabel: string;
      readonly theirsLabel: string;
    }
  /** Something stands twice in one version, as where git put in the section of each: one with the first, one with the second. */
  | { readonly kind: 'twice'; readonly sides: MergeSides }
  /** Somebody has merged it by hand, or only one side still had it: it stays as it is, git does not know that yet. */
  | { readonly kind: 'decided' }
  | { readonly kind: 'nothing' };

/**
 * Finds the versions to merge. What git remembers is whole, and so better than what stands between marks; but where
 * somebody has begun to merge by hand, the file counts.
 * @param text the file as it stands
 * @param stages undefined where git does not call it unmerged, or there is no git
 * @returns a failure 'half-merged' where the marks in the file are not complete
 */
export function sidesToMerge(
  text: string,
  stages: Stages | undefined,
  rules: EditRules = {},
): Result<ToMerge> {
  const marked = splitMarkers(text);
  if (!marked.ok) return marked;
  const base = stages?.base === undefined ? undefined : withoutConflicts(stages.base);
  const whole =
    stages?.ours === undefined || stages.theirs === undefined
      ? undefined
      : {
          ours: like(text, stages.ours, stages.theirs),
          theirs: stages.theirs,
          ...(base === undefined ? {} : { base }),
        };
  if (marked.value === undefined) {
    if (whole !== undefined && [whole.ours, whole.theirs].some(side => isSameText(side, text)))
      return ok({ kind: 'both', sides: whole, oursLabel: '', theirsLabel: '' });
    const twice = sidesOfTwice(text, rules);
    if (twice !== undefined) return ok({ kind: 'twice', sides: twice });
    return ok({ kind: stages === undefined ? 'nothing' : 'decided' });
  }
  const { oursLabel, theirsLabel, ...written } = marked.value;
  const sides =
    whole !== undefined && isAsGitWrote(written, whole)
      ? whole
      : { ...written, ...(base === undefined ? {} : { base }) };
  return ok({ kind: 'both', sides, oursLabel, theirsLabel });
}

/** Our version with the line ends that it has on disk: git may keep all with short ones. Else those of theirs are there, too. */
function like(text: string, ours: string, theirs: string): string {
  const isKeptShort = ![ours, theirs].some(stage => stage.includes('\r\n'));
  return text.includes('\r\n') && isKeptShort ? ours.replaceAll('\n', '\r\n') : ours;
}

const isSameText = (one: string, other: string): boolean =>
  one.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n');
