import { isOverdue } from '../mentoring/followThrough';
import { stampOf } from '../contentStamp';
import { debtsOf } from './actionsTree';
import type { TreeContext } from './context';
import { isToday, meetingsAhead, minutesUntil, type NextMeeting } from './nextMeeting';
import { oneLine } from './node';

/** What somebody has been reminded of so far. */
export interface Reminded {
  /** The day of the last notice. */
  readonly day?: string;
  /** Overdue promises that were named once: nothing is named twice. */
  readonly promises: readonly string[];
}

/** One notice: what it says, and the meeting that can be prepared. */
export interface Reminder {
  readonly text: string;
  readonly meeting?: string;
  /** What is remembered once it was shown. */
  readonly after: Reminded;
}

/** So long before a meeting it is time to prepare, in minutes. */
const BEFORE = 60;
/** So long after its start a notice still helps, in minutes. */
const LATE = 10;
/** So many promises are remembered; older ones have long been seen. */
const KEPT = 200;

/**
 * What the reader should be told now, at most one thing a day: that a meeting of theirs begins within the hour (or is
 * today, where it has no time), or that promises of theirs have become overdue. On a day with a meeting the notice waits
 * for it. Nobody who is not known is reminded.
 */
export function reminderOf(context: TreeContext, { day, promises }: Reminded): Reminder | undefined {
  if (day === context.today) return undefined;
  const mine = meetingsAhead(context).filter(ahead => ahead.notes.folder.me !== undefined);
  const today = mine.filter(ahead => isToday(ahead, context));
  const near = today.find(ahead => isNear(ahead, context));
  const isToCome = today.some(ahead => (minutesUntil(ahead, context.now) ?? 0) > 0);
  if (near === undefined && isToCome) return undefined;
  const overdue = overdueKeys(context);
  const fresh = overdue.filter(({ key }) => !promises.includes(key));
  if (near === undefined && fresh.length === 0) return undefined;
  const parts = [
    near === undefined ? undefined : meetingWords(context, near),
    fresh.length === 0 ? undefined : overdueWords(context, fresh),
  ];
  const known = new Set(overdue.map(({ key }) => key));
  return {
    text: parts.filter(part => part !== undefined).join(' '),
    ...(near === undefined ? {} : { meeting: near.uri }),
    after: {
      day: context.today,
      promises: [...promises.filter(key => !known.has(key)), ...known].slice(-KEPT),
    },
  };
}

function isNear(ahead: NextMeeting, { now }: TreeContext): boolean {
  const minutes = minutesUntil(ahead, now);
  return minutes === undefined || (minutes <= BEFORE && minutes >= -LATE);
}

function meetingWords({ t }: TreeContext, { meeting, date }: NextMeeting): string {
  const title = oneLine(meeting.title);
  return date.length < 16
    ? t('"{title}" is today.', { title })
    : t('"{title}" begins at {time}.', { title, time: date.slice(11, 16) });
}

interface OverdueKey {
  readonly key: string;
  readonly text: string;
}

function overdueKeys(context: TreeContext): readonly OverdueKey[] {
  return debtsOf(context)
    .filter(
      ({ notes, owed }) =>
        owed.person === notes.folder.me && isOverdue(owed.due, context.today, notes.record?.pauses),
    )
    .map(({ notes, owed }) => ({
      key: stampOf(JSON.stringify([notes.folder.uri, owed.path, owed.person, owed.text, owed.due])),
      text: oneLine(owed.text),
    }));
}

function overdueWords({ t }: TreeContext, fresh: readonly OverdueKey[]): string {
  const [first] = fresh;
  return fresh.length === 1 && first !== undefined
    ? t('Your promise "{text}" is overdue.', { text: first.text })
    : t('{count} of your promises are overdue.', { count: fresh.length });
}
