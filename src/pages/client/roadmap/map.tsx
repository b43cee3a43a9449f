import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Drawing, Row } from '../../../core/roadmap/drawing';
import { dateAt } from '../../../core/roadmap/scale';
import { laneWords } from '../../../core/roadmap/roadmapWords';
import { t } from '../words';
import { Axis, BandOf, keyOf, RowsOf, Today } from '../../picture/drawing';
import { handsOf, tabStop } from './interaction';
import { Moving } from './moving';
import { usePointer } from './pointer';
import type { RoadmapStore } from './roadmapStore';
import { HeadTitles, RowTitles } from './titles';

/** Rows a little above and below of what is seen are drawn too, so that scrolling shows no gap; in pixels. */
const MARGIN = 200;
/** Scrolling has come to rest after so long, and where to is remembered; in milliseconds. */
const REST = 100;
/** Where today stands at first, as a part of the width. */
const TODAY_AT = 0.45;

/** The drawing with its first column, in a frame that says how much room there is. */
export function Map({ store }: { readonly store: RoadmapStore }) {
  const frame = useRef<HTMLElement>(null);
  useSize(frame, store);
  const { drawing } = store;
  return (
    <section
      ref={frame}
      class={`map${drawing.isNarrow ? ' narrow' : ''}`}
      aria-label={t('Drawing')}
      style={{ '--gut': `${drawing.gutter}px` }}
    >
      {store.width > 0 && <Paper store={store} drawing={drawing} />}
    </section>
  );
}

/** The box that scrolls both ways; it answers to pointers. */
function Paper({ store, drawing }: { readonly store: RoadmapStore; readonly drawing: Drawing }) {
  const box = useRef<HTMLDivElement>(null);
  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [view, setView] = useState({ top: 0, height: 800 });
  usePointer(box, store);
  useZoomHeld(box, store, drawing);
  const hands = handsOf(store);
  const stop = tabStop(store)?.key;
  const rows = rowsInView(drawing, view, stop);
  const names = {
    themes: t('Themes'),
    path: t('Meetings and wins'),
    lane: (name: string, undated: number) => laneWords(store.words, name, undated),
  };
  const onScroll = () => {
    const { current } = box;
    if (current === null) return;
    const isFar = Math.abs(current.scrollTop - view.top) > MARGIN / 2 || current.clientHeight !== view.height;
    if (isFar) setView({ top: current.scrollTop, height: current.clientHeight });
    clearTimeout(rest.current);
    rest.current = setTimeout(() => {
      const day = Date.parse(`${dateAt(store.drawing, current.scrollLeft)}T00:00Z`);
      store.remember({ scroll: { day, top: current.scrollTop } });
    }, REST);
  };
  useEffect(onScroll, [drawing.body.height]);
  return (
    <div class="scroll" ref={box} onScroll={onScroll}>
      <div class="top" style={{ height: `${drawing.head.height}px` }}>
        <HeadTitles drawing={drawing} />
        <div class="canvas">
          <svg class="plot" width={drawing.width} height={drawing.head.height} data-part="head">
            <Axis drawing={drawing} />
            {drawing.head.bands.map(band => (
              <BandOf key={band.track.key} drawing={drawing} band={band} hands={hands} names={names} />
            ))}
            {drawing.head.bands.length === 0 && (
              <Today drawing={drawing} from={18} to={drawing.head.height} />
            )}
          </svg>
          <Moving store={store} part="head" />
        </div>
      </div>
      <div class="rows" style={{ height: `${drawing.body.height}px` }}>
        <RowTitles store={store} drawing={drawing} rows={rows} stop={stop} />
        <div class="canvas">
          <svg class="plot" width={drawing.width} height={drawing.body.height} data-part="body">
            <RowsOf drawing={drawing} part={drawing.body} rows={rows} hands={hands} name={t('Goals')} />
            {drawing.body.bands
              .filter(({ top, bottom }) => isInView(top, bottom, view))
              .map(band => (
                <BandOf key={band.track.key} drawing={drawing} band={band} hands={hands} names={names} />
              ))}
          </svg>
          <Moving store={store} part="body" />
        </div>
      </div>
      {drawing.goals.all > 0 && drawing.goals.shown === 0 && (
        <div class="none">
          {t('No goal matches this filter.')}{' '}
          <button
            type="button"
            class="btn link"
            onClick={() => store.narrowTo({ text: '', person: '', state: '', skill: '' })}
          >
            {t('Show all')}
          </button>
        </div>
      )}
    </div>
  );
}

function isInView(
  top: number,
  bottom: number,
  view: { readonly top: number; readonly height: number },
): boolean {
  return bottom >= view.top - MARGIN && top <= view.top + view.height + MARGIN;
}

/** The rows in view, and the one with the focus wherever it is: it must not be taken away. */
function rowsInView(
  { body }: Drawing,
  view: { readonly top: number; readonly height: number },
  focus: string | undefined,
): readonly Row[] {
  return body.rows.filter(
    row =>
      isInView(row.top, row.top + row.height, view) || (focus !== undefined && focus.startsWith(keyOf(row))),
  );
}

/** Tells the store how wide the map is, whenever that changes. */
function useSize(ref: { readonly current: HTMLElement | null }, store: RoadmapStore): void {
  useLayoutEffect(() => {
    const { current } = ref;
    if (current === null) return undefined;
    const look = () => store.resize(current.clientWidth);
    const observer = new ResizeObserver(look);
    observer.observe(current);
    look();
    return () => observer.disconnect();
  }, [ref, store]);
}

/** Zooming holds today where it is seen, else the middle; a first look has today a little left of the middle. */
function useZoomHeld(
  box: { readonly current: HTMLDivElement | null },
  store: RoadmapStore,
  drawing: Drawing,
): void {
  const last = useRef<{ readonly drawing: Drawing; readonly seen: number } | undefined>(undefined);
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return;
    const seen = current.clientWidth - drawing.gutter;
    const { drawing: before, seen: saw = seen } = last.current ?? {};
    last.current = { drawing, seen };
    const anchor = store.takeAnchor();
    const xOf = (day: number, at: Drawing) =>
      at.left + (day - Date.parse(`${at.from}T00:00Z`)) / 86_400_000 * at.perDay; // prettier-ignore
    if (before === undefined) {
      const { scroll } = store.saved;
      const today = drawing.today?.x ?? 0;
      current.scrollLeft = scroll === undefined ? today - seen * TODAY_AT : xOf(scroll.day, drawing);
      current.scrollTop = scroll?.top ?? 0;
      return;
    }
    if (before.perDay === drawing.perDay && before.from === drawing.from && saw === seen) return;
    const hold = anchor ?? todayOrMiddle(before, current.scrollLeft, saw);
    const days = (hold.x - before.left) / before.perDay;
    const from = Date.parse(`${before.from}T00:00Z`) + days * 86_400_000;
    // in a window that is narrower now it stands as far across as before, and so not outside
    const isResized = anchor === undefined && saw > 0;
    const across = (hold.x - hold.left) * (isResized ? seen / saw : 1);
    current.scrollLeft = xOf(from, drawing) - across;
  }, [box, drawing, store]);
}

function todayOrMiddle(
  { today }: Drawing,
  left: number,
  seen: number,
): { readonly x: number; readonly left: number } {
  const isSeen = today !== undefined && today.x >= left && today.x <= left + seen;
  return { x: isSeen ? today.x : left + seen / 2, left };
}
