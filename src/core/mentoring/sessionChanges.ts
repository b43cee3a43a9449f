import type { AgendaStatus, ProgressState } from '../model/states';
import { PROGRESS_STATES } from '../model/states';
import type { Meeting } from '../model/schema';
import { fail, ok, type Result } from '../result';
import { say } from '../text';
import { isPartOf, tidyText } from '../tidyText';
import type { YamlChange } from '../yaml/edit';
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
 * Writes a field, if the file still has what its writer saw, or has the new text already, or a part of it.
 * @param before the text that the writer began from
 * @returns a failure `collision` where somebody else has written something else meanwhile
 */
export function writeField({ record }: Readable, field: MeetingField, before: string, text: string): Changes {
  if (record.kind !== 'meeting') return fail('wrong-type', say('This is not a meeting.'));
  const now = fieldText(record.value, field);
  const wanted = tidyText(text);
  if (now === wanted) return ok([]);
  if (now !== tidyText(before) && !isPartOf(now, tidyText(before), wanted))
    return fail('collision', say('Somebody else has changed this text meanwhile.'));
  const path = pathOf(field);
  if (wanted === '') return ok([{ kind: 'set', path, value: null }]);
  if (field.kind === 'goalState' && !isState(wanted))
    return fail('wrong-type', say('{state} is no state of a goal.', { state: wanted }));
  return ok([{ kind: 'set', path, value: field.kind === 'notes' ? `${wanted}\n` : wanted }]);
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
