import type { Drawing, Glyph, Tone } from '../../core/roadmap/drawing';
import { goalWord, meetingWord, type RoadmapLanguage } from '../../core/roadmap/roadmapWords';

export type LegendItem = readonly [glyph: Glyph, words: string, tone?: Tone];

/** The shapes that a drawing has. */
function glyphsIn({ head, body }: Drawing): ReadonlySet<Glyph> {
  const bands = [...head.bands, ...body.bands];
  return new Set<Glyph>([
    ...bands
      .flatMap(({ points, lanes }) => [...points, ...lanes.flatMap(lane => lane.points)])
      .map(each => each.glyph),
    ...body.rows
      .flatMap(row => (row.is === 'goal' ? [row.bar, ...row.bar.steps] : []))
      .map(each => each.glyph),
    ...(body.rows.some(row => row.is === 'goal' && row.bar.commits.length > 0) ? ['commit' as const] : []),
  ]);
}

/** What the shapes of a drawing mean, in two lines: what happens on the way, and how goals go. */
export function legendOf(
  words: RoadmapLanguage,
  drawing: Drawing,
): readonly [marks: readonly LegendItem[], goals: readonly LegendItem[]] {
  const { t } = words;
  const drawn = glyphsIn(drawing);
  const all: readonly (readonly LegendItem[])[] = [
    [
      ['held', meetingWord(words, 'held')],
      ['planned', meetingWord(words, 'planned')],
      ['missed', meetingWord(words, 'missed')],
      ['cancelled', meetingWord(words, 'cancelled')],
      ['p-done', t('Promise kept')],
      ['p-open', t('Promise to keep')],
      ['p-late', t('Promise overdue'), 'bad'],
      ['s-done', t('Step done')],
      ['s-open', t('Step to do')],
      ['commit', t('Commit')],
      ['win', t('Win')],
    ],
    [
      ['on-track', goalWord(words, 'on-track'), 'go'],
      ['at-risk', goalWord(words, 'at-risk'), 'warn'],
      ['stuck', goalWord(words, 'stuck'), 'bad'],
      ['g-late', t('Goal overdue'), 'bad'],
      ['done', goalWord(words, 'done'), 'ok'],
      ['draft', goalWord(words, 'draft')],
      ['paused', goalWord(words, 'paused')],
      ['dropped', goalWord(words, 'dropped')],
    ],
  ];
  const [marks = [], goals = []] = all.map(items => items.filter(([glyph]) => drawn.has(glyph)));
  return [marks, goals];
}

/** The one rule that stands first: with it the rest can be guessed. */
export function ruleOf({ t }: RoadmapLanguage): string {
  return t('Solid has happened, open is to come');
}
