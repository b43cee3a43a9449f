import type { RoadmapNews, RoadmapRequest, RoadmapShown } from '../protocol/roadmap';
import { connect } from './connect';
import { drawer } from './draw';
import { keyAt } from './roadmap/pointer';
import { onKey, onKeyUp } from './roadmap/roadmapKeys';
import { RoadmapPage } from './roadmap/roadmapPage';
import { rasterise } from './roadmap/rasterise';
import { RoadmapStore, type RoadmapSaved } from './roadmap/roadmapStore';

const draw = drawer(() => <RoadmapPage store={store} />);
const channel = connect<RoadmapShown, RoadmapNews, RoadmapRequest, RoadmapSaved>();
const store = new RoadmapStore(channel, draw);
channel.listen({
  onShow: model => store.show(model),
  onGone: lost => store.gone(lost),
  onNews: news => void rasterise(news).then(png => channel.ask({ kind: 'rasterised', id: news.id, png })),
});

document.addEventListener('keydown', event => onKey(store, event));
document.addEventListener('keyup', event => onKeyUp(store, event));
document.addEventListener('focusin', ({ target }) => {
  const key = keyAt(target);
  if (key === undefined) return;
  if (key !== store.saved.focus) store.keep({ focus: key });
  if (store.thing(key) !== undefined && store.moving.now === undefined) store.showCard(key);
});
document.addEventListener('focusout', ({ target }) => {
  if (keyAt(target) !== undefined && !store.isOnCard) store.showCard(undefined);
});
