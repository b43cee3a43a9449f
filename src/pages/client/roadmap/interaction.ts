import type { SVGAttributes } from 'preact';
import type { Mark } from '../../../core/roadmap/drawing';
import { nameOfMark, type RoadmapLanguage } from '../../../core/roadmap/roadmapWords';
import type { Interaction } from '../../picture/interaction';
import type { RoadmapStore } from './roadmapStore';
import { wordsOf, type RoadmapItem } from './roadmapItems';

/** What each mark says of itself and how it can be reached: one of them is the drawing's only tab stop. */
export function handsOf(store: RoadmapStore): Interaction {
  const stop = tabStop(store)?.key;
  const lit = litKeys(store);
  return {
    isLive: true,
    isLit: key => lit.has(key),
    mark: key =>
      ({
        role: 'button',
        tabindex: key === stop ? 0 : -1,
        'aria-label': nameOf(store, key),
        'data-key': key,
      }) as Omit<SVGAttributes<SVGElement>, 'ref'>,
  };
}

/** The mark that Tab leads to: the one that had the focus, else the meeting of now or the next one, else the first. */
export function tabStop(store: RoadmapStore): Mark | undefined {
  const { marks } = store.drawing;
  const isNext = ({ key }: Mark) => {
    const thing = store.thing(key);
    return thing?.is === 'meeting' && thing.meeting.date >= thing.track.today;
  };
  return marks.find(({ key }) => key === store.saved.focus) ?? marks.find(isNext) ?? marks[0];
}

function litKeys({ card }: RoadmapStore): ReadonlySet<string> {
  return card === undefined ? new Set() : new Set([card.key, card.key.replace(/\/step\/\d+$/, '')]);
}

/** Names that were made: things are new with every change of the notes, and drawn far more often. */
const known = new WeakMap<RoadmapItem, string>();

/** What a screen reader says of a mark. */
function nameOf(store: RoadmapStore, key: string): string {
  const thing = store.thing(key);
  if (thing === undefined) return '';
  const name = known.get(thing) ?? nameOfThing(store.words, thing);
  known.set(thing, name);
  return name;
}

function nameOfThing(words: RoadmapLanguage, thing: RoadmapItem): string {
  switch (thing.is) {
    case 'stage':
      return nameOfMark.stage(words, thing.stage);
    case 'meeting':
      return nameOfMark.meeting(words, thing.meeting);
    case 'promise': {
      const { promise, track } = thing;
      const name = track.people.find(({ id }) => id === promise.person)?.name ?? promise.person;
      return nameOfMark.promise(words, promise, name);
    }
    case 'win':
      return nameOfMark.win(words, thing.win);
    case 'goal':
      return nameOfMark.goal(words, thing.goal);
    case 'step':
      return nameOfMark.step(words, thing.step);
    case 'commits':
      return wordsOf(thing);
  }
}
