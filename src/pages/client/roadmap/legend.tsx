import { legendOf, ruleOf, type LegendItem } from '../../picture/legend';
import { t } from '../words';
import { Sign } from '../../picture/glyphs';
import type { RoadmapStore } from './roadmapStore';

/** What the shapes mean. The one rule stands first: with it the rest can be guessed. */
export function Legend({ store }: { readonly store: RoadmapStore }) {
  const [marks, goals] = legendOf(store.words, store.drawing);
  return (
    <>
      <ul class="legend" aria-label={t('Legend')}>
        <li class="rule">{ruleOf(store.words)}</li>
        {marks.map(item => (
          <Item key={item[0]} item={item} />
        ))}
      </ul>
      {goals.length > 0 && (
        <ul class="legend two" aria-label={t('Legend of the goals')}>
          {goals.map(item => (
            <Item key={item[0]} item={item} />
          ))}
        </ul>
      )}
    </>
  );
}

function Item({ item: [glyph, words, tone] }: { readonly item: LegendItem }) {
  return (
    <li>
      <Sign glyph={glyph} {...(tone !== undefined && { tone })} />
      {words}
    </li>
  );
}
