import type { Flag } from './drawing';
import { TINY, wrap, type Measure } from './measure';
import type { RoadStage, Track } from './roadmapModel';
import type { Sheet } from './layoutSheet';

const SMALL = 12;
/** A theme shows its name from this width where all of it fits, from that one in any case, else its number. */
const NAMED = 44;
const READABLE = 54;
const NUMBERED = 16;
/** From its pole, or the line of today, to its words, and from these to the next line. */
const INSET = 6;
const APART = 8;
const MOST_LINES = 3;
const HIGH = 16;

/** The themes of a mentorship, each a flag that is planted at its day, in the order of their days. */
export function layoutThemes(
  { scale, width, measure, words }: Sheet,
  track: Track,
  top: number,
  part: 'head' | 'body',
): { readonly height: number; readonly flags: readonly (Flag & { readonly hasPole: boolean })[] } {
  const stages = [...track.stages].sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : a.index - b.index,
  );
  const today = words.today < scale.from || words.today > scale.to ? undefined : scale.x(words.today);
  const standing = stages.findLastIndex(({ date }) => date <= words.today);
  const flags = stages.map((stage, index) => {
    const x = scale.x(stage.date);
    const next = stages[index + 1];
    const room = (next === undefined ? width - 4 : scale.x(next.date)) - x;
    const tense =
      index === standing ? ('now' as const) : index < standing ? ('past' as const) : ('ahead' as const);
    const whole = measure(stage.theme, SMALL, tense === 'now') + INSET + APART;
    const { from, room: free } = clearOf(today === undefined ? undefined : today - x, room, whole);
    const { texts, size, inset } = wordsOf(stage, free, measure, tense === 'now');
    return {
      key: stage.key,
      kind: 'stage' as const,
      lane: `${track.key}/themes`,
      part,
      x,
      y: top + 12,
      isMovable: true,
      stage,
      lines: texts.map((text, line) => ({
        x: x + from + inset,
        y: top + 14 + line * HIGH,
        text,
        anchor: 'start' as const,
        size,
        width: measure(text, size, tense === 'now'),
      })),
      width: room,
      tense,
      hasPole: room > NUMBERED || index === stages.length - 1,
    };
  });
  const lines = Math.max(0, ...flags.map(flag => flag.lines.length));
  return { height: stages.length === 0 ? 0 : Math.max(1, lines) * HIGH + 6, flags };
}

/**
 * The side of the line of today, where that goes through a theme, for no line goes through its words: that of its pole
 * where the whole name fits there, else the wider one.
 */
function clearOf(
  today: number | undefined,
  room: number,
  whole: number,
): { readonly from: number; readonly room: number } {
  if (today === undefined || today <= 0 || today >= room) return { from: 0, room };
  return today >= Math.min(whole, room - today)
    ? { from: 0, room: today }
    : { from: today, room: room - today };
}

interface FlagWords {
  readonly texts: readonly string[];
  readonly size: number;
  readonly inset: number;
}

/** The name of a theme where there is room for it, a little smaller before anything of it is cut; else its number. */
function wordsOf(stage: RoadStage, room: number, measure: Measure, isBold: boolean): FlagWords {
  if (room >= NAMED) {
    const width = room - INSET - APART;
    const sizes = [SMALL, TINY].map(size => ({
      texts: wrap(stage.theme, width, MOST_LINES, size, measure, isBold),
      size,
      inset: INSET,
    }));
    const whole = sizes.find(({ texts }) => texts.join(' ') === stage.theme.split(/\s+/).join(' '));
    const best = whole ?? sizes[0];
    if (best !== undefined && (whole !== undefined || room >= READABLE)) return best;
  }
  const number = String(stage.index + 1);
  const fits = room > NUMBERED && measure(number, TINY, isBold) <= room - 4;
  return { texts: fits ? [number] : [], size: TINY, inset: 3 };
}
