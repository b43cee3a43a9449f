import { useEffect, useState } from 'preact/hooks';
import type { Drawing, Glyph, Mark } from '../../../core/roadmap/drawing';
import { dayOf } from '../../../core/roadmap/roadmapWords';
import { Shape } from '../../picture/glyphs';
import type { RoadmapStore } from './roadmapStore';

/** How far the tag with the day stands from its mark, above or, at the upper edge, below; in pixels. */
const ABOVE = 34;
const BELOW = 14;

/**
 * What is being moved, at the day where it would be let go. It lies over the drawing, which stays as it is, in layers of
 * its own that are only shifted: so a drag paints nothing anew but the day.
 */
export function Moving({ store, part }: { readonly store: RoadmapStore; readonly part: 'head' | 'body' }) {
  const [, redraw] = useState(0);
  useEffect(() => store.moving.listen(() => redraw(count => count + 1)), [store]);
  const move = store.moving.now;
  const { drawing, words } = store;
  const mark = move && drawing.marks.find(({ key }) => key === move.key);
  if (move === undefined || mark?.part !== part) return null;
  const x = store.xOf(move.date);
  const y = mark.y - (mark.y < ABOVE + 2 ? -BELOW : ABOVE);
  return (
    <div class="moving" aria-hidden="true">
      <Held drawing={drawing} mark={mark} x={x} />
      <span
        class="tag"
        style={{ transform: `translate(clamp(2px, ${x}px - 50%, ${drawing.width - 2}px - 100%), ${y}px)` }}
      >
        {dayOf(words, move.date)}
      </span>
    </div>
  );
}

/** The mark itself at another place: the end of a bar with its way there, the pole of a theme, else its shape. */
function Held({ drawing, mark, x }: { readonly drawing: Drawing; readonly mark: Mark; readonly x: number }) {
  return (
    <>
      {mark.kind === 'goal' && <Way drawing={drawing} mark={mark} x={x} />}
      <div style={{ transform: `translate(${x}px, ${mark.y}px)` }}>
        {mark.kind === 'goal' ? (
          <i class="end" />
        ) : mark.kind === 'stage' ? (
          <i class="pole" />
        ) : (
          <svg class="mark" viewBox="-12 -12 24 24">
            <Shape glyph={(mark as Mark & { readonly glyph: Glyph }).glyph} />
          </svg>
        )}
      </div>
    </>
  );
}

/** From the end of a bar to where it is held: a line that is pulled out of it, over what stands behind the bar. */
function Way({ drawing, mark, x }: { readonly drawing: Drawing; readonly mark: Mark; readonly x: number }) {
  const row = drawing.body.rows.find(each => each.is === 'goal' && each.bar.key === mark.key);
  const from = (row?.is === 'goal' ? row.bar.track?.x2 : undefined) ?? mark.x;
  return (
    <i class="way" style={{ left: `${from}px`, top: `${mark.y}px` }}>
      <i style={{ transform: `translateX(calc(${x - from}px - 100%))` }} />
    </i>
  );
}
