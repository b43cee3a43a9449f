import type { AgendaStatus, ProgressState } from '../model/states';
import { PROGRESS_STATES } from '../model/states';
import type { Meeting } from '../model/schema';
import { fail, ok, type Result } from '../result';
import { say } from '../text';
import { evenText, isPartOf, lineText, typedText } from '../typedText';
import { valueAt } from '../yaml/applyChange';
import type { YamlChange } from '../yaml/edit';
import { forEverybody } from './checkInChanges';
import { findItem, type ItemRef, type Readable } from './itemChanges';

/** A text of a meeting that is written by itself, as somebody types it. */
export type MeetingField =
  | { readonly kind: 'notes' }
  | { readonly kind: 'goalState'; readonly goal: string }
  | { readonly kind: 'goalNote'; readonly goal: string }
  | { readonly kind: 'answer'; readonly person: string; readonly question: 'useful' | 'next' | 'change' };

type Changes = Result<readonly YamlChange[]>;

/** Says what became of a topic; nothing changes where it says so already. */
export function setTopic(readable: Readable, ref: ItemRef, status: AgendaStatus): Changes {
  const found = findItem(readable, ref);
  if (!found.ok) return found;
  const { list, index, item } = found.value;
  if ((item.status ?? 'open') === status) return ok([]);
  return ok([{ kind: 'set', path: [...list, index, 'status'], value: status }]);
}

/** What a field of a meeting holds now; an empty text where nothing is written. */
export function fieldText(meeting: Meeting, field: MeetingField): string {
  switch (field.kind) {
    case 'notes':
      return meeting.notes ?? '';
    case 'goalState':
      return meeting.progress[field.goal]?.state ?? '';
    case 'goalNote':
      return meeting.progress[field.goal]?.note ?? '';
    case 'answer':
      return meeting.checkin[field.person]?.[field.question] ?? '';
  }
}

/**
 * Writes a field, if the file still has what its writer saw, or has the new text already, or a part of it. A section that
 * an answer makes is made for everybody.
 * @param before the text that the writer began from
 * @param people everybody of the meeting, in the order of a session
 * @returns a failure `collision` where somebody else has written something else meanwhile
 */
export function writeField(
  { file, record }: Readable,
  field: MeetingField,
  before: string,
  text: string,
  people: readonly string[] = [],
): Changes {
  if (record.kind !== 'meeting') return fail('wrong-type', say('This is not a meeting.'));
  // All three in the same form: two texts that are compared in different ones are never the same.
  const [now, from, wanted] = [fieldText(record.value, field), before, text].map(each =>
    plainText(field, each),
  ) as [string, string, string];
  if (now === wanted) return ok([]);
  if (now !== from && !isPartOf(now, from, wanted))
    return fail('collision', say('Somebody else has changed this text meanwhile.'));
  const path = pathOf(field);
  if (wanted === '') return ok([{ kind: 'set', path, value: null }]);
  if (field.kind === 'goalState' && !isState(wanted))
    return fail('wrong-type', say('{state} is no state of a goal.', { state: wanted }));
  const typed = typedText(wanted);
  if (!typed.ok) return typed;
  const first = field.kind === 'answer' ? forEverybody(file, field.person, people) : [];
  const value = withLineEnd(field, valueAt(file.value, path), wanted);
  return ok([...first, { kind: 'set', path, value }]);
}

/** A field's text as it is compared and written: only notes are more than one line from the start. */
function plainText(field: MeetingField, text: string): string {
  return field.kind === 'notes' ? evenText(text) : lineText(text);
}

/** The text as a value of the file. It ends with a line end where the one before did, where notes begin, and behind an empty line. */
function withLineEnd(field: MeetingField, before: unknown, text: string): string {
  const isClosed = typeof before === 'string' ? before.endsWith('\n') : field.kind === 'notes';
  return isClosed || text.endsWith('\n') ? `${text}\n` : text;
}

function pathOf(field: MeetingField): readonly string[] {
  switch (field.kind) {
    case 'notes':
      return ['notes'];
    case 'goalState':
      return ['progress', field.goal, 'state'];
    case 'goalNote':
      return ['progress', field.goal, 'note'];
    case 'answer':
      return ['checkin', field.person, field.question];
  }
}

const isState = (text: string): text is ProgressState => PROGRESS_STATES.some(state => state === text);
