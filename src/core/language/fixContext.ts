import type { FindingCode } from '../findingCode';
import type { RecordPlace } from '../model/recordPlace';
import { rulesFor } from '../model/keys';
import { behindMark } from '../yaml/comments';
import type { TextEdit, YamlChange } from '../yaml/edit';
import { editYaml } from '../yaml/editYaml';
import type { Span } from '../result';
import type { FolderFacts } from './folderFacts';
import type { Finding } from './finding';
import type { Fix } from './fix';

/** The file that is to be mended, and what is known around it. */
export interface FixContext {
  readonly path: string;
  readonly text: string;
  readonly place: RecordPlace;
  readonly facts: FolderFacts;
  /** A BCP 47 tag: how days are named in titles. */
  readonly locale: string;
}

/** A fix that does not know yet what it mends. */
export type Mending = Omit<Fix, 'finding'>;

export type FixProvider = (finding: Finding, repair: FixContext) => readonly Mending[];

/** What mends what was found, by its code. */
export type FixesByCode = Readonly<Partial<Record<FindingCode, FixProvider>>>;

/** The characters that a finding marks, without quotes around them. */
export function markedText({ span }: Finding, { text }: FixContext): string {
  return text.slice(span.start, span.end).replace(/^(["'])(.*)\1$/s, '$2');
}

export const replace = ({ start, end }: Span, text: string): readonly TextEdit[] => [{ start, end, text }];

/** One value for another; the comment behind the mark of a text in lines of its own stays behind the new one. */
export function replaceValue(
  span: Span,
  value: string,
  { text }: Pick<FixContext, 'text'>,
): readonly TextEdit[] {
  return replace(span, value + behindMark(text.slice(span.start, span.end)));
}

/** Changes by structure as edits of the text; none where the editing of YAML refuses them. */
export function structural(
  changes: readonly YamlChange[],
  { text, place }: FixContext,
): readonly TextEdit[] | undefined {
  const edited = editYaml(text, changes, rulesFor(place.kind));
  return edited.ok && edited.value.edits.length > 0 ? edited.value.edits : undefined;
}

/** A mending by structure, where it is possible. */
export function byStructure(
  title: Fix['title'],
  changes: readonly YamlChange[],
  repair: FixContext,
  isBest = false,
): readonly Mending[] {
  const edits = structural(changes, repair);
  return edits === undefined ? [] : [{ title, edits, ...(isBest && { isBest }) }];
}
