import { fail, ok } from '../result';
import type { Result, Span } from '../result';
import { say } from '../text';
import { applyChange, valueAt } from './applyChange';
import { asWritten } from './asWritten';
import { applyTextEdits } from './edit';
import { EditedText } from './composeEdits';
import { firstSafe, isExpected } from './editGuard';
import { Unsupported, sourceOf } from './layout';
import type { Source } from './layout';
import { lineAt } from './lines';
import { oddBlanks } from './oddBlanks';
import { parseYaml } from './read';
import type { YamlPath } from './read';
import type { EditedYaml, EditRules, YamlChange } from './edit';
import { bytesOf, MAX_BYTES } from './limit';
import { tooLargeToWrite } from './unreadable';
import { nextStep } from './steps';
import type { EditStep } from './steps';

/**
 * Changes a text by structure: the changes one after the other, each in as few characters as it takes. Gives the edits
 * against the text as it was (sorted, not overlapping), the text after them and its value.
 *
 * Where a line is indented by blanks that are no spaces, what it means to say stands nowhere: a change beside it would
 * make a second one, and is refused ('odd-blanks').
 *
 * Every step is read again and compared with what the change means, and every comment is looked for that is not in
 * something removed. Failure codes: 'unreadable' (with the reader's words), 'not-found', 'wrong-type', and 'cannot-edit'
 * where no safe way was found, and
 * 'too-large' where the text would be larger than what can be read.
 */
export function editYaml(
  text: string,
  changes: readonly YamlChange[],
  rules: EditRules = {},
): Result<EditedYaml> {
  const read = parseYaml(text, true);
  if (!read.ok) return fail('unreadable', read.error.text);
  const [odd] = oddBlanks(text);
  if (odd !== undefined) return fail('odd-blanks', oddBlanksAt(text, odd));
  const edited = new EditedText(text);
  let source = sourceOf(read.value.file, read.value.lexemes);
  for (const change of changes) {
    const expected = applyChange(source.file.value, change, rules);
    if (!expected.ok) return expected;
    const emptied = change.kind === 'remove' ? change.path.slice(0, -1) : undefined;
    for (let left = MAX_STEPS, isDone = false; !isDone; left--) {
      const step = left > 0 ? tried(() => nextStep(source, change, rules)) : undefined;
      const taken = step && firstSafe(source, step, emptied);
      if (!taken) return step && isTooLarge(source, step) ? tooLargeToWrite() : cannotEdit();
      edited.apply(taken.edits);
      source = taken.source;
      isDone = step.isLast;
    }
    if (!isExpected(source.file.value, expected.value, emptied)) return cannotEdit();
    if (change.kind !== 'insert' || change.written === undefined) continue;
    const list = valueAt(source.file.value, change.list) as readonly unknown[];
    const taken = taking(source, change.list, change.index ?? list.length - 1, change.written);
    if (!taken) return cannotEdit();
    edited.apply(taken.edits);
    source = taken.source;
  }
  return ok({ edits: edited.edits(), text: source.text, value: source.file.value });
}

const oddBlanksAt = (text: string, { start }: Span) =>
  say(
    'Line {line} has blanks that look like spaces and are none, so that it is not read where it seems to stand. Mend it first: the Problems view shows where.',
    { line: lineAt(text, start) },
  );

/** A change that needs more steps than this (each makes one plain value a list or a map) is not one of this product. */
const MAX_STEPS = 20;

function tried(plan: () => EditStep | undefined): EditStep | undefined {
  try {
    return plan();
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
}

function taking(source: Source, list: YamlPath, index: number, written: string) {
  const step = tried(() => asWritten(source, list, index, written));
  return step && firstSafe(source, step, undefined);
}

/** The preferred way leads to a text that is larger than what can be read. */
function isTooLarge({ text }: Source, { ways: [way = []] }: EditStep): boolean {
  const inOrder = way.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return bytesOf(applyTextEdits(text, inOrder)) > MAX_BYTES;
}

const cannotEdit = (): Result<never> =>
  fail('cannot-edit', say('This place cannot be changed safely here. Open the file and change it by hand.'));
