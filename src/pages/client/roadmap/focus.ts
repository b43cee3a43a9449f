import type { RoadmapStore } from './roadmapStore';

/** Room that is left around a mark when it is brought into view, in pixels. */
const AROUND = 40;

/** Gives a mark the focus: brings it into view, since only what is in view is drawn, then focuses it. */
export function goTo(store: RoadmapStore, key: string): void {
  const mark = store.drawing.marks.find(each => each.key === key);
  const box = document.querySelector<HTMLElement>('.map .scroll');
  if (mark === undefined || box === null) return;
  const { head, gutter } = store.drawing;
  const width = box.clientWidth - gutter;
  if (mark.x < box.scrollLeft + AROUND) box.scrollLeft = mark.x - AROUND;
  else if (mark.x > box.scrollLeft + width - AROUND) box.scrollLeft = mark.x - width + AROUND;
  if (mark.part === 'body') {
    const isSticky = getComputedStyle(box.firstElementChild ?? box).position === 'sticky';
    const seen = box.clientHeight - (isSticky ? head.height : 0);
    if (mark.y < box.scrollTop + AROUND) box.scrollTop = mark.y - AROUND;
    else if (mark.y > box.scrollTop + seen - AROUND) box.scrollTop = mark.y - seen + AROUND;
  }
  store.keep({ focus: key });
  // What was out of view is drawn in the next turn.
  if (!focusMark(key)) requestAnimationFrame(() => focusMark(key));
}

/** Gives a mark the focus where it is drawn; gives whether it is. */
export function focusMark(key: string): boolean {
  const mark = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  mark?.focus({ preventScroll: true });
  return mark !== null;
}
