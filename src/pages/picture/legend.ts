import type { Glyph, Tone } from '../../core/roadmap/drawing';
import { goalWord, meetingWord, type Words } from '../../core/roadmap/words';

export type LegendItem = readonly [glyph: Glyph, words: string, tone?: Tone];

/** What the shapes mean, in two lines: what happens on the way, and how goals go. */
export function legendOf(
  words: Words,
): readonly [marks: readonly LegendItem[], goals: readonly LegendItem[]] {
  const { t } = words;
  return [
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
      ['win', t('Win')],
    ],
    [
      ['on-track', goalWord(words, 'on-track'), 'go'],
      ['at-risk', goalWord(words, 'at-risk'), 'warn'],
      ['stuck', goalWord(words, 'stuck'), 'bad'],
      ['done', goalWord(words, 'done'), 'ok'],
      ['draft', goalWord(words, 'draft')],
      ['paused', goalWord(words, 'paused')],
      ['dropped', goalWord(words, 'dropped')],
    ],
  ];
}

/** The one rule that stands first: with it the rest can be guessed. */
export function ruleOf({ t }: Words): string {
  return t('Solid has happened, open is to come');
}
