import { useEffect, useState } from 'preact/hooks';
import { dayOf } from '../../../core/roadmap/words';
import { Shape } from '../../picture/glyphs';
import type { RoadmapStore } from './store';
import { measure } from './measure';

/** Something that is on its way to another day: nothing is written until it is let go. */
export interface Move {
  readonly key: string;
  readonly date: string;
}

/**
 * What is being moved, at the day where it would be let go. It is drawn for itself, above the rest of the picture,
 * which stays as it is: so a drag costs one small redraw for each day.
 */
export function Moving({ store, part }: { readonly store: RoadmapStore; readonly part: 'head' | 'body' }) {
  const [, redraw] = useState(0);
  useEffect(() => store.moving.listen(() => redraw(count => count + 1)), [store]);
  const move = store.moving.now;
  const { drawing, words } = store;
  const mark = move && drawing.marks.find(({ key }) => key === move.key);
  if (move === undefined || mark?.part !== part) return null;
  const x = store.xOf(move.date);
  const text = dayOf(words, move.date);
  const width = measure(text, 11, true) + 12;
  const left = Math.min(Math.max(x - width / 2, 2), drawing.width - width - 2);
  const top = mark.y - 34 < 2 ? mark.y + 14 : mark.y - 34;
  const row = mark.kind === 'goal' ? drawing.body.rows.find(each => each.is === 'goal' && each.bar.key === move.key) : undefined; // prettier-ignore
  const bar = row?.is === 'goal' ? row.bar : undefined;
  const glyph =
    'glyph' in mark && mark.kind !== 'goal'
      ? (mark.glyph as Parameters<typeof Shape>[0]['glyph'])
      : undefined;
  return (
    <g class="moving" aria-hidden="true">
      {bar && <path d={`M${bar.track?.x1 ?? bar.x} ${bar.y}H${x}M${x} ${bar.y - 8}v16`} class="reach" />}
      {mark.kind === 'stage' && <line x1={x} x2={x} y1={mark.y - 10} y2={mark.y + 60} class="reach" />}
      {glyph && (
        <g class="mark" transform={`translate(${x} ${mark.y})`}>
          <Shape glyph={glyph} />
        </g>
      )}
      <rect x={left} y={top} width={width} height="18" rx="4" class="tag" />
      <text x={left + width / 2} y={top + 13} text-anchor="middle" class="tagtext">
        {text}
      </text>
    </g>
  );
}
