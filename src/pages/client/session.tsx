import type { SessionNews, SessionRequest, SessionShown } from '../protocol/session';
import { connect } from './connect';
import { drawer } from './draw';
import { NARROW } from './session/block';
import { onKey } from './session/sessionKeys';
import { SessionPage } from './session/sessionPage';
import { type SessionSaved } from './session/saved';
import { SessionStore } from './session/sessionStore';

const draw = drawer(() => <SessionPage store={store} />);

/** How often the clock is looked at: it shows whole minutes. */
const TICK = 10_000;

const channel = connect<SessionShown, SessionNews, SessionRequest, SessionSaved>();
const store = new SessionStore(channel, draw);
channel.listen({
  onShow: model => store.show(model),
  onGone: lost => store.gone(lost),
  onMoved: () => store.moved(),
  onAdopt: saved => store.adopt(saved),
  onNews: news => store.news(news),
});
document.addEventListener('keydown', event => onKey(store, event));
document.addEventListener('visibilitychange', () => store.fields.flush());
window.addEventListener('pagehide', () => store.fields.flush());
matchMedia(NARROW).addEventListener('change', draw);
setInterval(() => store.tick(), TICK);
