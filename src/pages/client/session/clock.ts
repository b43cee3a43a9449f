/** The clock of a session, all in milliseconds: it is kept with the page and never written to a file. */
export interface Clock {
  /** When it was last set going; absent while it stands still. */
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
  /** When the page was last seen with the clock going. */
  readonly seen?: number;
}

const MINUTE = 60_000;
/** A clock that nobody has looked at for that long was forgotten, in milliseconds. */
const FORGOTTEN = 3 * 60 * MINUTE;

export const STOPPED: Clock = { spent: 0, added: 0, topics: {}, wider: {}, topicFrom: 0 };

/** What has gone by. */
export function elapsed(clock: Clock, now: number): number {
  return clock.spent + (clock.since === undefined ? 0 : Math.max(0, now - clock.since));
}

export function started(clock: Clock, now: number): Clock {
  return clock.since === undefined ? { ...clock, since: now, seen: now } : clock;
}

export function paused(clock: Clock, now: number): Clock {
  return { ...clock, since: undefined, spent: elapsed(clock, now) };
}

/** A clock that was kept over a reload goes on; one that was left alone for hours stands where it was left. */
export function restored(clock: Clock, now: number): Clock {
  return clock.since !== undefined && now - (clock.seen ?? clock.since) > FORGOTTEN
    ? paused(clock, clock.seen ?? clock.since)
    : clock;
}

/** Another topic is talked about now: what has gone by on the one before is put to its account. */
export function turned(clock: Clock, from: string | undefined, now: number): Clock {
  const all = elapsed(clock, now);
  const spent = from === undefined ? {} : { [from]: topicElapsed(clock, from, true, now) };
  return { ...clock, topics: { ...clock.topics, ...spent }, topicFrom: all };
}

/** What has gone by on a topic. */
export function topicElapsed(clock: Clock, topic: string, isCurrent: boolean, now: number): number {
  return (clock.topics[topic] ?? 0) + (isCurrent ? elapsed(clock, now) - clock.topicFrom : 0);
}

/** Gives a topic more minutes. */
export function widened(clock: Clock, topic: string, minutes: number): Clock {
  return { ...clock, wider: { ...clock.wider, [topic]: (clock.wider[topic] ?? 0) + minutes } };
}

/** Whole minutes that have gone by, as people count them: the first minute is 0. */
export function minutesOf(milliseconds: number): number {
  return Math.floor(milliseconds / MINUTE);
}
