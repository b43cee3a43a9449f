import { connect } from './connect';
import { drawer } from './draw';
import { isUndo, placeOf } from './keyPlace';
import { focusFirstOpen } from './checkIn/questions';
import { LookBackPage } from './lookBack/lookBackPage';
import { LookBackStore, type LookBackSaved } from './lookBack/lookBackStore';
import type { LookBackRequest, LookBackShown } from '../protocol/lookBack';

const draw = drawer(() => <LookBackPage store={store} />);
const channel = connect<LookBackShown, never, LookBackRequest, LookBackSaved>();
const store = new LookBackStore(channel, draw);
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
