/** The clock of a session, all in milliseconds: it is kept with the page and never written to a file. */
export interface SessionClock {
  /** When it was last seen going, which is when it was set going or ticked; absent while it stands still. */
  readonly since?: number;
  /** What had gone by before that. */
  readonly spent: number;
  /** Minutes that were added to the plan, or taken from it. */
  readonly added: number;
  /** What has gone by on each topic, but for the one that is talked about. */
  readonly topics: Readonly<Record<string, number>>;
  /** Minutes that were added to topics. */
  readonly wider: Readonly<Record<string, number>>;
  /** What had gone by when the topic that is talked about came up. */
  readonly topicFrom: number;
}

const MINUTE = 60_000;
/** A clock that nobody has looked at for that long was forgotten, in milliseconds. */
const FORGOTTEN = 3 * 60 * MINUTE;
/** A page that ticks later than this was not there between the two ticks: the lid was closed, the machine slept. */
const AWAY = 3 * MINUTE;

export const STOPPED: SessionClock = { spent: 0, added: 0, topics: {}, wider: {}, topicFrom: 0 };

/** What has gone by while somebody was there: a gap ends at the last tick, and a clock that is set back takes nothing away. */
export function elapsed({ spent, since }: SessionClock, now: number): number {
  const gap = since === undefined ? 0 : now - since;
  return spent + (gap >= 0 && gap <= AWAY ? gap : 0);
}

/** What has gone by up to now is sure, and the next gap begins here. */
export function ticked(clock: SessionClock, now: number): SessionClock {
  return clock.since === undefined ? clock : { ...clock, spent: elapsed(clock, now), since: now };
}

export function started(clock: SessionClock, now: number): SessionClock {
  return clock.since === undefined ? { ...clock, since: now } : clock;
}

export function paused(clock: SessionClock, now: number): SessionClock {
  return { ...clock, since: undefined, spent: elapsed(clock, now) };
}

/**
 * A clock that was kept while its page was closed or behind another goes on, with that time; one that was left alone
 * for hours stands where it was left.
 */
export function restored(clock: SessionClock, now: number): SessionClock {
  if (clock.since === undefined) return clock;
  const gap = now - clock.since;
  if (gap > FORGOTTEN) return { ...clock, since: undefined };
  return { ...clock, spent: clock.spent + Math.max(0, gap), since: now };
}

/** Another topic is talked about now: what has gone by on the one before is put to its account. */
export function turned(clock: SessionClock, from: string | undefined, now: number): SessionClock {
  const going = ticked(clock, now); // else a sleep right after it would take away what the topic begins at
  const spent = from === undefined ? {} : { [from]: topicElapsed(going, from, true, now) };
  return { ...going, topics: { ...going.topics, ...spent }, topicFrom: going.spent };
}

/** What has gone by on a topic. */
export function topicElapsed(clock: SessionClock, topic: string, isCurrent: boolean, now: number): number {
  return (clock.topics[topic] ?? 0) + (isCurrent ? elapsed(clock, now) - clock.topicFrom : 0);
}

/** Gives a topic more minutes. */
export function widened(clock: SessionClock, topic: string, minutes: number): SessionClock {
  return { ...clock, wider: { ...clock.wider, [topic]: (clock.wider[topic] ?? 0) + minutes } };
}

/** Whole minutes that have gone by, as people count them: the first minute is 0. */
export function minutesOf(milliseconds: number): number {
  return Math.floor(milliseconds / MINUTE);
}
