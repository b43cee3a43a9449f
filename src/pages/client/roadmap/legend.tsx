import type { Glyph, Tone } from '../../../core/roadmap/drawing';
import { goalWord, meetingWord } from '../../../core/roadmap/words';
import { t } from '../words';
import { Sign } from './glyphs';
import type { RoadmapStore } from './store';

/** What the shapes mean. The one rule stands first: with it the rest can be guessed. */
export function Legend({ store }: { readonly store: RoadmapStore }) {
  const { words } = store;
  const items: readonly (readonly [Glyph, string, Tone?])[] = [
    ['held', meetingWord(words, 'held')],
    ['planned', meetingWord(words, 'planned')],
    ['missed', meetingWord(words, 'missed')],
    ['cancelled', meetingWord(words, 'cancelled')],
    ['p-done', t('Promise kept')],
    ['p-open', t('Promise to keep')],
    ['p-late', t('Promise overdue'), 'bad'],
    ['s-done', t('Step done')],
    ['s-open', t('Step to do')],
    ['win', t('Win'), 'warn'],
  ];
  const goals: readonly (readonly [Glyph, string, Tone?])[] = [
    ['on-track', goalWord(words, 'on-track'), 'go'],
    ['at-risk', goalWord(words, 'at-risk'), 'warn'],
    ['stuck', goalWord(words, 'stuck'), 'bad'],
    ['done', goalWord(words, 'done'), 'ok'],
    ['draft', goalWord(words, 'draft')],
    ['paused', goalWord(words, 'paused')],
    ['dropped', goalWord(words, 'dropped')],
  ];
  return (
    <>
      <ul class="legend" aria-label={t('Legend')}>
        <li class="rule">{t('Solid has happened, open is to come')}</li>
        {items.map(item => (
          <Item key={item[0]} item={item} />
        ))}
      </ul>
      <ul class="legend two" aria-label={t('Legend of the goals')}>
        {goals.map(item => (
          <Item key={item[0]} item={item} />
        ))}
      </ul>
    </>
  );
}

function Item({ item: [glyph, words, tone] }: { readonly item: readonly [Glyph, string, Tone?] }) {
  return (
    <li>
      <Sign glyph={glyph} {...(tone !== undefined && { tone })} />
      {words}
    </li>
  );
}
