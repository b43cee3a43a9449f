import type { ComponentChild } from 'preact';
import type { PersonModel } from '../../../core/pages/pageModels';
import { connect, type Channel } from '../connect';
import { drawer } from '../draw';
import { isUndo, placeOf } from '../keyPlace';
import { focusFirstOpen } from './answersPage';
import type { AnswersSaved, AnswersStore } from './answersStore';

/** Opens a page of questions: its store follows the extension, the caret goes to the reader's first open answer. */
export function openAnswersPage<
  Model extends { readonly people: readonly PersonModel[] },
  Request extends { readonly kind: string },
  Store extends AnswersStore<Model, Request>,
>(
  StoreOf: new (channel: Channel<Model, never, Request, AnswersSaved>, draw: () => void) => Store,
  Page: (props: { readonly store: Store }) => ComponentChild,
): void {
  const channel = connect<Model, never, Request, AnswersSaved>();
  const store: Store = new StoreOf(
    channel,
    drawer(() => <Page store={store} />),
  );
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
}
