import type { OverviewModel } from '../../core/pages/overview';
import type { OverviewNews, OverviewRequest } from '../protocol/overview';
import { connect } from './connect';
import { drawer } from './draw';
import { onKey } from './overview/overviewKeys';
import { OverviewPage } from './overview/overviewPage';
import { OverviewStore, type OverviewSaved } from './overview/overviewStore';

const draw = drawer(() => <OverviewPage store={store} />);
const channel = connect<OverviewModel, OverviewNews, OverviewRequest, OverviewSaved>();
const store = new OverviewStore(channel, draw);
channel.listen({
  onShow: model => store.show(model),
  onGone: () => undefined, // it is about whatever folders are open
  onNews: ({ folder }) => store.narrow({ folder }),
});
document.addEventListener('keydown', event => onKey(store, event));
