import { nextStop, type Way } from '../../../core/roadmap/nextStop';
import { isUndo, placeOf } from '../keyPlace';
import { t } from '../words';
import { goTo } from './focus';
import { keyAt, open, showCommits } from './pointer';
import type { RoadmapStore } from './roadmapStore';
import { wordsOf, type RoadmapItem } from './roadmapItems';

const WAYS: Readonly<Record<string, Way>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'home',
  End: 'end',
};

/** A move by keys is written when Alt is let go, or when nothing more comes for so long; in milliseconds. */
const PAUSE = 900;
let pause: ReturnType<typeof setTimeout> | undefined;

/** The keys of the page, where nobody is typing. */
export function onKey(store: RoadmapStore, event: KeyboardEvent): void {
  const target = event.target as HTMLElement | null;
  if (event.key === 'Escape') return escape(store, event);
  const place = placeOf(target);
  if (place === 'field') return;
  const key = keyAt(target);
  const isMap = (target?.closest('.map') ?? null) !== null;
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (isUndo(event, place)) {
    void store.undo();
    event.preventDefault();
  } else if (isMap && key !== undefined && onMark(store, event, key)) event.preventDefault();
  else if (isPlain && place !== 'form' && onPage(store, event)) event.preventDefault();
}

export function onKeyUp(store: RoadmapStore, event: KeyboardEvent): void {
  if (event.key === 'Alt' && store.moving.now !== undefined) void letGo(store);
}

function letGo(store: RoadmapStore): Promise<void> {
  clearTimeout(pause);
  return store.letGo();
}

function escape(store: RoadmapStore, event: KeyboardEvent): void {
  clearTimeout(pause);
  if (store.moving.now !== undefined) store.moving.set(undefined);
  else if (store.form !== undefined) store.showForm(undefined);
  else if (store.card !== undefined) store.showCard(undefined);
  else return;
  event.preventDefault();
}

/** Keys on a mark; gives whether the key meant something. */
function onMark(store: RoadmapStore, event: KeyboardEvent, key: string): boolean {
  const way = WAYS[event.key];
  const thing = store.thing(key);
  if (event.altKey) return way !== undefined && moved(store, event, key, way);
  if (event.ctrlKey || event.metaKey) return false;
  if (way !== undefined) {
    const next = nextStop(store.drawing, store.saved.focus ?? key, way); // a key held down is ahead of the focus
    if (next !== undefined) goTo(store, next.key);
    return true;
  }
  switch (event.key) {
    case 'Enter':
    case ' ':
      if (thing === undefined) return false; // a heading is a button of its own
      if (store.moving.now !== undefined) void letGo(store);
      else open(store, key);
      return true;
    case 'F2':
      if (thing === undefined || thing.is === 'win' || thing.is === 'commits') return false;
      store.showForm({ is: 'rename', key });
      return true;
    case 'a':
    case 'A':
      return toAgenda(store, key);
    case 'c':
    case 'C':
      return toCode(store, key);
    case 'd':
    case 'D':
      return toCommits(store, key);
    case 'p':
    case 'P':
      return thing !== undefined && planNext(store, thing);
    case 'n':
    case 'N':
      store.startAdding({ date: dayOfMark(store, key), ...(thing && { track: thing.track.key }) });
      return true;
    default:
      return false;
  }
}

/** Puts a goal, or one of its steps, on the next agenda. */
export function toAgenda(store: RoadmapStore, key: string): boolean {
  const thing = store.thing(key);
  if (thing?.is !== 'goal' && thing?.is !== 'step') return false;
  const { track, goal } = thing;
  const text = wordsOf(thing);
  void store.ask(
    { kind: 'agenda', folder: track.folder, mentorship: track.id, goal: goal.id, text },
    t('On the next agenda: {topic}', { topic: text }),
  );
  return true;
}

/** Goes to the code of a goal, or of the goal of a step. */
export function toCode(store: RoadmapStore, key: string): boolean {
  const thing = store.thing(key);
  if ((thing?.is !== 'goal' && thing?.is !== 'step') || !thing.goal.hasCode) return false;
  void store.ask({ kind: 'code', folder: thing.track.folder, path: thing.goal.path });
  return true;
}

/** Shows what a commit of a goal changed, or of the goal of a step. */
export function toCommits(store: RoadmapStore, key: string): boolean {
  const thing = store.thing(key);
  if ((thing?.is !== 'goal' && thing?.is !== 'step') || thing.goal.commits.length === 0) return false;
  showCommits(store, thing);
  return true;
}

/** Plans the next three meetings: of a theme, or of the mentorship of anything else. */
export function planNext(store: RoadmapStore, thing: RoadmapItem): boolean {
  const { track } = thing;
  const theme = thing.is === 'stage' ? thing.stage.theme : undefined;
  store.plan(track, theme);
  return true;
}

function dayOfMark(store: RoadmapStore, key: string): string | undefined {
  const thing = store.thing(key);
  return thing?.is === 'meeting' ? thing.meeting.date : thing?.is === 'stage' ? thing.stage.date : undefined;
}

function moved(store: RoadmapStore, event: KeyboardEvent, key: string, way: Way): boolean {
  if (way === 'home' || way === 'end') return false;
  const thing = store.thing(key);
  const by = way === 'left' || way === 'up' ? -1 : 1;
  if (way === 'up' || way === 'down') {
    if (thing?.is !== 'stage') return false;
    const { path, index, theme } = thing.stage;
    void store.ask(
      { kind: 'swap', folder: thing.track.folder, path, index, text: theme, by },
      t('Moved: {topic}.', { topic: theme }),
    );
    return true;
  }
  store.nudge(key, event.shiftKey ? { cadences: by } : { days: by });
  clearTimeout(pause);
  pause = setTimeout(() => void store.letGo(), PAUSE);
  return true;
}

/** Keys on the whole page; gives whether the key meant something. */
function onPage(store: RoadmapStore, { key }: KeyboardEvent): boolean {
  switch (key) {
    case '+':
    case '=':
      store.zoom('in');
      return true;
    case '-':
      store.zoom('out');
      return true;
    case '0':
      store.zoom('whole');
      return true;
    case 't':
    case 'T': {
      const box = document.querySelector('.map .scroll');
      const { drawing } = store;
      const today = drawing.today?.x;
      if (box !== null && today !== undefined)
        box.scrollLeft = today - (box.clientWidth - drawing.gutter) * 0.45;
      return true;
    }
    case 'l':
    case 'L': {
      const isOpen = store.saved.hasList !== true;
      store.keep({ hasList: isOpen });
      requestAnimationFrame(() => {
        const list = document.querySelector<HTMLElement>('.aslist summary');
        if (isOpen) list?.focus();
        list?.scrollIntoView({ block: 'nearest' });
      });
      return true;
    }
    case 'p':
    case 'P': {
      const [track] = store.tracks;
      if (track !== undefined && store.tracks.length === 1) store.plan(track);
      return true;
    }
    case '/':
      document.querySelector<HTMLElement>('.find input')?.focus();
      return true;
    default:
      return false;
  }
}
