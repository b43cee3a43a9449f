import type { CheckInRequest, CheckInShown } from '../protocol/checkIn';
import { CheckInPage } from './checkIn/checkInPage';
import { focusFirstOpen } from './checkIn/questions';
import { CheckInStore, type CheckInSaved } from './checkIn/checkInStore';
import { connect } from './connect';
import { drawer } from './draw';
import { isUndo, placeOf } from './keyPlace';

const draw = drawer(() => <CheckInPage store={store} />);
const channel = connect<CheckInShown, never, CheckInRequest, CheckInSaved>();
const store = new CheckInStore(channel, draw);
document.addEventListener('keydown', event => {
  if (event.defaultPrevented || !isUndo(event, placeOf(event.target))) return;
  event.preventDefault();
  void store.undo();
});
let isFirst = true;
channel.listen({
  onShow: model => {
    store.show(model);
    if (isFirst) requestAnimationFrame(focusFirstOpen);
    isFirst = false;
  },
  onGone: lost => store.gone(lost),
  onMoved: () => store.fields.back(),
  onAdopt: saved => store.fields.adopt(saved.fields ?? {}),
});
