import type { GoalSummary, MeetingSummary } from '../model/summary';
import { SUPPORT_LEVELS, type Support, type Unsure } from '../model/states';

type Said = Pick<MeetingSummary, 'date' | 'status'> & { readonly support?: Unsure<Support> };

/** So many goals reached one after the other say that it may be time to step back. */
const IN_A_ROW = 3;

/** How much the mentor leads: as the newest meeting that was held says, else as the mentorship began. */
export function supportNow(
  meetings: readonly Said[],
  agreed: Unsure<Support> | undefined,
): Support | undefined {
  return known(lastSaid(meetings)?.support ?? agreed);
}

/**
 * Why both may ask themselves whether the mentor steps back: in the middle of the way, or since goal after goal was
 * reached. Asked until a meeting says what they chose, be it that it stays so; never where nobody leads any more.
 * @param meeting the one that is prepared
 */
export function stepBackFor(
  meeting: { readonly template?: string; readonly support?: Unsure<Support> },
  meetings: readonly Said[],
  goals: readonly Pick<GoalSummary, 'status' | 'lastDone' | 'due'>[],
  agreed: Unsure<Support> | undefined,
): 'midpoint' | 'goals' | undefined {
  const now = supportNow(meetings, agreed);
  if (now === undefined || now === 'independent' || meeting.support !== undefined) return undefined;
  if (meeting.template === 'mid-point') return 'midpoint';
  const since = lastSaid(meetings)?.date?.slice(0, 10) ?? '';
  const last = goals
    .filter(({ status }) => status === 'done' || status === 'dropped')
    .map(({ status, lastDone, due }) => ({ status, day: lastDone ?? due ?? '' }))
    .sort((a, b) => (a.day < b.day ? 1 : -1))
    .slice(0, IN_A_ROW);
  const isRow = last.length === IN_A_ROW && last.every(({ status, day }) => status === 'done' && day > since);
  return isRow ? 'goals' : undefined;
}

function lastSaid(meetings: readonly Said[]): Said | undefined {
  return meetings
    .filter(({ status, support }) => status === 'held' && known(support) !== undefined)
    .reduce<Said | undefined>(
      (best, next) => (best === undefined || (next.date ?? '') > (best.date ?? '') ? next : best),
      undefined,
    );
}

function known(support: Unsure<Support> | undefined): Support | undefined {
  return SUPPORT_LEVELS.find(level => level === support);
}
