import { daysBetween } from '../mentoring/dates';
import { MEETING_GLYPH, type Band, type Label, type Lane, type Point } from './drawing';
import { TINY, type Measure } from './measure';
import type { RoadGoal, RoadMeeting, Track } from './roadmapModel';
import { LINE, linesOf, pointOfPromise, undatedOf } from './roadmapPromises';
import type { TimeScale } from './scale';
import type { Sheet } from './layoutSheet';
import { layoutThemes } from './themes';
import { dayOf, type RoadmapLanguage } from './roadmapWords';

/** Two meetings nearer than this have no day numbers, and smaller discs. */
const ROOMY = 22;

/** How much smaller discs are where meetings stand close, from a half to 1. */
export function crowding(track: Track, scale: TimeScale): number {
  const gaps = track.meetings
    .slice(1)
    .map((meeting, index) => daysBetween(track.meetings[index]?.date ?? meeting.date, meeting.date))
    .filter(days => days > 0)
    .sort((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length / 2)] ?? 14;
  return Math.min(1, Math.max(0.5, (usual * scale.perDay) / ROOMY));
}

/**
 * The themes, the promises and the path of one mentorship.
 * @param top where it begins in its part
 * @param goals those that get a stem
 */
export function layoutBand(
  sheet: Sheet,
  track: Track,
  top: number,
  part: 'head' | 'body',
  goals: readonly RoadGoal[],
): Band {
  const { scale, isNarrow } = sheet;
  const size = crowding(track, scale);
  const isDense = size < 1;
  const themes = layoutThemes(sheet, track, top, part);
  const above = track.people.filter(({ side }) => side === 'above');
  const below = track.people.filter(({ side }) => side === 'below');
  let y = top + themes.height + (track.stages.length > 0 ? 8 : 4) + (isNarrow ? 10 : 0);
  const gridFrom = y;
  const lanes: Lane[] = [];
  const lane = (person: Track['people'][number], isAbove: boolean) => {
    const placed = linesOf(sheet, track, person.id);
    const lines = Math.max(1, ...placed.map(({ line }) => line + 1));
    const extra = (lines - 1) * LINE;
    const at = isAbove ? y + 10 + extra : y + 10;
    lanes.push({
      person: person.id,
      name: person.name,
      y: at,
      points: placed.map(({ promise, x, line, nextLate }) =>
        pointOfPromise(
          sheet,
          track,
          promise,
          part,
          { x, y: at + (isAbove ? -line : line) * LINE, scale: isDense ? 0.8 : 1 },
          nextLate,
        ),
      ),
      undated: undatedOf(sheet, track, person.id),
    });
    y += 20 + extra + 4;
  };
  above.forEach(person => lane(person, true));
  const path = y + (isDense ? 14 : 14);
  y = path + (isDense ? 12 : 26);
  below.forEach(person => lane(person, false));
  const bottom = y + (isNarrow && below.length > 0 ? 14 : 8);
  return {
    track,
    top,
    bottom,
    themesAt: top + 2,
    gridFrom,
    flags: themes.flags.map(({ hasPole, ...flag }) =>
      hasPole ? { ...flag, pole: { y1: top + 2, y2: path } } : flag,
    ),
    lanes,
    path: {
      y: path,
      from: scale.x(track.started ?? track.from),
      walkedTo: Math.max(scale.x(track.started ?? track.from), scale.x(walkedTo(track))),
      to: scale.x(track.ends ?? track.to),
      hasEnd: track.ends !== undefined,
      endLabel: endLabel(sheet, track, path),
    },
    points: [
      ...meetingPoints(sheet, track, part, path, size),
      ...winPoints(sheet, track, part, path, size),
    ].sort((a, b) => a.x - b.x),
    stems: goals.flatMap(({ key, span }) =>
      span?.startIsKnown === true ? [{ key, x: scale.x(span.from) }] : [],
    ),
  };
}

function walkedTo({ isOver, today, ends, to }: Track) {
  return isOver ? (ends ?? to) : today < to ? today : to;
}

/** How far beyond the last day the words at the end of the path reach. */
export function endRoom(words: RoadmapLanguage, measure: Measure, track: Track): number {
  return track.ends === undefined ? 0 : 12 + measure(endWords(words, track.ends), TINY);
}

function endWords(words: RoadmapLanguage, ends: string): string {
  const day = dayOf(words, ends);
  return ends < words.today ? words.t('Ended {day}', { day }) : words.t('Ends {day}', { day });
}

function endLabel({ scale, words, measure }: Sheet, track: Track, path: number): Label | undefined {
  if (track.ends === undefined) return undefined;
  const text = endWords(words, track.ends);
  const x = scale.x(track.to) + 12;
  return { x, y: path + 4, text, anchor: 'start', size: TINY, width: measure(text, TINY) };
}

function meetingPoints(
  { scale, measure }: Sheet,
  track: Track,
  part: 'head' | 'body',
  path: number,
  size: number,
): readonly Point[] {
  const shown = size < 1 ? new Set<RoadMeeting>() : withDay(track.meetings, scale, measure);
  return track.meetings.map((meeting): Point => {
    const x = scale.x(meeting.date);
    const text = String(Number(meeting.date.slice(8)));
    const isNow = meeting.state === 'now';
    return {
      key: meeting.key,
      kind: 'meeting',
      lane: `${track.key}/path`,
      part,
      x,
      y: path,
      isMovable: !meeting.isBroken && (meeting.state === 'planned' || isNow || meeting.state === 'unclosed'),
      glyph: MEETING_GLYPH[meeting.state],
      scale: isNow ? Math.max(size, 0.8) : size,
      hasGap: meeting.state === 'missed' || meeting.state === 'cancelled',
      ...(shown.has(meeting)
        ? {
            day: {
              x,
              y: path + 20,
              text,
              anchor: 'middle' as const,
              size: TINY,
              width: measure(text, TINY, isNow),
            },
          }
        : {}),
    };
  });
}

/** The meetings that have room for their day: the one of now first, then from left to right. */
function withDay(
  meetings: readonly RoadMeeting[],
  scale: TimeScale,
  measure: Measure,
): ReadonlySet<RoadMeeting> {
  const taken: { readonly from: number; readonly to: number }[] = [];
  const shown = new Set<RoadMeeting>();
  const now = meetings.filter(({ state }) => state === 'now');
  for (const meeting of [...now, ...meetings.filter(({ state }) => state !== 'now')]) {
    const half = measure(String(Number(meeting.date.slice(8))), TINY, meeting.state === 'now') / 2 + 2;
    const x = scale.x(meeting.date);
    if (taken.some(({ from, to }) => x - half < to && x + half > from)) continue;
    taken.push({ from: x - half, to: x + half });
    shown.add(meeting);
  }
  return shown;
}

/** A win stands on the path, or above it where a meeting is near: its own, mostly. */
function winPoints(
  { scale }: Sheet,
  track: Track,
  part: 'head' | 'body',
  path: number,
  size: number,
): readonly Point[] {
  const meetings = track.meetings.map(({ date }) => scale.x(date));
  return track.wins.map((win): Point => {
    const x = scale.x(win.date);
    const isNear = size < 1 || meetings.some(other => Math.abs(other - x) < 15);
    return {
      key: win.key,
      kind: 'win',
      lane: `${track.key}/path`,
      part,
      x,
      y: isNear ? path - 15 : path,
      isMovable: false,
      glyph: 'win',
      scale: size < 1 ? 0.8 : 1,
    };
  });
}
